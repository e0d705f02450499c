package org.standfirst.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;

/** Feeds of every dialect beside what is to be read in them. */
@NullMarked
class FeedReaderTest {

    private static final String URL = "https://harbour.example/feed";

    @ParameterizedTest
    @ValueSource(
            strings = {"rss20", "rdf", "atom10", "atom03", "jsonfeed", "broken", "bomb", "slips"})
    void readsEveryDialect(String name) throws Exception {
        var feed = new FeedReader().read(resource(name + ".xml"), null, URL);
        var expected = new String(resource(name + ".expected"), StandardCharsets.UTF_8);
        assertThat(described(feed)).isEqualTo(expected);
    }

    @Test
    void theHeaderNamesTheCharset() throws Exception {
        var xml = "<rss><channel><title>Čas</title></channel></rss>";
        var body = xml.getBytes(Charset.forName("ISO-8859-2"));
        var feed = new FeedReader().read(body, "text/xml; charset=iso-8859-2", URL);
        assertThat(feed.name()).isEqualTo("Čas");
    }

    @Test
    void whatIsPlainTextIsNotEscapedOnceMore() throws Exception {
        var xml =
                "<rss><channel><title>Ferries &amp; tugs</title><item><title>Q&amp;A: 3 &amp; 4"
                        + "</title></item><item><title>Ropes &amp;amp; &lt;b&gt;knots&lt;/b&gt;"
                        + "</title></item></channel></rss>";
        var feed = new FeedReader().read(bytes(xml), null, URL);
        assertThat(feed.title()).isEqualTo("Ferries & tugs");
        assertThat(feed.entries().getFirst().title()).isEqualTo("Q&A: 3 & 4");
        assertThat(feed.entries().getFirst().headline()).isEqualTo("Q&A: 3 & 4");
        assertThat(feed.entries().getLast().title()).isEqualTo("Ropes &amp; <b>knots</b>");
        assertThat(feed.entries().getLast().headline()).isEqualTo("Ropes & knots");
    }

    @Test
    void saysWhatIsNoFeed() {
        var reader = new FeedReader();
        assertThatThrownBy(() -> reader.read(new byte[0], null, URL))
                .isInstanceOf(FeedException.class)
                .hasMessage("the feed is empty");
        assertThatThrownBy(() -> reader.read(bytes("<html><body>Hi</body></html>"), null, URL))
                .hasMessage("this is a web page, not a feed");
        assertThatThrownBy(() -> reader.read(bytes("{\"items\": [}"), null, URL))
                .hasMessageContaining("broken JSON at line 1");
        assertThatThrownBy(() -> reader.read(bytes("Service unavailable"), null, URL))
                .hasMessageContaining("Service unavailable");
    }

    @Test
    void anyBytesAreReadOrRefusedButNeverBreakTheReader() throws Exception {
        var start = resource("rss20.xml");
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var body = start.clone();
            for (int i = 0; i < 20; i++) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            try {
                new FeedReader().read(body, null, URL);
            } catch (FeedException e) {
                assertThat(e.getMessage()).as("seed %d", seed).isNotBlank();
            }
        }
    }

    private static String described(Feed feed) {
        var text = new StringBuilder();
        text.append("title: ").append(feed.name()).append('\n');
        text.append("link: ").append(feed.link()).append('\n');
        text.append("language: ").append(feed.language()).append('\n');
        for (var entry : feed.entries()) {
            text.append("entry: ").append(entry.id()).append(" | ").append(entry.headline());
            text.append(" | ").append(entry.link()).append(" | ").append(entry.published());
            text.append(" | ").append(entry.authors()).append(" | ");
            text.append(entry.categories()).append('\n');
            if (entry.content() != null) {
                text.append("content: ").append(entry.content()).append('\n');
            }
            for (var file : entry.enclosures()) {
                text.append("enclosure: ").append(file.url()).append(' ').append(file.type());
                text.append(' ').append(file.length()).append('\n');
            }
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = FeedReaderTest.class.getResourceAsStream("/feed/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
