package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Which of the lines that others support comes first. */
@NullMarked
class FactOrderTest {

    private static final String BRIDGE =
            "The harbour bridge at Tarnwick was closed to lorries on Monday.";
    private static final String CHOIR =
            "The Tarnwick boatmen's choir sang at the opening of the harbour fair on Monday.";

    @Test
    void whatTheHeadlinesTellComesFirst() {
        var a = List.of(CHOIR, BRIDGE);
        var b =
                List.of(
                        "On Monday the Tarnwick boatmen's choir sang at the harbour fair's"
                                + " opening.",
                        "The harbour bridge at Tarnwick has been closed to lorries since Monday.");
        assertThat(
                        lines(
                                MadeReports.report("a", "Bridge closed", 9, a),
                                MadeReports.report("b", "No lorries on bridge", 9, b)))
                .first()
                .asString()
                .contains("bridge");
        assertThat(
                        lines(
                                MadeReports.report("a", "Choir sings", 9, a),
                                MadeReports.report("b", "A choir at the fair", 9, b)))
                .first()
                .asString()
                .contains("choir");
    }

    /** A report that tells the last toll, as police say it, and then what was said before. */
    @Test
    void aTollThatTheSameReportReplacesStandsBehind() {
        var a =
                List.of(
                        "The storm in the Tarnwick valley killed 19 people, police said.",
                        "Until Tuesday the coastguard in Tarnwick had counted 16 dead in the"
                                + " valley.");
        var b =
                List.of(
                        "The storm killed 19 people in the Tarnwick valley, police said.",
                        "The coastguard in Tarnwick had counted 16 dead in the valley until"
                                + " Tuesday.");
        var first = MadeReports.report("a", "Valley mourns", 9, a);
        var second = MadeReports.report("b", "Valley in mourning", 10, b);
        var story =
                new StoryMaterial(
                        "s",
                        List.of(first, second),
                        MadeReports.provenance(first, second),
                        Map.of("a", List.of(police(a)), "b", List.of(police(b))));
        var candidates = FactLines.of(story, Rarity.of(DemoStories.articles()), 1);
        assertThat(candidates).singleElement().matches(l -> l.passage().text().contains("19"));
    }

    private static Claim police(List<String> sentences) {
        int end = sentences.getFirst().indexOf(", police");
        return new Claim(0, end, "police", false, false, true, true);
    }

    private static List<String> lines(Article... articles) {
        var story =
                new StoryMaterial("s", Arrays.asList(articles), MadeReports.provenance(articles));
        return FactLines.of(story, Rarity.of(DemoStories.articles()), 6).stream()
                .map(line -> line.passage().text())
                .toList();
    }
}
