package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;

import java.util.Arrays;
import java.util.List;

/** Clauses that stand by themselves, and what a sentence can do without. */
@NullMarked
class FactPartsTest {

    @Test
    void aClauseWithinASentenceMayBeALine() {
        assertThat(
                        lines(
                                "The shares had fallen a little since Ida Brand produced a signed"
                                        + " letter from the harbour office.",
                                "Ida Brand produced a letter that the harbour office had signed."))
                .extracting(line -> line.passage().text())
                .containsAnyOf(
                        "Ida Brand produced a signed letter from the harbour office",
                        "Ida Brand produced a letter that the harbour office had signed.");
    }

    @Test
    void whatACountThatStandsBetweenCommasNeedNotBeToldElsewhere() {
        assertThat(
                        lines(
                                "Ida Brand, a baker with 12 ovens, has won the Tarnwick harbour"
                                        + " prize.",
                                "The Tarnwick harbour prize has been won by Ida Brand."))
                .hasSize(1);
    }

    @Test
    void aTitleInMarksIsNoQuotation() {
        assertThat(
                        lines(
                                "Ida Brand's \u201cThe Book of Salt\u201d has won the Tarnwick"
                                        + " harbour prize.",
                                "The Tarnwick harbour prize was won by \u201cThe Book of Salt\u201d"
                                        + " of Ida Brand."))
                .hasSize(1);
    }

    /** Two reports of one evening share an hour, and little else. */
    @Test
    void anHourAloneTiesNothing() {
        assertThat(
                        lines(
                                "Dozens of people remained in the streets of Tarnwick after the 10"
                                        + " p.m. curfew.",
                                "But most of the arrests in Tarnwick after the 10 p.m. curfew were"
                                        + " for curfew violation."))
                .isEmpty();
    }

    private static List<FactLine> lines(String one, String other) {
        var articles =
                new Article[] {
                    MadeReports.report("a", "Tarnwick", 9, List.of(one)),
                    MadeReports.report("b", "Tarnwick", 9, List.of(other))
                };
        var story =
                new StoryMaterial("s", Arrays.asList(articles), MadeReports.provenance(articles));
        return FactLines.of(story, Rarity.of(DemoStories.articles()), 6);
    }
}
