package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** What does not support a line though it shares its act and words. */
@NullMarked
class FactSupportTest {

    @Test
    void whatIsPromisedIsNotWhatWasDone() {
        var promised =
                "The council pledged to appoint a successor to the harbour master Ned Sparrow.";
        var done =
                "The harbour master Ned Sparrow, whom the council appointed in 1986, was the town's"
                        + " longest-serving.";
        var first = MadeReports.report("a", "Promise", 9, List.of(promised));
        var second = MadeReports.report("b", "Sparrow", 10, List.of(done));
        int begin = promised.indexOf("to appoint");
        var claim =
                new Claim(begin, promised.length() - 1, "the council", false, false, true, true);
        var story =
                new StoryMaterial(
                        "s",
                        List.of(first, second),
                        MadeReports.provenance(first, second),
                        Map.of("a", List.of(claim), "b", List.of()));
        assertThat(FactLines.of(story, Rarity.of(DemoStories.articles()), 6)).isEmpty();
    }

    @Test
    void whatThereIsAChanceToDoIsNotWhatWasDone() {
        var done = "The Prime Minister has named two judges to the Tarnwick harbour court.";
        var chance =
                "The next Prime Minister could get the chance to name two or three judges to the"
                        + " Tarnwick harbour court.";
        var first = MadeReports.report("a", "Court", 9, List.of(done));
        var second = MadeReports.report("b", "Election", 10, List.of(chance));
        var story =
                new StoryMaterial(
                        "s", List.of(first, second), MadeReports.provenance(first, second));
        assertThat(FactLines.of(story, Rarity.of(DemoStories.articles()), 6)).isEmpty();
    }

    /** One verb, but of another sort of thing, and nothing that both do it to. */
    @Test
    void oneVerbIsNotEnoughWhereItIsNotClearWhoDoesIt() {
        var sunk = "Unemployment on the island has sunk to a nearly healthy rate.";
        var fell =
                "The unemployment rate fell last month because more people were getting jobs, not"
                        + " because they were dropping out of work as they have at times.";
        var first = MadeReports.report("a", "Work", 9, List.of(sunk));
        var second = MadeReports.report("b", "Jobs", 10, List.of(fell));
        var story =
                new StoryMaterial(
                        "s", List.of(first, second), MadeReports.provenance(first, second));
        assertThat(FactLines.of(story, Rarity.of(DemoStories.articles()), 6)).isEmpty();
    }

    /** What a sentence says in passing is not what it is shown for. */
    @Test
    void whatIsSaidInPassingMakesNoLine() {
        var passing =
                "Pointing out that the harbour school was closed on Monday, Ida Brand said that she"
                        + " would not hold the mother of the mayor of Tarnwick against him.";
        var closed = "The harbour school of Tarnwick was closed on Monday.";
        int begin = passing.indexOf("the harbour school");
        int end = passing.indexOf(", Ida");
        int said = passing.indexOf("that she");
        var first = MadeReports.report("a", "Brand", 9, List.of(passing));
        var second = MadeReports.report("b", "School", 10, List.of(closed));
        var story =
                new StoryMaterial(
                        "s",
                        List.of(first, second),
                        MadeReports.provenance(first, second),
                        Map.of(
                                "a",
                                List.of(
                                        new Claim(begin, end, "Ida Brand", true, false, true, true),
                                        new Claim(
                                                said,
                                                passing.length() - 1,
                                                "Ida Brand",
                                                true,
                                                false,
                                                true,
                                                true)),
                                "b",
                                List.of()));
        assertThat(FactLines.of(story, Rarity.of(DemoStories.articles()), 6)).isEmpty();
    }
}
