package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.provenance.Provenance;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Fact lines of the demo press, held to its truth. */
@NullMarked
class FactLinesTest {

    private final Rarity rarity = Rarity.of(DemoStories.articles());

    @Test
    void muchOfWhatTheTruthListsIsFound() {
        int listed = 0;
        var missed = new ArrayList<String>();
        for (var fact : DemoStories.PRESS.truth().factLines()) {
            var lines = lines(DemoStories.story(fact.event()));
            listed++;
            if (lines.stream().noneMatch(line -> says(line, told(fact.statement())))) {
                missed.add(fact.event() + ": " + fact.statement());
            }
        }
        assertThat(missed)
                // Said of "he" by one, and of the committee by the other.
                .containsExactly(
                        "varga-testimony: The committee will hear Conrad Mellish under oath.");
        assertThat(listed - missed.size()).isEqualTo(33);
    }

    /** Before, three of eighteen told of another thing: that a fire began, whose ultimatum ends. */
    @Test
    void whatSupportsAFactStatesIt() {
        for (var fact : DemoStories.PRESS.truth().factLines()) {
            for (var line : lines(DemoStories.story(fact.event()))) {
                if (says(line.passage(), told(fact.statement()))) {
                    assertThat(line.others())
                            .as(fact.statement())
                            .allSatisfy(other ->
                                    assertThat(fact.articles()).contains(other.articleId()));
                }
            }
        }
    }

    @Test
    void whatSupportsAFactIsNobodysClaim() {
        for (var story : DemoStories.stories()) {
            for (var line : lines(story)) {
                for (var other : line.said() ? List.<Passage>of() : line.others()) {
                    assertThat(claimed(story, other))
                            .as(other.text())
                            .isLessThanOrEqualTo((other.end() - other.begin()) / 5);
                }
            }
        }
    }

    /** What only a speaker claims is never shown as a fact, and never without the speaker. */
    @Test
    void whatSomebodySaysNamesWhoSaysIt() {
        int said = 0;
        for (var story : DemoStories.stories()) {
            for (var line : lines(story)) {
                if (line.said()) {
                    said++;
                    assertThat(claimed(story, line.passage()))
                            .as(line.passage().text())
                            .isPositive();
                    assertThat(terms(line.passage().text()))
                            .as("%s: %s", line.speaker(), line.passage().text())
                            .containsAnyElementsOf(terms(Objects.requireNonNull(line.speaker())));
                }
            }
        }
        assertThat(said).isGreaterThanOrEqualTo(13);
    }

    /** Code points of a passage that somebody claims. */
    private static int claimed(StoryMaterial story, Passage passage) {
        return story.claims().getOrDefault(passage.articleId(), List.of()).stream()
                .mapToInt(c ->
                        Math.min(c.end(), passage.end()) - Math.max(c.begin(), passage.begin()))
                .filter(length -> length > 0)
                .sum();
    }

    @Test
    void whatOnlyOneOriginReportsIsNoAgreement() {
        for (var story : DemoStories.stories()) {
            var lines = lines(story);
            if (story.provenance().independent() < 2) {
                assertThat(lines).as(story.storyId()).isEmpty();
            }
            for (var line : lines) {
                var origins = new HashSet<>();
                origins.add(story.provenance().originOf(line.passage().articleId()));
                line.others().forEach(o -> origins.add(story.provenance().originOf(o.articleId())));
                assertThat(origins).as(line.passage().text()).hasSize(line.origins());
            }
        }
    }

    private List<FactLine> lines(StoryMaterial story) {
        return FactLines.of(story, rarity, FactLines.most(story));
    }

    /** A fact with the days of the press as its articles name them, and ages as they give them. */
    private static String told(String statement) {
        return Pattern.compile("\\bday (\\d)")
                .matcher(statement.replaceAll("is (\\d+) years old", "was built $1 years ago"))
                .replaceAll(day ->
                        DemoStories.PRESS
                                .calendar()
                                .day(Integer.parseInt(day.group(1)))
                                .getDayOfWeek()
                                .getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }

    /** Whether the line, or a sentence that stands behind it, says so. */
    private static boolean says(FactLine line, String statement) {
        return says(line.passage(), statement)
                || line.others().stream().anyMatch(other -> says(other, statement));
    }

    private static boolean says(Passage passage, String statement) {
        var asked = terms(statement);
        var there = terms(passage.text());
        long both = asked.stream().filter(there::contains).count();
        return both >= 0.6 * asked.size();
    }

    /** "Per cent" and "percent" are one, and so are "twelve" and "12". */
    private static Set<String> terms(String text) {
        var article = Article.of("a", "https://a.example", "A", "T", null, "en", text);
        return StoryLines.of(
                        new StoryMaterial(
                                "s", List.of(article), new Provenance(List.of(), List.of())))
                .getFirst()
                .terms();
    }

    @Test
    void everyLineStandsWhereItSaysAndIsNobodysClaim() {
        for (var story : DemoStories.stories()) {
            for (var line : lines(story)) {
                var all = new ArrayList<>(List.of(line.passage()));
                all.addAll(line.others());
                for (var passage : all) {
                    var article =
                            story.articles().stream()
                                    .filter(a -> a.id().equals(passage.articleId()))
                                    .findFirst()
                                    .orElseThrow();
                    var part = Objects.requireNonNull(passage.part().of(article));
                    var points = part.codePoints().toArray();
                    var length = passage.end() - passage.begin();
                    assertThat(new String(points, passage.begin(), length))
                            .isEqualTo(passage.text());
                }
                for (var claim :
                        line.said()
                                ? List.<Claim>of()
                                : story.claims()
                                        .getOrDefault(line.passage().articleId(), List.of())) {
                    boolean inside =
                            claim.begin() <= line.passage().begin()
                                    && claim.end() >= line.passage().end();
                    assertThat(inside).as(line.passage().text()).isFalse();
                }
            }
        }
    }
}
