package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Moment;
import org.standfirst.demo.press.Truth;
import org.standfirst.provenance.Origin;
import org.standfirst.provenance.Provenance;
import org.standfirst.text.Numerals;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Figures that differ: in the demo press as its truth has them, and in small cases. */
@NullMarked
class FiguresTest {

    private final Rarity rarity = Rarity.of(DemoStories.articles());

    @Test
    void theDisputesOfTheDemoPressAreFoundAndNoOthers() {
        var found =
                DemoStories.stories().stream()
                        .flatMap(story ->
                                Figures.of(story, rarity).stream()
                                        .filter(f -> f.kind() == Figure.Kind.DISAGREEMENT)
                                        .map(f -> story.storyId() + ": " + told(f)))
                        .toList();
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "ferry-fire: dead 7 12 15 14",
                        "skarn-dam: per cent 18 40",
                        "marsana-quake: dead 31 41 43",
                        "brenning-warehouse: sum 20000000 30000000",
                        // KB News corrects it on day 4, in a version that is not read here.
                        "pension-vote: votes 96 95",
                        "pension-vote: years 19 23",
                        "kestpay-outage: payments failed 2100000 3000000",
                        "cup-final: attendance 41200 42000");
    }

    /** Each figure of the truth: two of its values stand side by side, in dispute if they are. */
    @Test
    void eachFigureOfTheTruthIsFound() {
        var missed =
                DemoStories.PRESS.truth().figures().stream()
                        .filter(figure -> !found(figure))
                        .map(figure -> figure.event() + ": " + figure.what())
                        .toList();
        assertThat(missed).isEmpty();
    }

    private boolean found(Truth.Figure asked) {
        boolean disputed = asked.kind().equals("disagreement");
        return Figures.of(DemoStories.story(asked.event()), rarity).stream()
                .filter(f -> !disputed || f.kind() == Figure.Kind.DISAGREEMENT)
                .anyMatch(f ->
                        asked.values().stream()
                                        .filter(v -> f.values().stream().anyMatch(g -> same(v, g)))
                                        .count()
                                >= Math.min(2, asked.values().size()));
    }

    /** The truth says "20" of "20 million crowns" where millions of crowns are what is counted. */
    private static boolean same(Truth.Value asked, Figure.Value found) {
        return amount(asked.value()).equals(amount(found.words()))
                || found.words().startsWith(asked.value() + " million");
    }

    /** "More than 150" as "150"; the demo writes what differs in words of numbers, too. */
    private static String amount(String words) {
        return Numerals.in(words, "en").stream()
                .map(n -> n.value().toPlainString())
                .findFirst()
                .orElse(words);
    }

    @Test
    void whoGivesAValueIsNamed() {
        var values = Figures.of(DemoStories.story("skarn-dam"), rarity).getFirst().values();
        assertThat(values).extracting(Figure.Value::speaker).doesNotContainNull();
        assertThat(values)
                .allSatisfy(value ->
                        assertThat(value.passages().getFirst().text()).contains(value.words()));
    }

    @Test
    void aHigherNumberLaterIsAnUpdateALowerOneIsNot() {
        var seven = "Seven people were killed in the flood at Low Bridge.";
        var nine = "Nine people were killed in the flood at Low Bridge.";
        assertThat(told(seven, nine)).isEqualTo("UPDATE dead 7 9");
        assertThat(told(nine, seven)).isEqualTo("DISAGREEMENT dead 9 7");
        assertThat(told(seven, nine, seven)).isEqualTo("DISAGREEMENT dead 7 9");
    }

    @Test
    void whatIsOnlyRoundedOrCountsSomethingElseDoesNotDiffer() {
        var rounded = "More than 150 people were rescued.";
        var exact = "Rescuers saved 187 people alive.";
        assertThat(told(exact, rounded)).isEmpty();
        assertThat(told(rounded, exact)).isEqualTo("UPDATE rescued 150 187");
        assertThat(told("More than 500 people were hurt.", "Some 520 people were hurt.")).isEmpty();
        assertThat(told("It cost 12 million crowns.", "The town has 14 million sheep.")).isEmpty();
        assertThat(told("It burned for 3 days.", "It burned for 5 days, people said.")).isEmpty();
    }

    /** A report does not contradict itself, so what it gives beside each other is of two things. */
    @Test
    void whatOneReportGivesOfTwoThingsDoesNotDiffer() {
        var two = "The fire at Low Bridge killed 12 people. A second one killed 26 people.";
        assertThat(told(two, "The fire killed 12 people.", "It killed 26 people.")).isEmpty();
        assertThat(told("It killed 12 people.", "In August a fire in Brenning killed 17 people."))
                .isEmpty();
        assertThat(told("It hurt 8 people, including 3 children.", "It hurt 8 people.")).isEmpty();
    }

    private String told(String... reports) {
        var start = Instant.parse("2026-03-04T08:00:00Z");
        var articles =
                Stream.iterate(0, i -> i + 1)
                        .limit(reports.length)
                        .map(i ->
                                Article.of(
                                        "a" + i,
                                        "https://outlet" + i + ".example/",
                                        "Outlet " + i,
                                        "Flood",
                                        Moment.exact(start.plusSeconds(3600L * i)),
                                        "en",
                                        reports[i]))
                        .toList();
        var origins =
                articles.stream().map(a -> new Origin(a.outlet(), true, List.of(a.id()))).toList();
        var story = new StoryMaterial("s", articles, new Provenance(origins, List.of()));
        return Figures.of(story, rarity).stream()
                .map(f -> f.kind() + " " + told(f))
                .collect(Collectors.joining("; "));
    }

    private static String told(Figure figure) {
        return figure.what()
                + figure.values().stream()
                        .map(v -> " " + v.amount().toPlainString())
                        .collect(Collectors.joining());
    }
}
