package org.standfirst.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.util.Objects;

/** Which of the days that a page names is that of its publication. */
@NullMarked
class PublicationDaysTest {

    private static final String PROSE =
            """
            <p>The ferry to the outer islands will run twice a day from May on, the harbour office
            said, after the old jetty at Lower Quay was mended during the winter storms.</p>
            <p>Fishermen had asked for it since the bridge was closed to carts, and the council of
            the islands will pay for half of the coal that the second crossing needs.</p>
            """;

    @Test
    void takesANewEditionOfWhichAloneReadersAreTold() {
        assertThat(day(data("2019-03-02T09:00:00Z", "2026-02-10T12:00:00Z"), updated()))
                .isEqualTo("2026-02-10");
    }

    @Test
    void keepsThePublicationThatIsSharedWithOthers() {
        var shared =
                "<meta property=\"article:published_time\" content=\"2019-03-02T09:00:00Z\">"
                        + data("2019-03-02T09:00:00Z", "2026-02-10T12:00:00Z");
        assertThat(day(shared, updated())).isEqualTo("2019-03-02");
    }

    @Test
    void takesACorrectionOfTheSameWeekForNoEdition() {
        assertThat(day(data("2026-02-08T09:00:00Z", "2026-02-10T12:00:00Z"), updated()))
                .isEqualTo("2026-02-08");
    }

    @Test
    void doubtsDataThatGivesTheTimeOfItsLastMakingForBoth() {
        assertThat(day(data("2026-02-12T04:00:11Z", "2026-02-12T04:00:11Z"), updated()))
                .isEqualTo("2026-02-10");
    }

    @Test
    void believesOneEarlierDayBesideTheHeadline() {
        assertThat(
                        day(
                                data("2026-02-12T04:00:11Z", "2026-02-12T04:00:11Z"),
                                "<p>February 3, 2026 by a reader of the paper</p>"))
                .isEqualTo("2026-02-03");
    }

    @Test
    void ordersDayAndMonthAsThePageElsewhereDoes() {
        var list = "<aside><ul><li>The ferry runs again December 02, 2025</li></ul></aside>";
        assertThat(day("", "<p class=\"date\">02-12-2025</p>", list)).isEqualTo("2025-12-02");
        assertThat(day("", "<p class=\"date\">02-12-2025</p>", "")).isEqualTo("2025-02-12");
    }

    @Test
    void readsADayWithTheMonthAsAWordInTheAddress() {
        var page = page("", "<p class=\"date\">03/10/2023</p>", "");
        assertThat(dayOf(page, "https://gazette.example/news/2023/october/03/the-ferry/"))
                .isEqualTo("2023-10-03");
    }

    @Test
    void believesASentenceOnTheFirstPublication() {
        var note = "<p>This article was originally published on 26 September 2019.</p>";
        assertThat(day("", "<p class=\"date\">30 Sep 2022, 11:07am</p>", note))
                .isEqualTo("2019-09-26");
    }

    @Test
    void prefersOfTwoShownDaysTheOneThatTheDataRepeats() {
        var meta = "<meta name=\"dc.date\" content=\"2019-06-25\">";
        var shown = "<p>Paper received on 4 April 2019</p><p>In print 25 June 2019</p>";
        assertThat(day(meta, shown)).isEqualTo("2019-06-25");
    }

    @Test
    void readsDataInAnElementThatShouldHaveBeenAProgram() {
        var meta =
                "<meta name=\"script:ld+json\" content='{\"@type\":\"Article\","
                        + "\"datePublished\":\"2025-11-17T09:00:00-05:00\"}'>";
        assertThat(day(meta, "")).isEqualTo("2025-11-17");
    }

    private static String updated() {
        return "<p class=\"byline\">Updated February 10, 2026</p>";
    }

    private static String data(String published, String modified) {
        return """
        <script type="application/ld+json">{"@type": "NewsArticle",
        "datePublished": "%s", "dateModified": "%s"}</script>
        """
                .formatted(published, modified);
    }

    private static String day(String head, String under) {
        return day(head, under, "");
    }

    private static String day(String head, String under, String after) {
        return dayOf(page(head, under, after), "https://gazette.example/the-ferry");
    }

    private static String dayOf(String page, String url) {
        var published = new ArticleExtractor().extract(page, url).article().published();
        return Objects.requireNonNull(published).day().toString();
    }

    private static String page(String head, String under, String after) {
        return "<!doctype html><html lang=\"en-US\"><head><title>The ferry runs twice</title>"
                + head
                + "</head><body><main><h1>The ferry runs twice</h1>"
                + under
                + PROSE
                + after
                + "</main></body></html>";
    }
}
