package org.standfirst.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Moment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;

@NullMarked
class StoryGrouperTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final String FERRY =
            "The ferry Aurelia struck the harbour wall at Port Vell on Wednesday morning. Captain"
                    + " Mira Holt said the rudder of the Aurelia had failed. Nobody was hurt and"
                    + " the ferry was towed to the yard.";
    private static final String FERRY_TOO =
            "Passengers aboard the Aurelia spoke of a loud bang when the ferry hit the wall of the"
                    + " harbour in Port Vell. The rudder failed, said Mira Holt, the captain. The"
                    + " Aurelia lies in the yard.";
    private static final String BUDGET =
            "Parliament passed the budget by three votes after a night of bargaining over pensions."
                    + " Finance minister Tomas Brandt called the pension reform the price of"
                    + " stability.";

    @Test
    void reportsOfOneEventAreOneStoryAndOthersAreNot() {
        var grouper = new StoryGrouper(GroupingSettings.defaults());
        var first = grouper.add(article("a", NOON, "en", "Ferry hits harbour wall", FERRY));
        var other = grouper.add(article("b", NOON, "en", "Budget passes narrowly", BUDGET));
        var second =
                grouper.add(
                        article("c", NOON, "en", "Loud bang as Aurelia strikes wall", FERRY_TOO));
        assertThat(first.founded()).isTrue();
        assertThat(other.founded()).isTrue();
        assertThat(second.founded()).isFalse();
        assertThat(second.storyId()).isEqualTo(first.storyId());
        var why = Objects.requireNonNull(second.why());
        assertThat(why.shared()).contains("aurelia", "harbour");
        assertThat(why.margin()).isPositive();
        assertThat(grouper.explain("a", "b").orElseThrow().margin()).isNegative();
    }

    @Test
    void farApartInTimeOrInAnotherLanguageIsAnotherStory() {
        var grouper = new StoryGrouper(GroupingSettings.defaults());
        grouper.add(article("a", NOON, "en", "Ferry hits harbour wall", FERRY));
        var later = NOON.plus(Duration.ofDays(30));
        var german = article("b", NOON, "de", "Ferry hits harbour wall", FERRY);
        assertThat(grouper.add(german).founded()).isTrue();
        var monthLater = article("c", later, "en", "Ferry hits harbour wall", FERRY);
        assertThat(grouper.add(monthLater).founded()).isTrue();
    }

    @Test
    void anArticleWithoutTimeOrTextIsNoTrouble() {
        var grouper = new StoryGrouper(GroupingSettings.defaults());
        assertThat(grouper.add(article("a", null, null, "", "")).storyId()).isEqualTo("a");
        assertThat(grouper.add(article("b", null, null, "", "")).storyId()).isEqualTo("b");
        assertThat(grouper.repair()).isEmpty();
    }

    @Test
    void theSameStreamGivesTheSameStoriesAcrossSaveAndRestore() {
        for (long seed = 1; seed <= 12; seed++) {
            var stream = stream(seed, 120);
            var whole = new StoryGrouper(GroupingSettings.defaults());
            var resumed = new StoryGrouper(GroupingSettings.defaults());
            var random = new Random(seed);
            for (var article : stream) {
                if (random.nextInt(10) == 0) {
                    resumed = StoryGrouper.restore(resumed.save());
                }
                assertThat(resumed.add(article)).as("seed %d", seed).isEqualTo(whole.add(article));
                if (random.nextInt(20) == 0) {
                    assertThat(resumed.repair()).as("seed %d", seed).isEqualTo(whole.repair());
                }
            }
            assertThat(resumed.save()).as("seed %d", seed).isEqualTo(whole.save());
        }
    }

    @Test
    void aDamagedStateIsRefusedWithAReason() {
        var grouper = new StoryGrouper(GroupingSettings.defaults());
        grouper.add(article("a", NOON, "en", "Ferry hits harbour wall", FERRY));
        var state = grouper.save();
        var half = Arrays.copyOf(state, state.length / 2);
        assertThatThrownBy(() -> StoryGrouper.restore(half))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void aStateOfTheFormatBeforeIsRead() {
        var grouper = new StoryGrouper(GroupingSettings.defaults());
        grouper.add(article("a", NOON, "en", "Ferry hits harbour wall", FERRY));
        var state = grouper.save();
        state[3] = 2;
        var restored = StoryGrouper.restore(state);
        assertThat(restored.add(article("c", NOON, "en", "Loud bang", FERRY_TOO)).storyId())
                .isEqualTo("a");
    }

    /** Articles on a few invented events, out of order by up to an hour. */
    private static List<Article> stream(long seed, int length) {
        var random = new Random(seed);
        var articles = new ArrayList<Article>();
        for (int i = 0; i < length; i++) {
            int event = random.nextInt(15);
            var text = new StringBuilder();
            for (int word = 0; word < 60; word++) {
                boolean common = random.nextInt(3) == 0;
                text.append(common ? "Word" + random.nextInt(300) : "Ev" + event + "x")
                        .append(common ? "" : String.valueOf(random.nextInt(25)))
                        .append(' ');
            }
            var time = NOON.plusSeconds(i * 1_200L - random.nextInt(3_600));
            articles.add(article("s" + i, time, "en", "Event " + event, text.toString()));
        }
        return articles;
    }

    private static Article article(
            String id,
            @Nullable Instant published,
            @Nullable String language,
            String title,
            String text) {
        var moment = published == null ? null : Moment.exact(published);
        return Article.of(id, "https://x.example/" + id, "X", title, moment, language, text);
    }
}
