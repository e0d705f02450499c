package org.standfirst.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Moment;

import java.time.Duration;
import java.time.Instant;

@NullMarked
class OwnReportsTest {

    @Test
    void anArticleSaysThatItGoesOnFromAReportOfItsOutlet() {
        isOwn("en", "As we reported last week, the weir leaks.");
        isOwn("en", "The weir, according to our earlier report, leaks.");
        isOwn("en", "The mayor did not dispute this newspaper's report of Monday.");
        isOwn("en", "The measurements published by the Vale Herald were genuine.");
        isOwn("en", "“No comment,” he said. The Vale Herald first revealed the leak in May.");
        isOwn("de", "Wie wir am Montag berichteten, ist das Wehr undicht.");
        isOwn("de", "Nach unserem Bericht meldete sich der Bürgermeister.");
        isOwn("fr", "Comme nous l'avons révélé lundi, le barrage fuit.");
        isOwn("fr", "Après la publication de notre enquête, le maire a parlé.");
    }

    @Test
    void whatOthersReportIsNotOwn() {
        isNotOwn("en", "The Harbour Post reported that the weir leaks.");
        isNotOwn("en", "We met a reporter at the weir, who will publish a book.");
        isNotOwn("en", "The Vale Herald closes. The Post published the notice.");
        isNotOwn("en", "“We reported the leak to the council,” the keeper said.");
        isNotOwn("en", "\"We reported the leak to the council,\" the keeper said.");
        isNotOwn("en", "Reports of leaks are few.");
        isNotOwn("de", "Der Keller liegt unter dem Gericht, berichtet der Wirt.");
        isNotOwn("xx", "As we reported last week, the weir leaks.");
    }

    @Test
    void aReportThatGoesOnFromOneOfItsOutletFindsItsStory() {
        assertThat(secondStory("The company confirmed this on Thursday.")).isEqualTo("second");
        assertThat(secondStory("The company confirmed our report on Thursday.")).isEqualTo("first");
    }

    /** The story of a second report, which differs by one sentence only. */
    private static String secondStory(String sentence) {
        var grouper = new StoryGrouper(GroupingSettings.defaults());
        var monday = Instant.parse("2026-03-02T11:00:00Z");
        grouper.add(
                article(
                        "first",
                        monday,
                        "Weir at Hollin Vale leaks",
                        "The weir above Hollin Vale has leaked since autumn, inspectors found. Vale"
                                + " Water, which owns it, told nobody. Keeper Jon Marsh measured"
                                + " four litres a second at the northern sluice."));
        return grouper.add(
                        article(
                                "second",
                                monday.plus(Duration.ofDays(2)),
                                "Vale Water answers",
                                sentence
                                        + " Vale Water put up a fence and a tent above Hollin Vale,"
                                        + " where Jon Marsh handed out tea and maps, and a"
                                        + " spokesman said that the weir would be repaired in"
                                        + " spring."))
                .storyId();
    }

    private static Article article(String id, Instant published, String title, String text) {
        var moment = Moment.exact(published);
        return Article.of(id, "https://x.example/" + id, "Vale Herald", title, moment, "en", text);
    }

    private static void isOwn(String language, String text) {
        assertThat(OwnReports.areIn(text, language, "The Vale Herald")).as(text).isTrue();
    }

    private static void isNotOwn(String language, String text) {
        assertThat(OwnReports.areIn(text, language, "The Vale Herald")).as(text).isFalse();
    }
}
