package org.standfirst.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Pages beside their headline and the day of their publication. */
@NullMarked
class HeadlinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "day-in-the-foot",
                "motto-over-the-article",
                "name-behind-two-colons",
                "ornate-letter"
            })
    void tellsHeadlineAndDay(String name) throws IOException {
        var article =
                new ArticleExtractor()
                        .extract(read(name + ".html"), "https://gazette.example/page")
                        .article();
        assertThat(article.title() + "\n" + article.published() + "\n")
                .isEqualTo(read(name + ".expected"));
    }

    private static String read(String name) throws IOException {
        try (var in = HeadlinesTest.class.getResourceAsStream("/extract/headlines/" + name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
