package org.standfirst.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.standfirst.demo.press.BodyBlock;
import org.standfirst.demo.press.DemoPress;
import org.standfirst.demo.press.FeedDialect;
import org.xml.sax.SAXException;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** The sites answer as sites do. */
@NullMarked
class DemoServerTest {

    private static final DemoPress PRESS = DemoPress.load(Instant.parse("2026-03-08T20:00:00Z"));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static DemoServer server;

    @BeforeAll
    static void start() throws IOException {
        server = DemoServer.start(PRESS);
    }

    @AfterAll
    static void stop() {
        server.close();
        CLIENT.close();
    }

    @Test
    void every_page_carries_its_article() throws Exception {
        for (var article : PRESS.articles(1)) {
            var address = server.address(article);
            var page = get(address);
            assertThat(page.statusCode()).as(address.toString()).isEqualTo(200);
            var html = characters(text(page, Charset.forName(article.outlet().encoding())));
            assertThat(html).as(article.key()).contains(escaped(article.title()));
            for (var block : article.blocks()) {
                block.parts().forEach(p -> assertThat(html).as(article.key()).contains(escaped(p)));
            }
            assertThat(server.article(address)).contains(article);
        }
    }

    @Test
    void no_promotion_is_a_part_of_an_article() {
        for (var article : PRESS.articles(1)) {
            var furniture = PRESS.furniture(article.outlet());
            var body = article.body().stream().map(BodyBlock::text).toList();
            assertThat(body).doesNotContainAnyElementsOf(furniture.promotions());
            assertThat(body).doesNotContain(furniture.newsletter(), furniture.cookies());
        }
    }

    @Test
    void front_pages_name_their_feeds_and_lead_to_every_article() throws Exception {
        for (var outlet : PRESS.outlets()) {
            var html = text(get(server.address(outlet)), Charset.forName(outlet.encoding()));
            outlet.feeds().forEach(f -> assertThat(html).contains("href=\"" + f.path() + "\""));
            PRESS.articles(1).stream()
                    .filter(a -> a.outlet().equals(outlet))
                    .forEach(a -> assertThat(html).contains(server.address(a).getPath()));
        }
    }

    @Test
    void every_feed_is_well_formed_in_its_encoding() throws Exception {
        for (var feed : server.feeds()) {
            var response = get(feed.uri());
            assertThat(response.statusCode()).as(feed.title()).isEqualTo(200);
            var spec =
                    feed.outlet().feeds().stream()
                            .filter(f -> f.title().equals(feed.title()))
                            .findFirst()
                            .orElseThrow();
            var titles =
                    PRESS.articles(1).stream()
                            .filter(a -> a.outlet().equals(feed.outlet()) && spec.lists(a))
                            .map(a -> a.title())
                            .toList();
            assertThat(titles).as(feed.title()).isNotEmpty();
            if (spec.dialect() == FeedDialect.JSON_FEED_1_1) {
                var items = new JsonMapper().readTree(response.body()).get("items");
                assertThat(items.size()).as(feed.title()).isEqualTo(titles.size());
            } else {
                var words = xmlText(response.body());
                titles.forEach(t -> assertThat(words).as(feed.title()).contains(t));
            }
        }
    }

    private static String xmlText(byte[] xml)
            throws ParserConfigurationException, SAXException, IOException {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement().getTextContent();
    }

    @Test
    void the_opml_lists_every_feed() throws Exception {
        var opml = server.opml();
        server.feeds().forEach(f -> assertThat(opml).contains(f.uri().toString()));
        assertThat(xmlText(opml.getBytes(StandardCharsets.UTF_8))).contains("The press of Kestria");
    }

    @Test
    void what_has_not_changed_is_not_sent_again() throws Exception {
        var feed = server.feeds().getFirst().uri();
        var first = get(feed);
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var date = first.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(get(feed, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(feed, "If-Modified-Since", date).statusCode()).isEqualTo(304);
        assertThat(get(feed, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        assertThat(get(feed, "If-None-Match", tag).body()).isEmpty();
    }

    @Test
    void answers_are_compressed_when_asked() throws Exception {
        var feed = server.feeds().getFirst().uri();
        var compressed = get(feed, "Accept-Encoding", "gzip");
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(get(feed).body());
        }
    }

    @Test
    void head_has_no_body_and_nothing_is_a_404() throws Exception {
        var home = server.address(PRESS.outlets().getFirst());
        var head = HttpRequest.newBuilder(home).method("HEAD", HttpRequest.BodyPublishers.noBody());
        var answer = CLIENT.send(head.build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValueAsLong("Content-Length"))
                .hasValue(get(home).body().length);
        assertThat(get(home.resolve("/nothing")).statusCode()).isEqualTo(404);
        assertThat(get(home.resolve("/images/../truth.json")).statusCode()).isEqualTo(404);
        assertThat(get(home.resolve("/robots.txt")).statusCode()).isEqualTo(200);
        var post = HttpRequest.newBuilder(home).POST(HttpRequest.BodyPublishers.noBody()).build();
        assertThat(CLIENT.send(post, BodyHandlers.ofByteArray()).statusCode()).isEqualTo(405);
    }

    @Test
    void styles_and_pictures_are_served() throws Exception {
        for (var article : PRESS.articles(1)) {
            var picture = article.picture();
            if (picture != null) {
                var base = server.address(article.outlet());
                var path = "/images/" + picture.name() + (article.cartoon() ? ".png" : ".svg");
                assertThat(get(base.resolve(path)).statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    @Test
    void edits_are_published_at_the_same_address() throws Exception {
        try (var own = DemoServer.start(PRESS)) {
            var article = PRESS.article("kbn/pension-vote");
            var address = own.address(article);
            var before = get(address);
            assertThat(new String(before.body(), StandardCharsets.UTF_8))
                    .contains("98 votes to 95");
            own.publishEdits();
            var tag = before.headers().firstValue("ETag").orElseThrow();
            var after = get(address, "If-None-Match", tag);
            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(new String(after.body(), StandardCharsets.UTF_8)).contains("98 votes to 96");
        }
    }

    /** Characters that an old encoding lacks stand in the page as numeric references. */
    private static String characters(String html) {
        return Pattern.compile("&#(\\d+);")
                .matcher(html)
                .replaceAll(m ->
                        Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1)))));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String text(HttpResponse<byte[]> response, Charset charset) {
        return new String(response.body(), charset);
    }

    private static HttpResponse<byte[]> get(URI address, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }
}
