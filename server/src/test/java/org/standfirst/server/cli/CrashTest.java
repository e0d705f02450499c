package org.standfirst.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;
import org.standfirst.server.store.StoredArticle;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kills the real program at moments that a seed chooses, in the middle of its work, and looks at
 * what it leaves. Whatever was seen stored once is there after every kill, whole and only once, and
 * in the end everything is there that the outlets have published.
 */
@NullMarked
@Tag("slow")
class CrashTest {

    private static final int KILLS = 8;
    private static final int OUTLETS = 4;
    private static final int ENTRIES = 60;

    private final List<HttpServer> outlets = new ArrayList<>();

    /** How many entries each outlet has published so far; they go on publishing all the time. */
    private final AtomicInteger published = new AtomicInteger(ENTRIES / 3);

    /** From then on the first entries of each outlet are in their second wording. */
    private volatile boolean edited;

    @TempDir private Path data = Path.of(".");

    @AfterEach
    void close() {
        outlets.forEach(outlet -> outlet.stop(0));
    }

    @Test
    void nothingIsLostHalvedOrDoubledByKillingTheProgram() throws Exception {
        long seed = Long.getLong("standfirst.seed", System.nanoTime());
        var random = new Random(seed);
        for (int i = 0; i < OUTLETS; i++) {
            outlets.add(outlet());
        }
        var properties =
                "allowed-hosts = 127.0.0.1\nhost-pause = PT0S\npoll-minimum = PT0.5S\nport = 0\n";
        Files.writeString(data.resolve("standfirst.properties"), properties);
        subscribe();
        Map<String, String> seen = new HashMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            var program = RealProgram.serve(data);
            try {
                Thread.sleep(random.nextInt(200, 3_000));
                published.updateAndGet(now -> Math.min(ENTRIES, now + random.nextInt(8)));
                edited |= kill > KILLS / 2;
                seen.putAll(stored());
                Thread.sleep(random.nextInt(20));
            } finally {
                RealProgram.kill(program);
            }
            assertSound(seed);
            var left = stored();
            for (var article : seen.entrySet()) {
                assertThat(left).as("seed %d", seed).containsKey(article.getKey());
            }
            seen.putAll(left);
        }
        published.set(ENTRIES);
        var program = RealProgram.serve(data);
        try {
            await(() -> complete(stored()), seed);
        } finally {
            RealProgram.kill(program);
        }
        assertSound(seed);
        assertThat(stored()).as("seed %d", seed).hasSize(OUTLETS * ENTRIES);
    }

    private boolean complete(Map<String, String> articles) {
        boolean all = articles.size() == OUTLETS * ENTRIES;
        return all
                && articles.entrySet().stream()
                        .allMatch(it -> it.getValue().equals(text(it.getKey())));
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition, long seed) throws Exception {
        var end = Instant.now().plusSeconds(120);
        while (!condition.holds()) {
            assertThat(Instant.now()).as("seed %d", seed).isBefore(end);
            Thread.sleep(500);
        }
    }

    /** Address and text of every article that another process can see. */
    private Map<String, String> stored() {
        var texts = new HashMap<String, String>();
        for (var stored : articles()) {
            assertThat(texts.put(stored.article().url(), stored.article().text()))
                    .as("only once: " + stored.article().url())
                    .isNull();
        }
        return texts;
    }

    private List<StoredArticle> articles() {
        try (var archive = Archive.open(ArchiveSettings.in(data))) {
            return archive.read(shelves -> shelves.articles().latest(0, 99_999));
        }
    }

    /** Every article is one that was published, whole, in one of its wordings, and in its story. */
    private void assertSound(long seed) throws SQLException {
        for (var stored : articles()) {
            var url = stored.article().url();
            var first = wording(url, false);
            assertThat(stored.article().text()).as("seed %d", seed).isIn(first, wording(url, true));
            assertThat(stored.version()).isBetween(1, 2);
        }
        SoundArchive.check(
                data,
                seed,
                "select 1 from entry where state = 'STORED' and article is null",
                "select 1 from entry where state = 'WAITING' and content is null",
                "select 1 from entry where state = 'SKIPPED'",
                // Validators are only kept with the entries that they stand for.
                "select 1 from feed f where etag is not null and not exists (select 1"
                        + " from entry e where e.feed = f.id)");
    }

    private void subscribe() {
        try (var archive = Archive.open(ArchiveSettings.in(data))) {
            archive.change(shelves -> {
                for (var outlet : outlets) {
                    var url = address(outlet) + "/feed";
                    shelves.feeds().subscribe(url, "Feed", null, Instant.now());
                }
            });
        }
    }

    private static String address(HttpServer outlet) {
        return "http://127.0.0.1:" + outlet.getAddress().getPort();
    }

    private HttpServer outlet() throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(server, exchange));
        server.createContext("/robots.txt", exchange -> send(exchange, 404, ""));
        server.start();
        return server;
    }

    private void answer(HttpServer outlet, HttpExchange exchange) {
        var path = exchange.getRequestURI().getPath();
        if (path.equals("/feed")) {
            int entries = published.get();
            boolean second = edited;
            var tag = "\"" + entries + second + "\"";
            exchange.getResponseHeaders().set("ETag", tag);
            boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            send(exchange, same ? 304 : 200, same ? "" : feed(outlet, entries, second));
            return;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var text = text(address(outlet) + path);
        var paragraphs = "<p>" + text.replace("\n", "</p><p>") + "</p>";
        send(
                exchange,
                200,
                "<title>Report</title><body><article><h1>Report "
                        + path
                        + "</h1>"
                        + paragraphs
                        + "</article></body>");
    }

    private static String feed(HttpServer outlet, int entries, boolean edited) {
        var items = new StringBuilder();
        for (int i = 0; i < entries; i++) {
            boolean second = edited && isEdited("/" + i);
            items.append("<item><title>Report ")
                    .append(i)
                    .append(second ? ", corrected" : "")
                    .append("</title><guid>")
                    .append(i)
                    .append("</guid><link>")
                    .append(address(outlet))
                    .append("/")
                    .append(i)
                    .append("</link></item>");
        }
        return "<rss version='2.0'><channel><title>Post</title>" + items + "</channel></rss>";
    }

    private static void send(HttpExchange exchange, int status, String text) {
        var body = text.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            // Who asked is dead: that is what this is about.
        }
    }

    /** The first five entries of each outlet are edited. */
    private static boolean isEdited(String url) {
        return Integer.parseInt(url.substring(url.lastIndexOf('/') + 1)) < 5;
    }

    private String text(String url) {
        return wording(url, edited);
    }

    /** Four paragraphs of words that no other address has. */
    private static String wording(String url, boolean edited) {
        var words = new Random(url.hashCode());
        var text = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            var sentence = new StringBuilder(edited && isEdited(url) ? "Now the" : "The");
            for (int j = 0; j < 40; j++) {
                sentence.append(" w").append(Integer.toString(words.nextInt(99_999), 36));
            }
            text.add(sentence.append(" said so.").toString());
        }
        return String.join("\n", text);
    }
}
