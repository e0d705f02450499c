package org.standfirst.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.standfirst.demo.page.PageDesign;
import org.standfirst.demo.page.Site;
import org.standfirst.demo.press.DemoPress;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Pages of every kind; the name of a file begins with the kind that its page is. */
@NullMarked
class PageKindTest {

    private static final Path KINDS = Path.of("src/test/resources/extract/kinds");

    static List<String> pages() throws IOException {
        try (var files = Files.list(KINDS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsSaidToBeWhatItIs(String name) throws IOException {
        var kind = PageKind.valueOf(name.substring(0, name.indexOf('-')).toUpperCase(Locale.ROOT));
        var page = Files.readAllBytes(KINDS.resolve(name));
        assertThat(new ArticleExtractor().extract(page, "text/html; charset=utf-8", address(kind)))
                .extracting(Extraction::kind)
                .isEqualTo(kind);
    }

    /** One of the demo press's sixteen front pages has more than a paragraph of each article. */
    @Test
    void articlesAndFrontPagesOfTheDemoPressAreToldApart() {
        var press = DemoPress.load(Instant.parse("2026-03-08T20:00:00Z"));
        var extractor = new ArticleExtractor();
        int fronts = 0;
        for (var outlet : press.outlets()) {
            var articles =
                    press.articles(1).stream().filter(a -> a.outlet().equals(outlet)).toList();
            var design = Objects.requireNonNull(PageDesign.ALL.get(outlet.design()));
            var base = URI.create("https://" + outlet.key() + ".example/");
            var site = new Site(outlet, design, press.furniture(outlet), base, articles);
            for (var article : articles) {
                var url = site.address(article).toString();
                var read = extractor.extract(design.article(site, article), url);
                assertThat(read.kind()).as(article.key()).isEqualTo(PageKind.ARTICLE);
            }
            var front = design.index(site, outlet.tagline(), articles);
            var kind = extractor.extract(front, base.toString()).kind();
            fronts += kind == PageKind.INDEX ? 1 : 0;
        }
        assertThat(fronts).isGreaterThan(14);
    }

    /** A page of any kind may stand at an article's address, but an index seldom does. */
    private static String address(PageKind kind) {
        var host = "https://gazette.example/";
        return kind == PageKind.INDEX ? host : host + "2026/03/04/harbour-wall-to-be-raised";
    }
}
