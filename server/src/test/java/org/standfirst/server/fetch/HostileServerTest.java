package org.standfirst.server.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Servers that do what no server should. Every request ends in time, and none throws. */
@NullMarked
class HostileServerTest {

    private static final Duration TOTAL = Duration.ofMillis(700);
    private static final int LARGEST = 100_000;

    private final TestOutlet outlet = new TestOutlet();
    private final Fetcher fetcher = new Fetcher(settings(), InstantSource.system());

    @AfterEach
    void close() {
        fetcher.close();
        outlet.close();
    }

    private static FetchSettings settings() {
        return FetchSettings.defaults()
                .withAllowedInsideHosts(List.of("127.0.0.1"))
                .withHostPause(Duration.ZERO)
                .withLargestBody(LARGEST)
                .withTimeouts(Duration.ofMillis(500), TOTAL);
    }

    private FetchResult feed(String path) throws InterruptedException {
        long start = System.nanoTime();
        var result = fetcher.fetch(FetchRequest.feed(outlet.url(path)));
        var took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(took).isLessThan(TOTAL.plusSeconds(2));
        return result;
    }

    private static String failure(FetchResult result) {
        assertThat(result).isInstanceOf(FetchResult.Failed.class);
        return ((FetchResult.Failed) result).reason();
    }

    private static String refusal(FetchResult result) {
        assertThat(result).isInstanceOf(FetchResult.Refused.class);
        return ((FetchResult.Refused) result).reason();
    }

    private static void head(OutputStream out, String head) throws IOException {
        out.write(TestOutlet.bytes(head, ""));
        out.flush();
    }

    @Test
    void silenceEnds() throws Exception {
        outlet.on("/silent", (_, _) -> Thread.sleep(60_000));
        assertThat(failure(feed("/silent"))).isEqualTo("no answer within 0.7 s");
        outlet.on(
                "/hang",
                (_, out) -> {
                    head(out, "HTTP/1.1 200 OK\nContent-Length: 9");
                    Thread.sleep(60_000);
                });
        assertThat(failure(feed("/hang")))
                .isEqualTo("the answer began, but nothing of the body came within 0.7 s");
    }

    @Test
    void aDripEnds() throws Exception {
        var written = new AtomicLong();
        var noticed = new CountDownLatch(1);
        outlet.on(
                "/drip",
                (_, out) -> {
                    head(out, "HTTP/1.1 200 OK\nContent-Length: 90000");
                    try {
                        for (int i = 0; i < 90_000; i++) {
                            out.write('x');
                            out.flush();
                            written.incrementAndGet();
                            Thread.sleep(30);
                        }
                    } catch (IOException e) {
                        noticed.countDown();
                    }
                });
        assertThat(failure(feed("/drip")))
                .matches("the answer came too slowly: only \\d+ bytes within 0.7 s");
        assertThat(noticed.await(5, TimeUnit.SECONDS)).as("the connection is closed").isTrue();
        outlet.on(
                "/headers",
                (_, out) -> {
                    for (var c : "HTTP/1.1 200 OK\r\nX-Slow: ".toCharArray()) {
                        out.write(c);
                        out.flush();
                        Thread.sleep(60);
                    }
                });
        assertThat(failure(feed("/headers"))).isEqualTo("no answer within 0.7 s");
    }

    @Test
    void redirectsShareOneLimit() throws Exception {
        for (int i = 0; i < 5; i++) {
            int next = i + 1;
            outlet.on(
                    "/" + i,
                    (_, out) -> {
                        Thread.sleep(250);
                        head(out, "HTTP/1.1 302 Found\nLocation: /" + next);
                    });
        }
        assertThat(failure(feed("/0"))).contains("within 0.7 s");
    }

    @Test
    void bodiesThatAreTooLargeAreRefusedAtOnce() throws Exception {
        var noticed = new CountDownLatch(2);
        TestOutlet.Reply endless =
                (request, out) -> {
                    var chunked = request.path().equals("/chunked");
                    head(out, "HTTP/1.1 200 OK" + (chunked ? "\nTransfer-Encoding: chunked" : ""));
                    var chunk =
                            ("400\r\n" + "x".repeat(0x400) + "\r\n")
                                    .getBytes(StandardCharsets.US_ASCII);
                    try {
                        while (true) {
                            out.write(chunk);
                        }
                    } catch (IOException e) {
                        noticed.countDown();
                    }
                };
        outlet.on("/said", "HTTP/1.1 200 OK\nContent-Length: 100001", "")
                .on("/endless", endless)
                .on("/chunked", endless);
        for (var path : List.of("/said", "/endless", "/chunked")) {
            assertThat(refusal(feed(path))).isEqualTo("it is larger than 0.1 MB");
        }
        assertThat(noticed.await(5, TimeUnit.SECONDS)).isTrue();
        outlet.on("/just", "x".repeat(LARGEST));
        assertThat(feed("/just")).isInstanceOf(FetchResult.Fetched.class);
    }

