package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;

import java.util.Arrays;
import java.util.List;

/** Fact lines with figures: what reports give differently is not agreed on. */
@NullMarked
class FactFiguresTest {

    private static final String BY_96 =
            "The Tarnwick council on Monday rejected a plan to close the harbour school by 98 votes"
                    + " to 96.";

    @Test
    void aFigureInDisputeIsLeftOutOfWhatIsAgreed() {
        var lines =
                lines(
                        report("a", 9, BY_96),
                        report(
                                "b",
                                9,
                                "On Monday the council of Tarnwick rejected the plan to close the"
                                        + " harbour school by 98 votes to 96."),
                        report(
                                "c",
                                9,
                                "The council of Tarnwick rejected the plan to close the harbour"
                                        + " school on Monday by 98 votes to 95."));
        assertThat(lines)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.passage().text())
                            .isIn(
                                    "The Tarnwick council on Monday rejected a plan to close the"
                                            + " harbour school",
                                    "On Monday the council of Tarnwick rejected the plan to close"
                                            + " the harbour school",
                                    "The council of Tarnwick rejected the plan to close the"
                                            + " harbour school on Monday");
                    assertThat(line.origins()).isEqualTo(3);
                });
    }

    @Test
    void aFigureThatNobodyDisputesStays() {
        var lines =
                lines(
                        report("a", 9, BY_96),
                        report(
                                "b",
                                9,
                                "On Monday the council of Tarnwick rejected the plan to close the"
                                        + " harbour school by 98 votes to 96."));
        assertThat(lines)
                .singleElement()
                .matches(line -> line.passage().text().contains("98 votes to 96"));
    }

    @Test
    void moreThanAHundredAreNotUpToAHundred() {
        var more = "More than 100 boats left the harbour of Tarnwick on Monday.";
        assertThat(
                        lines(
                                report("a", 9, more),
                                report(
                                        "b",
                                        9,
                                        "Up to 100 boats left the harbour of Tarnwick on Monday.")))
                .isEmpty();
        assertThat(
                        lines(
                                report("a", 9, more),
                                report(
                                        "b",
                                        9,
                                        "On Monday over 100 boats left Tarnwick's harbour.")))
                .hasSize(1);
    }

    @Test
    void thatSomethingIsCountedIsNoFact() {
        assertThat(
                        lines(
                                report(
                                        "a",
                                        9,
                                        "The Tarnwick coastguard counts the boats that left the"
                                                + " harbour."),
                                report(
                                        "b",
                                        9,
                                        "The Tarnwick coastguard has counted the boats that left"
                                                + " the harbour on Monday.")))
                .isEmpty();
    }

    /** A sentence that tells two facts stands behind both. */
    @Test
    void oneSentenceMayTellTwo() {
        var lines =
                lines(
                        report(
                                "a",
                                9,
                                "The Tarnwick council rejected a plan to close the harbour school"
                                        + " on Monday.",
                                "Four members of Mayor Ida Brand's Lantern Party voted against."),
                        report(
                                "b",
                                9,
                                "On Monday the council of Tarnwick rejected the plan to close the"
                                        + " harbour school, after four members of the Lantern Party"
                                        + " voted against it."));
        assertThat(lines).hasSize(2);
    }

    private static Article report(String id, int hour, String... sentences) {
        return MadeReports.report(id, "Tarnwick", hour, List.of(sentences));
    }

    private static List<FactLine> lines(Article... articles) {
        var story =
                new StoryMaterial("s", Arrays.asList(articles), MadeReports.provenance(articles));
        return FactLines.of(story, Rarity.of(DemoStories.articles()), 6);
    }
}
