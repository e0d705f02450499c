package org.standfirst.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** Feeds of cartoons and feeds of other things, and the drawings in both. */
@NullMarked
class CartoonsTest {

    @ParameterizedTest
    @ValueSource(strings = {"attached", "in-text", "news-with-pictures", "words-about-comics"})
    void findsDrawingsAndKnowsAFeedOfThem(String name) throws Exception {
        var feed = new FeedReader().read(file(name + ".xml"), null, "https://quay.example/feed");
        var drawings =
                feed.entries().stream().map(CartoonsTest::described).collect(Collectors.joining());
        assertThat("recognised: " + Cartoons.recognised(feed) + "\n" + drawings)
                .isEqualTo(new String(file(name + ".expected"), StandardCharsets.UTF_8));
    }

    private static String described(Entry entry) {
        return Cartoons.drawing(entry)
                .map(drawing ->
                        String.join(
                                " | ",
                                drawing.title(),
                                drawing.link(),
                                drawing.artists().toString(),
                                drawing.picture(),
                                drawing.alt() + "\n"))
                .orElse(entry.headline() + ": no drawing\n");
    }

    @ParameterizedTest
    @CsvSource({
        "Cartoons, true",
        "The comic strips, true",
        "Die Karikatur, true",
        "КАРИКАТУРЫ, true",
        "Dessin de presse, true",
        "Economics, false",
        "Comical, false",
        "News, false",
        ", false"
    })
    void knowsNamesOfFolders(String name, boolean cartoons) {
        assertThat(Cartoons.named(name)).isEqualTo(cartoons);
    }

    private static byte[] file(String name) throws IOException {
        try (var in = CartoonsTest.class.getResourceAsStream("/cartoons/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