    @Test
    void aBombOfGzipIsRefused() throws Exception {
        var bomb = TestOutlet.gzip(new byte[20_000_000]);
        assertThat(bomb.length).isLessThan(LARGEST);
        outlet.on(
                "/bomb",
                (_, out) -> {
                    head(
                            out,
                            "HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: "
                                    + bomb.length);
                    out.write(bomb);
                });
        assertThat(refusal(feed("/bomb"))).isEqualTo("it is larger than 0.1 MB");
    }

    @Test
    void whatIsCutOffFails() throws Exception {
        outlet.on("/short", "HTTP/1.1 200 OK\nContent-Length: 20", "<rss>");
        assertThat(failure(feed("/short")))
                .isEqualTo("the connection ended before the whole body came");
        outlet.on("/chunk", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked", "9\r\n<rss>");
        assertThat(failure(feed("/chunk")))
                .isEqualTo("the connection ended before the whole body came");
        var packed = TestOutlet.gzip("<rss/>".repeat(100).getBytes(StandardCharsets.UTF_8));
        outlet.on(
                "/gzip",
                (_, out) -> {
                    head(out, "HTTP/1.1 200 OK\nContent-Encoding: gzip");
                    out.write(packed, 0, packed.length - 9);
                });
        assertThat(failure(feed("/gzip")))
                .isEqualTo("the compressed body ends before it is complete");
        outlet.on("/plain", "HTTP/1.1 200 OK\nContent-Encoding: gzip", "<rss/>");
        assertThat(failure(feed("/plain"))).startsWith("the body cannot be decompressed");
        outlet.on("/br", "HTTP/1.1 200 OK\nContent-Encoding: br", "<rss/>");
        assertThat(failure(feed("/br"))).contains("which we did not ask for");
    }

    @Test
    void moreThanWasSaidIsNotTakenForTheNextAnswer() throws Exception {
        var sneaked = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil";
        outlet.on("/long", "HTTP/1.1 200 OK\nContent-Length: 4", "good" + sneaked);
        outlet.on("/next", "next");
        var first = (FetchResult.Fetched) feed("/long");
        assertThat(new String(first.body(), StandardCharsets.UTF_8)).isEqualTo("good");
        var second = feed("/next");
        if (second instanceof FetchResult.Fetched next) {
            assertThat(new String(next.body(), StandardCharsets.UTF_8)).isEqualTo("next");
        }
    }

    @Test
    void rubbishBehindACompressedBodyIsNotWaitedFor() throws Exception {
        var packed = TestOutlet.gzip("<rss/>".getBytes(StandardCharsets.UTF_8));
        outlet.on(
                "/tail",
                (_, out) -> {
                    head(out, "HTTP/1.1 200 OK\nContent-Encoding: gzip");
                    out.write(packed);
                    while (true) {
                        out.write(new byte[512]);
                    }
                });
        var result = feed("/tail");
        if (result instanceof FetchResult.Fetched fetched) {
            assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo("<rss/>");
        } else {
            assertThat(refusal(result)).contains("larger");
        }
    }

    @Test
    void anErrorsOwnPageIsNotReadToItsEnd() throws Exception {
        outlet.on(
                "/404",
                (_, out) -> {
                    head(out, "HTTP/1.1 404 Lost\nContent-Length: 1000000000000");
                    while (true) {
                        out.write(new byte[512]);
                    }
                });
        outlet.on(
                "/302",
                (_, out) -> {
                    head(out, "HTTP/1.1 302 There\nLocation: /there");
                    Thread.sleep(60_000);
                });
        outlet.on("/there", "here");
        assertThat(failure(feed("/404"))).startsWith("the server answered 404 Lost");
        assertThat(feed("/302")).isInstanceOf(FetchResult.Fetched.class);
    }

    @Test
    void floodsOfHeadersEnd() throws Exception {
        for (var line : List.of("X-More: yes\r\n", "x".repeat(100))) {
            outlet.on(
                    "/flood",
                    (_, out) -> {
                        out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
                        while (true) {
                            out.write(line.getBytes(StandardCharsets.US_ASCII));
                        }
                    });
            assertThat(failure(feed("/flood"))).isEqualTo("the header of the answer is too long");
        }
        outlet.on(
                "/trailers",
                (_, out) -> {
                    head(out, "HTTP/1.1 200 OK\nTransfer-Encoding: chunked");
                    out.write("1\r\nx\r\n0\r\n".getBytes(StandardCharsets.US_ASCII));
                    while (true) {
                        out.write("X-More: yes\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                });
        assertThat(feed("/trailers")).isInstanceOf(FetchResult.Failed.class);
        outlet.on(
                "/continue",
                (_, out) -> {
                    while (true) {
                        out.write(TestOutlet.bytes("HTTP/1.1 100 Continue", ""));
                    }
                });
        assertThat(feed("/continue")).isInstanceOf(FetchResult.Failed.class);
    }

    @Test
    void whatIsNoHttpFails() throws Exception {
        outlet.on("/reset", (_, _) -> {});
        assertThat(failure(feed("/reset")))
                .isEqualTo("the server closed the connection without an answer");
        outlet.on(
                "/ssh",
                (_, out) ->
                        out.write("SSH-2.0-OpenSSH_9.6\r\n".getBytes(StandardCharsets.US_ASCII)));
        assertThat(feed("/ssh")).isInstanceOf(FetchResult.Failed.class);
        outlet.on("/lengths", "HTTP/1.1 200 OK\nContent-Length: -7", "x");
        outlet.on("/length", "HTTP/1.1 200 OK\nContent-Length: ten", "x");
        outlet.on("/status", "HTTP/1.1 99999 OK\nContent-Length: 1", "x");
        for (var path : List.of("/lengths", "/length", "/status")) {
            assertThat(feed(path))
                    .isInstanceOfAny(FetchResult.Failed.class, FetchResult.Fetched.class);
        }
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        var nobody = FetchRequest.feed("http://127.0.0.1:" + port + "/");
        assertThat(failure(fetcher.fetch(nobody)))
                .isEqualTo("127.0.0.1:" + port + " accepts no connection");
    }

    /** Any bytes at all, from a seed that the failure names. */
    @Test
    void noAnswerThrows() throws Exception {
        long seed = Long.getLong("standfirst.seed", System.nanoTime());
        var random = new Random(seed);
        var parts =
                List.of(
                        "HTTP/1.1 200 OK\r\n",
                        "HTTP/1.1 301 \r\n",
                        "HTTP/1.0",
                        "\r\n",
                        "\r\n\r\n",
                        "Content-Length: 5\r\n",
                        "Content-Length: 99999999999999999999\r\n",
                        "Transfer-Encoding: chunked\r\n",
                        "Content-Encoding: gzip\r\n",
                        "5\r\n",
                        "ffffffffffffffff\r\n",
                        "Location: http://[\r\n",
                        "Location: //\r\n",
                        "Location: \u0000\r\n",
                        "Location: http://127.0.0.1:99999/\r\n",
                        ": x\r\n",
                        "\u001f\u008b\u0008",
                        "Retry-After: 1e9\r\n",
                        "Cache-Control: max-age=x\r\n");
        outlet.on(
                "/any",
                (_, out) -> {
                    out.write("HTTP/1.1 ".getBytes(StandardCharsets.ISO_8859_1));
                    for (int i = 0; i < 8; i++) {
                        var part = parts.get(random.nextInt(parts.size()));
                        out.write(part.getBytes(StandardCharsets.ISO_8859_1));
                    }
                });
        for (int i = 0; i < 150; i++) {
            assertThat(feed("/any")).as("seed %d", seed).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "feed.xml",
                "ftp://news.example/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http://",
                "http:///path",
                "http:news.example",
                "http://news.example:99999/",
                "http://news.example:-1/",
                "http://us er@news.example/",
                "http://user:secret@news.example/",
                "http://[::1",
                "http://[fe80::1%25lo]/",
                "http://news.exa\u0000mple/",
                "https://%00/",
                "http://a\\b/",
            })
    void whatIsNoWebAddressIsRefused(String url) throws Exception {
        var reason = refusal(fetcher.fetch(FetchRequest.feed(url)));
        assertThat(reason).isNotBlank().doesNotContain("secret");
    }

    @Test
    void oddPathsAreAskedAsTheyAre() throws Exception {
        for (var path : List.of("//double", "/../up", "/a b", "/ü?q=ü|[1]", "/%zz", "/;x=1")) {
            assertThat(fetcher.fetch(FetchRequest.feed(outlet.url(path))))
                    .as(path)
                    .isInstanceOf(FetchResult.Failed.class);
        }
        assertThat(outlet.paths())
                .containsExactly(
                        "//double",
                        "/../up",
                        "/a%20b",
                        "/%C3%BC?q=%C3%BC%7C%5B1%5D",
                        "/%25zz",
                        "/;x=1");
    }

    @Test
    void closingEndsWhatIsUnderWay() throws Exception {
        var asked = new CountDownLatch(1);
        outlet.on(
                "/silent",
                (_, _) -> {
                    asked.countDown();
                    Thread.sleep(60_000);
                });
        var patient =
                new Fetcher(
                        settings().withTimeouts(Duration.ofSeconds(9), Duration.ofSeconds(60)),
                        InstantSource.system());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    threads.submit(() -> patient.fetch(FetchRequest.feed(outlet.url("/silent"))));
            assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
            patient.close();
            assertThat(running.get(5, TimeUnit.SECONDS)).isInstanceOf(FetchResult.Failed.class);
        }
    }
}
