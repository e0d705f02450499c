package org.standfirst.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.article.Author;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/** Pages beside what is to be read in them. */
@NullMarked
class ArticleExtractorTest {

    private static final String URL = "https://gazette.example/page";

    @ParameterizedTest
    @ValueSource(strings = {"semantic", "tables"})
    void takesTheArticleOutOfThePage(String name) throws IOException {
        var extraction = new ArticleExtractor().extract(resource(name + ".html"), null, URL);
        var expected = new String(resource(name + ".expected"), StandardCharsets.UTF_8);
        assertThat(described(extraction)).isEqualTo(expected);
    }

    @Test
    void aPageThatIsNoArticleIsSaidToBeOne() {
        var extractor = new ArticleExtractor();
        assertThat(extractor.extract("", URL).kind()).isEqualTo(PageKind.EMPTY);
        var error = "<title>404 Not Found</title><h1>Not Found</h1><p>It is not here.</p>";
        assertThat(extractor.extract(error, URL).kind()).isEqualTo(PageKind.ERROR);
        var login = "<title>Sign in</title><p>Please sign in.</p><input type=password>";
        assertThat(extractor.extract(login, URL).kind()).isEqualTo(PageKind.LOGIN);
    }

    @Test
    void tenThousandLevelsDeepIsStillRead() {
        var sentence = "Deep below the harbour there is a sentence that is worth the way down.";
        var page = "<div>".repeat(10_000) + "<p>" + sentence + "</p>";
        var article = new ArticleExtractor().extract(page, URL).article();
        assertThat(article.text()).contains(sentence);
    }

    @Test
    void brokenPagesNeverBreakTheReader() throws IOException {
        var start = resource("semantic.html");
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var page = start.clone();
            for (int i = 0; i < 60; i++) {
                page[random.nextInt(page.length)] = (byte) random.nextInt(256);
            }
            var extraction = new ArticleExtractor().extract(page, "text/html", URL);
            // A lost end tag may put the whole page into its title or a script; then a browser
            // shows nothing either.
            var seen = Jsoup.parse(new String(page, StandardCharsets.UTF_8), URL).body().text();
            assertThat(extraction.article().text().isBlank())
                    .as("seed %d", seed)
                    .isEqualTo(seen.isBlank());
        }
    }

    private static String described(Extraction extraction) {
        var article = extraction.article();
        var authors = article.authors().stream().map(Author::name);
        var text = new StringBuilder();
        text.append("kind: ").append(extraction.kind()).append('\n');
        text.append("outlet: ").append(article.outlet()).append('\n');
        text.append("title: ").append(article.title()).append('\n');
        text.append("standfirst: ").append(article.standfirst()).append('\n');
        text.append("authors: ").append(authors.collect(Collectors.joining(", ")));
        text.append("\npublished: ").append(article.published()).append('\n');
        text.append("language: ").append(article.language()).append('\n');
        for (var block : article.blocks()) {
            text.append(block.kind()).append(' ').append(block.text()).append('\n');
        }
        return text.toString();
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = ArticleExtractorTest.class.getResourceAsStream("/extract/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
