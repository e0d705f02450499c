package org.standfirst.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Moment;

import java.time.Duration;
import java.time.Instant;

@NullMarked
class PairExplainerTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final Article FERRY =
            article(
                    "a",
                    NOON,
                    "Ferry hits harbour wall",
                    "The ferry Aurelia struck the harbour wall at Port Vell. Captain Mira Holt said"
                            + " the rudder of the Aurelia had failed after 214 crossings.");
    private static final Article FERRY_TOO =
            article(
                    "b",
                    NOON.plusSeconds(3_600),
                    "Loud bang as Aurelia strikes wall",
                    "Passengers aboard the Aurelia spoke of a bang when the ferry hit the wall of"
                            + " the harbour in Port Vell on its crossing 214, said Mira Holt.");
    private static final Article BUDGET =
            article(
                    "c",
                    NOON,
                    "Budget passes narrowly",
                    "Parliament passed the budget by three votes after bargaining over pensions.");

    @Test
    void saysWhatSpeaksForOneEventAndWhatAgainst() {
        var explainer = PairExplainer.before(GroupingSettings.defaults());
        var why = explainer.explain(FERRY, FERRY_TOO);
        assertThat(why.margin()).isPositive();
        assertThat(why.shared()).contains("aurelia", "vell");
        assertThat(why.sharedNames()).contains("vell", "214");
        assertThat(why.gap()).isEqualTo(Duration.ofHours(1));
        assertThat(explainer.explain(FERRY, BUDGET).margin()).isNegative();
    }

    @Test
    void knowsWhatTheGrouperKnewAndWhatItIsToldSince() {
        var grouper = new StoryGrouper(GroupingSettings.defaults());
        grouper.add(FERRY);
        var state = grouper.save();
        grouper.add(BUDGET);
        grouper.add(FERRY_TOO);
        var explainer = PairExplainer.of(state);
        explainer.learn(BUDGET);
        explainer.learn(FERRY_TOO);
        var why = explainer.explain(FERRY_TOO, BUDGET);
        assertThat(why.margin()).isNegative();
        // Asking changes nothing.
        assertThat(explainer.explain(FERRY_TOO, BUDGET)).isEqualTo(why);
    }

    @Test
    void whatIsTooFarApartIsNotAlikeButStillShowsWhatIsShared() {
        var explainer = PairExplainer.before(GroupingSettings.defaults());
        var later = article("d", NOON.plus(Duration.ofDays(9)), FERRY.title(), FERRY.text());
        var why = explainer.explain(FERRY, later);
        assertThat(why.similarity()).isZero();
        assertThat(why.shared()).contains("aurelia");
    }

    @Test
    void aDamagedStateIsRefused() {
        assertThatThrownBy(() -> PairExplainer.of(new byte[] {0, 0, 0, 2, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cut off");
    }

    private static Article article(String id, Instant published, String title, String text) {
        return Article.of(
                id,
                "https://x.example/" + id,
                "X" + id,
                title,
                Moment.exact(published),
                "en",
                text);
    }
}
