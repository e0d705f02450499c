package org.standfirst.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** Pages beside who signed them; nothing stands beside a page that nobody signed. */
@NullMarked
class BylinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account-posted-it",
                "authors-in-a-sidebar",
                "date-before-by",
                "first-name-is-a-month",
                "outlet-in-data-only",
                "outlet-signs",
                "repeated-author-elements",
                "reviewed-by-another",
                "signed-by-account",
                "site-of-one-person",
                "staff-is-nobody",
                "team-signs",
                "written-by-below"
            })
    void tellsWhoSigned(String name) throws IOException {
        var article =
                new ArticleExtractor()
                        .extract(read(name + ".html"), "https://gazette.example/page")
                        .article();
        assertThat(
                        article.authors().stream()
                                .map(author -> author.kind() + " " + author.name() + "\n")
                                .collect(Collectors.joining()))
                .isEqualTo(read(name + ".expected"));
    }

    private static String read(String name) throws IOException {
        try (var in = BylinesTest.class.getResourceAsStream("/extract/bylines/" + name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
