package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.edition.Passage.Part;

import java.util.List;
import java.util.Map;

/** What an outlet states above its report, and there alone. */
@NullMarked
class FactStandfirstTest {

    private static final String PRIZE =
            "Ida Brand's novel has won the Tarnwick harbour prize for the second time.";
    private static final String ELSEWHERE = "The dinner in the old customs house was short.";

    @Test
    void aStandfirstSupportsALine() {
        var above = report("b", "Ida Brand has won the Tarnwick harbour prize.", ELSEWHERE);
        var lines = lines(report("a", null, PRIZE), above, List.of());
        assertThat(lines)
                .singleElement()
                .satisfies(line ->
                        assertThat(line.others())
                                .singleElement()
                                .matches(other -> other.part() == Part.STANDFIRST)
                                .matches(other -> other.standsIn(above)));
    }

    @Test
    void noWordsWithoutAVerbDo() {
        var above = report("b", "Ida Brand, the Tarnwick harbour prize and a novel", ELSEWHERE);
        assertThat(lines(report("a", null, PRIZE), above, List.of())).isEmpty();
    }

    /** Above a report stands without its speaker what somebody in it says. */
    @Test
    void whatSomebodySaysInTheReportIsNotStatedAboveIt() {
        var said = "Ida Brand has won the Tarnwick harbour prize, her publisher said.";
        var above = report("b", "Ida Brand has won the Tarnwick harbour prize.", said);
        var claim = new Claim(0, said.indexOf(','), "her publisher", false, false, true, true);
        assertThat(lines(report("a", null, PRIZE), above, List.of(claim)))
                .allSatisfy(line -> assertThat(line.said()).isTrue());
    }

    private static Article report(String id, @Nullable String standfirst, String sentence) {
        var made = MadeReports.report(id, "Prize", 9, List.of(sentence));
        return new Article(
                made.id(),
                made.url(),
                made.outlet(),
                made.title(),
                standfirst,
                made.authors(),
                made.published(),
                null,
                made.language(),
                null,
                null,
                false,
                List.of(),
                made.blocks());
    }

    private static List<FactLine> lines(Article first, Article second, List<Claim> claims) {
        var story =
                new StoryMaterial(
                        "s",
                        List.of(first, second),
                        MadeReports.provenance(first, second),
                        Map.of(first.id(), List.of(), second.id(), claims));
        return FactLines.of(story, Rarity.of(DemoStories.articles()), 6);
    }
}
