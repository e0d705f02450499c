package org.standfirst.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.article.Article;
import org.standfirst.article.Moment;
import org.standfirst.crossword.Style;
import org.standfirst.provenance.OutletRegistry;
import org.standfirst.server.fetch.FetchSettings;
import org.standfirst.server.fetch.Fetcher;
import org.standfirst.server.fetch.TestOutlet;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;
import org.standfirst.server.store.Health.Status;
import org.standfirst.server.store.Poll;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.SkippedEntry;
import org.standfirst.server.store.Subscription;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** What the newsroom says of feeds that fare well, and of each way in which one can fare badly. */
@NullMarked
class FeedHealthTest {

    private static final String PAGE =
            "<title>Ferry</title><h1>Ferry hits wall</h1><article><p>The ferry struck the harbour"
                    + " wall on Wednesday morning, and nobody on board was hurt, said the owner of"
                    + " the line.</p><p>It will be towed to the yard, where divers are to look at"
                    + " its hull before it sails again.</p></article>";

    /** On loopback and not allowed. */
    private final TestOutlet inside = new TestOutlet();

    private final TestOutlet outlet = new TestOutlet();

    private final Fetcher fetcher =
            new Fetcher(
                    FetchSettings.defaults()
                            .withAllowedInsideHosts(List.of(outlet.authority()))
                            .withHostPause(Duration.ZERO)
                            .withLargestBody(50_000)
                            .withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(2)),
                    InstantSource.system());

    @TempDir private Path data = Path.of(".");

    @AfterEach
    void close() {
        fetcher.close();
        inside.close();
        outlet.close();
    }

    private static String rss(String items) {
        return "<rss version='2.0'><channel><title>The Post</title>" + items + "</channel></rss>";
    }

    private String item(String id, String link) {
        return "<item><title>Report "
                + id
                + "</title><guid>"
                + id
                + "</guid><link>"
                + link
                + "</link></item>";
    }

    /** Polls each of the feeds once, and reads their pages. */
    private Map<String, Subscription> poll(Archive archive, List<String> paths) throws Exception {
        archive.change(shelves ->
                paths.forEach(path ->
                        shelves.feeds().subscribe(outlet.url(path), path, null, Instant.now())));
        var settings =
                new DeskSettings(
                        Duration.ofMinutes(15),
                        Duration.ofHours(6),
                        ZoneOffset.UTC,
                        OutletRegistry.shipped(),
                        new CrosswordSettings(Style.BRITISH, 13));
        try (var _ = Desk.start(archive, fetcher, settings, InstantSource.system())) {
            await(() ->
                    !archive.read(shelves -> shelves.feeds().anyAwaited())
                            && archive.read(Shelves::counts).waitingEntries() == 0);
        }
        var feeds = new HashMap<String, Subscription>();
        for (var feed : archive.read(shelves -> shelves.feeds().all())) {
            feeds.put(feed.url().substring(outlet.url("").length()), feed);
        }
        return feeds;
    }

    private static Subscription of(Map<String, Subscription> feeds, String path) {
        return Objects.requireNonNull(feeds.get(path), path);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var end = Instant.now().plusSeconds(60);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
        }
    }

    /** The promotion stands on all pages, and the first of them are read before that is known. */
    @Test
    void whatThePagesOfAHostRepeatIsInNoArticleNotEvenAfterARestart() throws Exception {
        var promotion = "Do not miss our morning letter, with the harbour's news at six o'clock.";
        var items = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            outlet.on("/p" + i, "<h1>Report " + i + "</h1>" + paragraphs(i, promotion));
            if (i < 7) {
                items.append(item("r" + i, outlet.url("/p" + i)));
            }
        }
        outlet.on("/all", rss(items.toString())).on("/one", rss(item("r7", outlet.url("/p7"))));
        try (var archive = Archive.open(ArchiveSettings.in(data))) {
            for (var path : List.of("/all", "/one")) {
                // Another desk knows nothing but what is in the archive.
                poll(archive, List.of(path));
            }
            var articles = archive.read(shelves -> shelves.articles().latest(0, 99));
            assertThat(articles).hasSize(8);
            assertThat(articles)
                    .allSatisfy(a ->
                            assertThat(a.article().text())
                                    .contains("The quay")
                                    .doesNotContain("morning letter"));
        }
    }

    private static String paragraphs(int page, String promotion) {
        var random = new java.util.Random(page);
        var html = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            html.append("<p>The quay ")
                    .append(random.nextInt())
                    .append(" stays closed for another week, the harbour master said on ")
                    .append(random.nextInt())
                    .append(".</p>");
            if (i == 2) {
                html.append("<p>").append(promotion).append("</p>");
            }
        }
        return html.toString();
    }

    @Test
    void eachFaultHasAStatusOfItsOwnAndTheHealthyFeedsDoNotNotice() throws Exception {
        outlet.on("/page", PAGE).on("/good", rss(item("1", outlet.url("/page"))));
        outlet.on("/empty", rss("")).on("/blank", "").on("/web", "<html><h1>Log in</h1></html>");
        outlet.on("/error", "HTTP/1.1 500 Oh\nContent-Length: 0", "");
        outlet.on("/gone", "HTTP/1.1 410 Gone\nContent-Length: 0", "");
        outlet.on("/busy", "HTTP/1.1 503 Busy\nRetry-After: 7200", "");
        outlet.on("/hang", (_, _) -> Thread.sleep(60_000)).redirect("/loop", 302, "/loop");
        outlet.on("/cut", "HTTP/1.1 200 OK\nContent-Length: 900", rss(""));
        outlet.on("/large", "HTTP/1.1 200 OK\nContent-Length: 900000", "");
        outlet.on("/reset", (_, _) -> {});
        outlet.redirect("/old", 301, "/new").on("/new", rss(item("2", outlet.url("/page"))));
        outlet.redirect("/twin", 301, "/good");
        var expected =
                Map.ofEntries(
                        Map.entry("/good", "HEALTHY null"),
                        Map.entry("/new", "HEALTHY null"),
                        Map.entry("/empty", "NOTHING_NEW the feed can be read but lists no"),
                        Map.entry("/blank", "FAILING the feed is empty; look on the outlet's"),
                        Map.entry("/web", "FAILING this is a web page, not a feed; look on"),
                        Map.entry("/error", "FAILING the server answered 500 Oh: the trouble is"),
                        Map.entry("/missing", "FAILING the server answered 404 Not Found: nothing"),
                        Map.entry("/gone", "RETIRED the server answered 410 Gone: its outlet"),
                        Map.entry("/busy", "FAILING the server answered 503 Busy"),
                        Map.entry("/hang", "FAILING no answer within 2.0 s"),
                        Map.entry("/loop", "FAILING it redirects more than 5 times"),
                        Map.entry("/cut", "FAILING the connection ended before the whole body"),
                        Map.entry("/large", "FAILING it is larger than 0.05 MB"),
                        Map.entry("/reset", "FAILING the server closed the connection without"),
                        Map.entry("/twin", "RETIRED moved to " + outlet.url("/good")));
        try (var archive = Archive.open(ArchiveSettings.in(data))) {
            var paths = expected.keySet().stream().map(it -> it.equals("/new") ? "/old" : it);
            var feeds = poll(archive, paths.toList());
            assertThat(feeds.keySet()).isEqualTo(expected.keySet());
            for (var path : expected.keySet()) {
                var health = of(feeds, path).health();
                assertThat(health.status() + " " + health.why()).startsWith(expected.get(path));
                assertThat(health.failures()).isEqualTo(health.status() == Status.FAILING ? 1 : 0);
            }
            var wait = Duration.between(Instant.now(), of(feeds, "/busy").nextPoll());
            assertThat(wait).isBetween(Duration.ofMinutes(118), Duration.ofMinutes(120));
            var counts = archive.read(Shelves::counts);
            assertThat(counts.articles()).isEqualTo(1);
        }
    }

    @Test
    void twoThatPublishInFoldersOfOneHostAreTwoOutletsAlsoIfOnlyTheIdSaysWhere() throws Exception {
        for (var name : List.of("fern", "larch")) {
            var site = outlet.url("/" + name + "/");
            var feed =
                    "<feed xmlns='http://www.w3.org/2005/Atom'><title>"
                            + name
                            + "</title><id>"
                            + site
                            + "</id><entry><id>1</id><title>Ferry</title><link href='"
                            + site
                            + "ferry'/></entry></feed>";
            outlet.on("/" + name + "/atom", feed);
            outlet.on("/" + name + "/ferry", PAGE);
        }
        try (var archive = Archive.open(ArchiveSettings.in(data))) {
            poll(archive, List.of("/fern/atom", "/larch/atom"));
            var articles = archive.read(shelves -> shelves.articles().latest(0, 9));
            assertThat(articles)
                    .extracting(a -> a.outlet().name())
                    .containsExactlyInAnyOrder("fern", "larch");
        }
    }

    @Test
    void aPageThatIsNoArticleIsNotPublishedAsOneButNotedWithItsKind() throws Exception {
        var notice =
                "<p>Perhaps you have followed an old address, which nobody knows any more.</p>";
        outlet.on("/ferry", PAGE);
        outlet.on(
                "/old", "<title>Page not found</title><h1>Page not found</h1>" + notice.repeat(8));
        var form = "<h1>Sign in</h1><input type=email><input type=password><button>Go</button>";
        outlet.on("/mine", form + "<p>Members read everything.</p>");
        var items = new StringBuilder();
        List.of("/old", "/ferry", "/mine").forEach(at -> items.append(item(at, outlet.url(at))));
        outlet.on("/kinds", rss(items.toString()));
        try (var archive = Archive.open(ArchiveSettings.in(data))) {
            var feed = of(poll(archive, List.of("/kinds")), "/kinds");
            assertThat(archive.read(Shelves::counts).articles()).isEqualTo(1);
            var noted = archive.read(shelves -> shelves.entries().skipped(feed.id(), 9));
            assertThat(noted)
                    .extracting(skipped -> skipped.key() + " " + skipped.why())
                    .containsExactlyInAnyOrder(
                            "/old the page is a notice of an error",
                            "/mine the page is a form to sign in");
        }
    }

    @Test
    void noEntryLeadsInsideOrBringsAScript() throws Exception {
        var inward =
                List.of(
                        inside.url("/"),
                        "http://localhost:" + inside.port() + "/",
                        "http://[::1]:" + inside.port() + "/",
                        "http://169.254.169.254/latest/meta-data/",
                        "file:///etc/passwd",
                        "javascript:alert(1)");
        var items = new StringBuilder();
        inward.forEach(link -> items.append(item(link, link)));
        outlet.on("/inside", rss(items.toString()));
        try (var archive = Archive.open(ArchiveSettings.in(data))) {
            var feed = poll(archive, List.of("/inside")).values().iterator().next();
            assertThat(feed.health().status()).isEqualTo(Status.HEALTHY);
            var skipped = archive.read(shelves -> shelves.entries().skipped(feed.id(), 99));
            assertThat(skipped)
                    .extracting(SkippedEntry::why)
                    .hasSize(inward.size())
                    .allMatch(why ->
                            why.contains("inside our own network")
                                    || why.contains("not with http or https")
                                    || why.contains("no link"));
        }
        assertThat(inside.connections()).isZero();
    }

    @Test
    void whatIsNotModifiedIsNotSentAgainAlsoBehindATemporaryRedirect() throws Exception {
        outlet.redirect("/lent", 302, "/real").on("/page", PAGE);
        outlet.on(
                "/real",
                (request, out) -> {
                    boolean known = request.header("if-none-match").equals("\"1\"");
                    var body = known ? "" : rss(item("1", outlet.url("/page")).repeat(30));
                    var status = known ? "304 Not Modified" : "200 OK";
                    out.write(
                            TestOutlet.bytes(
                                    "HTTP/1.1 "
                                            + status
                                            + "\nETag: \"1\"\nContent-Length: "
                                            + body.length(),
                                    body));
                });
        try (var archive = Archive.open(ArchiveSettings.in(data))) {
            var first = of(poll(archive, List.of("/lent")), "/lent");
            assertThat(first.validated())
                    .as(String.valueOf(first.health().why()))
                    .isEqualTo(outlet.url("/real"));
            archive.change(shelves -> shelves.feeds().pollNow(first.id()));
            var settings =
                    new DeskSettings(
                            Duration.ofMinutes(15),
                            Duration.ofHours(6),
                            ZoneOffset.UTC,
                            OutletRegistry.shipped(),
                            new CrosswordSettings(Style.BRITISH, 13));
            try (var _ = Desk.start(archive, fetcher, settings, InstantSource.system())) {
                await(() ->
                        archive.read(shelves -> shelves.feeds().history(first.id())).size() > 1);
            }
            var again = archive.read(shelves -> shelves.feeds().byId(first.id())).orElseThrow();
            // Thirty entries of one id and one link, are one that never changes.
            assertThat(again.health().status()).isEqualTo(Status.HEALTHY);
            var history = archive.read(shelves -> shelves.feeds().history(first.id()));
            assertThat(history).extracting(Poll::fresh).containsExactly(0, 1);
            assertThat(outlet.requests().getLast().header("if-none-match")).isEqualTo("\"1\"");
        }
    }

    @Test
    @Tag("slow")
    void aFeedDoesNotWaitUntilAllThatCameIsEdited() throws Exception {
        int articles = 1_500;
        var report =
                "The minister of transport said on Wednesday that the ferry would sail again. "
                        .repeat(20);
        outlet.on("/late", rss(item("1", outlet.url("/late-page")))).on("/late-page", PAGE);
        try (var archive = Archive.open(ArchiveSettings.in(data))) {
            archive.change(shelves -> {
                shelves.outlets().known("post.example", "The Post", null);
                for (int i = 0; i < articles; i++) {
                    var article =
                            Article.of(
                                    "a" + i,
                                    "https://post.example/" + i,
                                    "post.example",
                                    "Ferry " + i,
                                    Moment.exact(Instant.now()),
                                    "en",
                                    report);
                    shelves.articles().store(article, "post.example", Instant.now());
                }
            });
            var settings =
                    new DeskSettings(
                            Duration.ofMinutes(15),
                            Duration.ofHours(6),
                            ZoneOffset.UTC,
                            OutletRegistry.shipped(),
                            new CrosswordSettings(Style.BRITISH, 13));
            try (var _ = Desk.start(archive, fetcher, settings, InstantSource.system())) {
                await(() -> unread(archive, articles) < articles);
                archive.change(shelves ->
                        shelves.feeds()
                                .subscribe(outlet.url("/late"), "Late", null, Instant.now()));
                await(() -> !archive.read(shelves -> shelves.feeds().anyAwaited()));
                assertThat(unread(archive, articles)).as("still to be edited").isPositive();
            }
        }
    }

    private static int unread(Archive archive, int most) {
        return archive.read(shelves -> shelves.attributions().unread(most)).size();
    }
}
