package org.standfirst.server.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What a well-behaved server is asked, and what its answers come to. */
@NullMarked
class FetcherTest {

    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    private final TestOutlet outlet = new TestOutlet();
    private final Fetcher fetcher = new Fetcher(settings(), InstantSource.fixed(NOW));

    @AfterEach
    void close() {
        fetcher.close();
        outlet.close();
    }

    private static FetchSettings settings() {
        return FetchSettings.defaults()
                .withContact("https://review.example/about")
                .withAllowedInsideHosts(List.of("127.0.0.1"))
                .withHostPause(Duration.ZERO)
                .withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    private FetchResult feed(String path) throws InterruptedException {
        return fetcher.fetch(FetchRequest.feed(outlet.url(path)));
    }

    private FetchResult page(String path) throws InterruptedException {
        return fetcher.fetch(FetchRequest.page(outlet.url(path)));
    }

    private static FetchResult.Fetched fetched(FetchResult result) {
        assertThat(result).isInstanceOf(FetchResult.Fetched.class);
        return (FetchResult.Fetched) result;
    }

    private static String text(FetchResult result) {
        return new String(fetched(result).body(), StandardCharsets.UTF_8);
    }

    @Test
    void anAnswerComesWholeWithWhatTheServerSaysOfIt() throws Exception {
        var packed = TestOutlet.gzip("<rss/>".getBytes(StandardCharsets.UTF_8));
        outlet.on(
                "/feed",
                (_, out) -> {
                    out.write(
                            TestOutlet.bytes(
                                    "HTTP/1.1 200 OK\nContent-Type: text/xml\nETag: \"7\"\n"
                                            + "Last-Modified: Tue, 03 Mar 2026 09:00:00 GMT\n"
                                            + "Cache-Control: public, max-age=600\n"
                                            + "Content-Encoding: gzip\nContent-Length: "
                                            + packed.length,
                                    ""));
                    out.write(packed);
                });
        var answer = fetched(feed("/feed#part"));
        assertThat(text(answer)).isEqualTo("<rss/>");
        assertThat(answer.finalUrl()).isEqualTo(outlet.url("/feed"));
        assertThat(answer.permanentUrl()).isNull();
        assertThat(answer.contentType()).isEqualTo("text/xml");
        assertThat(answer.maxAge()).isEqualTo(Duration.ofMinutes(10));
        assertThat(answer.validators())
                .isEqualTo(
                        new Validators(
                                outlet.url("/feed"), "\"7\"", "Tue, 03 Mar 2026 09:00:00 GMT"));
        var asked = outlet.requests().getFirst();
        assertThat(asked.header("user-agent"))
                .isEqualTo("Standfirst/0.1 (press review; +https://review.example/about)");
        assertThat(asked.header("accept-encoding")).isEqualTo("gzip");
        assertThat(asked.header("accept")).contains("application/rss+xml");
        assertThat(asked.headers()).doesNotContainKeys("cookie", "upgrade", "referer");
    }

    @Test
    void validatorsGoBackToTheAddressThatGaveThemAndToNoOther() throws Exception {
        outlet.on("/a", "HTTP/1.1 304 Not Modified\nCache-Control: max-age=60", "");
        outlet.redirect("/b", 302, "/a");
        outlet.redirect("/c", 302, "/d");
        outlet.on("/d", "<rss/>");
        var known = new Validators(outlet.url("/a"), "\"7\"", "Tue, 03 Mar 2026 09:00:00 GMT");
        for (var path : List.of("/a", "/b")) {
            var request = FetchRequest.feed(outlet.url(path)).unlessStill(known);
            assertThat(fetcher.fetch(request))
                    .isEqualTo(new FetchResult.NotModified(null, Duration.ofMinutes(1)));
        }
        fetcher.fetch(FetchRequest.feed(outlet.url("/c")).unlessStill(known));
        for (var request : outlet.requests()) {
            boolean givenBack = request.path().equals("/a");
            assertThat(request.header("if-none-match")).isEqualTo(givenBack ? "\"7\"" : "");
            assertThat(request.header("if-modified-since"))
                    .isEqualTo(givenBack ? "Tue, 03 Mar 2026 09:00:00 GMT" : "");
        }
        // An answer to a question that was not asked.
        assertThat(feed("/a")).isInstanceOf(FetchResult.Failed.class);
    }

    @Test
    void onlyA200GivesValidators() throws Exception {
        outlet.on("/203", "HTTP/1.1 203 Changed\nETag: \"7\"\nContent-Length: 2", "ab");
        assertThat(fetched(feed("/203")).validators().isEmpty()).isTrue();
        outlet.on("/206", "HTTP/1.1 206 Part\nETag: \"7\"\nContent-Length: 2", "ab");
        assertThat(feed("/206")).isInstanceOf(FetchResult.Failed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "301, 301, true",
        "308, 301, true",
        "301, 302, false",
        "302, 301, false",
        "307, 308, false"
    })
    void anAddressIsRewrittenOnlyIfEveryStepIsPermanent(int one, int other, boolean moved)
            throws Exception {
        outlet.redirect("/old", one, "/between").redirect("/between", other, "new?x=1");
        outlet.on("/new", "<rss/>");
        var answer = fetched(feed("/old"));
        assertThat(answer.finalUrl()).isEqualTo(outlet.url("/new?x=1"));
        assertThat(answer.permanentUrl()).isEqualTo(moved ? outlet.url("/new?x=1") : null);
        assertThat(answer.validators().url()).isEqualTo(answer.finalUrl());
    }

    @Test
    void fiveRedirectsAreFollowedAndNoSixth() throws Exception {
        for (int i = 0; i < 9; i++) {
            outlet.redirect("/" + i, 302, "/" + (i + 1));
        }
        outlet.on("/9", "<rss/>").redirect("/loop", 301, "/loop");
        assertThat(text(feed("/4"))).isEqualTo("<rss/>");
        assertThat(feed("/3"))
                .isEqualTo(
                        new FetchResult.Refused(
                                "it redirects more than 5 times; the last redirect leads to "
                                        + outlet.url("/9")));
        assertThat(feed("/loop")).isInstanceOf(FetchResult.Refused.class);
        assertThat(outlet.paths()).hasSize(6 + 6 + 6);
    }

    @Test
    void goneIsWhatItsOwnServerSaysIsGone() throws Exception {
        outlet.on("/gone", "HTTP/1.1 410 Gone\nContent-Length: 0", "");
        outlet.redirect("/moved", 301, "/gone").redirect("/lent", 302, "/gone");
        var why = "the server answered 410 Gone: its outlet says that it has ended for good";
        assertThat(feed("/gone")).isEqualTo(new FetchResult.Gone(why));
        assertThat(feed("/moved")).isInstanceOf(FetchResult.Gone.class);
        assertThat(feed("/lent")).isInstanceOf(FetchResult.Failed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "429, 120, PT2M",
        "503, 120, PT2M",
        "503, '  90 ', PT1M30S",
        "429, 1, PT1M",
        "429, -5, PT15M",
        "503, 99999999999999999999, PT24H",
        "503, 31536000, PT24H",
        "429, 'Wed, 04 Mar 2026 12:30:00 GMT', PT30M",
        "429, 'Wed, 04 Mar 2020 12:30:00 GMT', PT1M",
        "503, 'Wed, 04 Mar 2099 12:30:00 GMT', PT24H",
        "503, soon, PT15M",
    })
    void whoIsAskedToComeBackLaterDoesWithinReason(int status, String after, Duration wait)
            throws Exception {
        outlet.on("/busy", "HTTP/1.1 " + status + " Busy\nRetry-After: " + after, "");
        assertThat(feed("/busy"))
                .isInstanceOfSatisfying(
                        FetchResult.RetryLater.class,
                        later -> {
                            assertThat(later.until()).isEqualTo(NOW.plus(wait));
                            assertThat(later.reason())
                                    .startsWith("the server answered " + status + " Busy: ");
                        });
    }

    @Test
    void aHostThatIsBusyIsAskedForNoOtherPage() throws Exception {
        outlet.on("/busy", "HTTP/1.1 429 Busy\nRetry-After: 120", "").on("/page", "yes");
        assertThat(feed("/busy")).isInstanceOf(FetchResult.RetryLater.class);
        assertThat(text(page("/page"))).isEqualTo("yes");
        var busy = page("/busy");
        assertThat(page("/page")).isEqualTo(busy).isInstanceOf(FetchResult.RetryLater.class);
        assertThat(text(feed("/page"))).isEqualTo("yes");
        assertThat(outlet.paths())
                .containsExactly("/busy", "/robots.txt", "/page", "/busy", "/page");
    }

    @ParameterizedTest
    @CsvSource({"429", "503", "500", "404", "401", "418", "204", "300"})
    void otherAnswersFailUntilTheNextTime(int status) throws Exception {
        outlet.on("/x", "HTTP/1.1 " + status + " So\nContent-Length: 0", "");
        assertThat(feed("/x"))
                .isInstanceOfSatisfying(
                        FetchResult.Failed.class,
                        failed ->
                                assertThat(failed.reason())
                                        .startsWith("the server answered " + status + " So"));
    }

    /** Before, the second one failed: its server had not heard it. */
    @Test
    void aKeptConnectionThatEndsAsWeAskIsNoAnswer() throws Exception {
        outlet.on(
                "/first",
                (_, out) -> {
                    out.write(TestOutlet.bytes("HTTP/1.1 200 OK\nContent-Length: 3", "one"));
                    out.flush();
                    // Whatever is asked meanwhile stays unread.
                    Thread.sleep(300);
                });
        outlet.on("/second", "two");
        assertThat(text(feed("/first"))).isEqualTo("one");
        assertThat(text(feed("/second"))).isEqualTo("two");
        assertThat(outlet.paths()).containsExactly("/first", "/second");
        assertThat(outlet.connections()).isEqualTo(2);
    }

    @Test
    void robotsDecideAboutPagesAndNotAboutFeeds() throws Exception {
        outlet.on(
                "/robots.txt",
                "User-agent: *\nDisallow: /\n\nUser-agent: Standfirst\nDisallow: /private\n");
        outlet.on("/private/1", "no").on("/open/1", "yes").redirect("/way", 302, "/private/1");
        assertThat(text(page("/open/1"))).isEqualTo("yes");
        assertThat(page("/private/1"))
                .isEqualTo(
                        new FetchResult.Refused(
                                "the robots.txt of " + outlet.authority() + " does not allow it"));
        assertThat(page("/way")).isInstanceOf(FetchResult.Refused.class);
        assertThat(outlet.paths()).containsExactly("/robots.txt", "/open/1", "/way");
        assertThat(text(feed("/private/1"))).isEqualTo("no");
    }

    @Test
    void robotsThatCannotBeReadForbidForNowAndMissingOnesNothing() throws Exception {
        outlet.on("/open/1", "yes").on("/robots.txt", "HTTP/1.1 500 Oh", "");
        assertThat(page("/open/1"))
                .isEqualTo(
                        new FetchResult.RetryLater(
                                NOW.plus(Duration.ofMinutes(15)),
                                "its robots.txt cannot be read: the server answered 500 Oh: the"
                                        + " trouble is on its side"));
        try (var other = new TestOutlet().on("/open/1", "yes")) {
            assertThat(text(fetcher.fetch(FetchRequest.page(other.url("/open/1")))))
                    .isEqualTo("yes");
            assertThat(other.paths()).containsExactly("/robots.txt", "/open/1");
        }
    }

    @Test
    void theStartOfEndlessRobotsCounts() throws Exception {
        outlet.on(
                "/robots.txt",
                (_, out) -> {
                    out.write(TestOutlet.bytes("HTTP/1.1 200 OK", ""));
                    out.write(
                            "User-agent: *\nDisallow: /private\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                    for (int i = 0; i < 1_000_000; i++) {
                        out.write(
                                "Disallow: /some/where/else\n".getBytes(StandardCharsets.US_ASCII));
                    }
                });
        outlet.on("/open", "yes").on("/private", "no");
        assertThat(text(page("/open"))).isEqualTo("yes");
        assertThat(page("/private")).isInstanceOf(FetchResult.Refused.class);
    }

    @Test
    void oneRequestAtATimeToAHostWithAPauseAndOthersMeanwhile() throws Exception {
        var pause = Duration.ofMillis(60);
        try (var other = new TestOutlet();
                var polite =
                        new Fetcher(settings().withHostPause(pause), InstantSource.fixed(NOW));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : List.of(outlet, other)) {
                each.on(
                        "/a",
                        (_, out) -> {
                            Thread.sleep(40);
                            out.write(TestOutlet.bytes("HTTP/1.1 200 OK\nContent-Length: 0", ""));
                        });
            }
            var asks = new ArrayList<Callable<FetchResult>>();
            for (int i = 0; i < 5; i++) {
                asks.add(() -> polite.fetch(FetchRequest.page(outlet.url("/a"))));
                asks.add(() -> polite.fetch(FetchRequest.feed(other.url("/a"))));
            }
            long start = System.nanoTime();
            for (var answer : threads.invokeAll(asks)) {
                assertThat(answer.state()).isEqualTo(Future.State.SUCCESS);
            }
            // Ten requests one after the other would take a second at least.
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(pause.multipliedBy(15));
            for (var each : List.of(outlet, other)) {
                assertThat(each.mostAtOnce()).isEqualTo(1);
                var asked = each.requests();
                for (int i = 1; i < asked.size(); i++) {
                    var between = Duration.ofNanos(asked.get(i).at() - asked.get(i - 1).at());
                    assertThat(between).isGreaterThanOrEqualTo(pause);
                }
            }
            assertThat(outlet.paths()).containsOnlyOnce("/robots.txt").hasSize(6);
        }
    }

    @Test
    void noMoreThanSoManyAnswersAreInUseAtTheSameTime() throws Exception {
        outlet.on("/a", "a");
        var places = new java.util.concurrent.Semaphore(0);
        int most = settings().mostAtOnce();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i <= most; i++) {
                threads.execute(() -> {
                    try {
                        fetcher.fetch(
                                FetchRequest.feed(outlet.url("/a")),
                                result -> {
                                    places.acquire();
                                    return result;
                                });
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            for (int i = 0; places.getQueueLength() < most && i < 500; i++) {
                Thread.sleep(10);
            }
            Thread.sleep(50);
            assertThat(outlet.requests()).hasSize(most);
            places.release(most + 1);
        }
        assertThat(outlet.requests()).hasSize(most + 1);
    }
}
