package org.standfirst.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Pages that say too much of themselves. */
@NullMarked
class HostileMetadataTest {

    private static final String URL = "https://gazette.example/2026/03/04/fire";

    @Test
    void anOutletThatFillsItsTitleWithItsNameIsRead() {
        var page =
                "<meta property=og:site_name content=Gazette><title>"
                        + "Gazette | ".repeat(20_000)
                        + "</title><p>Nothing happened.</p>";
        var article = new ArticleExtractor().extract(page, URL).article();
        assertThat(article.title()).hasSizeLessThan(1_000);
        assertThat(article.published()).hasToString("2026-03-04");
    }

    @Test
    void aBylineWithoutEndNamesNobody() {
        var page =
                "<h1>Fire in the harbour</h1><p class=byline>By "
                        + "Ann Smith, ".repeat(50_000)
                        + "</p>"
                        + "<span itemprop=author>".repeat(5_000);
        var article = new ArticleExtractor().extract(page, URL).article();
        assertThat(article.authors()).hasSizeLessThan(31);
    }

    @Test
    void aPageOfNothingButTheWordThatIntroducesABylineNamesNobody() {
        var article = new ArticleExtractor().extract("<p>by ".repeat(50_000), URL).article();
        assertThat(article.authors()).isEmpty();
    }

    @Test
    void aPageOfNothingButDatesIsRead() {
        var page = "<h1>Calendar</h1>" + "<p>5 March 2026, 10:14</p>".repeat(5_000);
        var article = new ArticleExtractor().extract(page, URL).article();
        assertThat(article.published()).isNotNull();
    }
}
