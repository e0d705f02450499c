package org.standfirst.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

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

    /** A page of any kind may stand at an article's address, but an index seldom does. */
    private static String address(PageKind kind) {
        var host = "https://gazette.example/";
        return kind == PageKind.INDEX ? host : host + "2026/03/04/harbour-wall-to-be-raised";
    }
}
