package org.standfirst.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.article.Article;
import org.standfirst.article.Moment;
import org.standfirst.attribution.Act;
import org.standfirst.attribution.Attribution;
import org.standfirst.attribution.Attributor;
import org.standfirst.attribution.Form;
import org.standfirst.attribution.Kind;
import org.standfirst.attribution.Span;
import org.standfirst.attribution.Speaker;
import org.standfirst.crossword.Crossword;
import org.standfirst.crossword.Entry;
import org.standfirst.crossword.GappedLine;
import org.standfirst.crossword.Grid;
import org.standfirst.crossword.Style;
import org.standfirst.edition.Editor;
import org.standfirst.edition.Passage;
import org.standfirst.feed.Drawing;
import org.standfirst.feed.FeedReader;
import org.standfirst.provenance.SharedText;
import org.standfirst.server.access.Secret;
import org.standfirst.server.desk.Publisher;
import org.standfirst.server.letter.PrintedLetters;
import org.standfirst.server.search.SearchIndex;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;
import org.standfirst.server.store.CrosswordKind;
import org.standfirst.server.store.Health;
import org.standfirst.server.store.Picture;
import org.standfirst.server.store.Poll;
import org.standfirst.server.store.StoredArticle;
import org.standfirst.server.store.WaitingEntry;
import org.standfirst.story.Decision;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the server answers, over HTTP, from an archive with a little of everything in it. */
@NullMarked
class WebServerTest {

    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final String HOSTILE =
            "</title><script>alert(1)</script>\" onload='alert(2)' \u202Egnp.exe & <b>bold</b>";

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @TempDir private Path data = Path.of(".");
    private @Nullable Archive archive;
    private @Nullable SearchIndex index;
    private @Nullable WebServer server;

    @BeforeEach
    void fill() {
        archive = Archive.open(ArchiveSettings.in(data));
        outlet("post.example", "The Post", "https://post.example/");
        outlet("evil.example", HOSTILE, "javascript:alert(3)");
        article("fire1", "post.example", "Ferry burns off Port Vell", "A ferry burned. All live.");
        article("fire2", "evil.example", HOSTILE, HOSTILE + " All on board live, it is said.");
        article("vote", "post.example", "Council votes for the bridge", "It was 31 to 4 votes.");
        group("fire1", "fire1");
        group("fire2", "fire2");
        group("vote", "vote");
        open().change(shelves -> {
            long step = shelves.grouping().repaired(NOW);
            shelves.grouping().merged(step, "fire2", "fire1", "same terms");
        });
        say("fire1", "Harbour master", new Span(0, 15));
        say("fire2", HOSTILE, new Span(0, 9));
        open().change(shelves -> {
            long feed =
                    shelves.feeds().subscribe("https://evil.example/feed", HOSTILE, "News", NOW);
            shelves.feeds().polled(feed, new Poll(NOW, Health.Status.FAILING, HOSTILE, 0, 0), NOW);
            shelves.feeds().subscribe("https://post.example/feed", "The Post", null, NOW);
        });
        publish();
        open().change(shelves -> {
            shelves.crosswords().keep("2026-03-03", CrosswordKind.DAILY, NOW, crossword());
            shelves.crosswords().keep("2026-03-04", CrosswordKind.DAILY, NOW, crossword());
        });
        draw();
        index = SearchIndex.inMemory();
        index.catchUp(open());
        var settings = new WebSettings("127.0.0.1", 0, "", ZoneId.of("UTC"));
        var home = "http://paper.example";
        var shelf =
                new PrintedLetters(
                        open(), "paper@paper.example", "h", home, null, InstantSource.system());
        server = WebServer.start(settings, open(), index, null, null, shelf);
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
        if (index != null) {
            index.close();
        }
        open().close();
        client.close();
    }

    private Archive open() {
        if (archive == null) {
            throw new IllegalStateException("before the archive is open");
        }
        return archive;
    }

    /** Four words, of which one is asked for by a line of the first article. */
    private static Crossword crossword() {
        var grid = Grid.parse("...\n.#.\n...");
        var rows = List.of("ALL", "R#I", "TIP");
        var words = List.of("ALL", "ART", "LIP", "TIP");
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < words.size(); i++) {
            var news = i == 0;
            var passage = new Passage("fire1", 16, 25, "All live.");
            var source = new GappedLine.Source(passage, "fire1", "The Post", "");
            entries.add(
                    new Entry(
                            grid.slots().get(i),
                            words.get(i),
                            "3",
                            news ? "____ live." : HOSTILE,
                            news ? source : null));
        }
        return new Crossword(HOSTILE, Style.BRITISH, rows, entries);
    }

    private void draw() {
        var entry =
                new org.standfirst.feed.Entry(
                        "d", HOSTILE, null, null, null, List.of(), null, null, List.of(),
                        List.of());
        open().change(shelves -> {
            long feed = shelves.feeds().subscribe("https://post.example/drawn", "D", null, NOW);
            var waiting =
                    new WaitingEntry(
                            feed,
                            "https://post.example/drawn",
                            "d",
                            "post.example",
                            entry,
                            null,
                            0);
            var drawing = new Drawing(HOSTILE, "javascript:alert(5)", List.of(HOSTILE), "x", null);
            shelves.cartoons().keep(waiting, drawing, NOW);
            var id = shelves.cartoons().waiting(NOW, 1).getFirst().cartoon();
            shelves.cartoons().came(id, new Picture("image/png", 3, 2, new byte[] {1, 2}));
        });
    }

    @Test
    void aCartoonStandsInTheGalleryWithItsPictureFromHere() throws Exception {
        var page = get("/cartoons").body();
        assertThat(page)
                .contains("No description given by the source.", "width=\"3\" height=\"2\"")
                .doesNotContain("<script>alert", "href=\"javascript");
        var picture = Pattern.compile("src=\"(/cartoon/[^\"]+)").matcher(page);
        assertThat(picture.find()).isTrue();
        var answer = get(picture.group(1));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(get("/cartoon/none").statusCode()).isEqualTo(404);
    }

    @Test
    void aCrosswordIsAPageAndFilesAndYesterdaysHasItsSolution() throws Exception {
        var today = get("/crossword").body();
        assertThat(today)
                .contains("____", "aria-label=\"1 across, letter 1 of 3; 1 down, letter 1 of 3\"")
                .contains("/crossword/2026-03-03/daily")
                .doesNotContain("All live.", "<script>alert", "Solution");
        assertThat(get("/crossword/2026-03-04").body()).isEqualTo(today);
        assertThat(get("/crossword/2026-03-04/daily").body()).isEqualTo(today);
        assertThat(get("/crossword/2026-03-03").body())
                .contains("Solution", "All live.", "/words/fire1/1/16-25")
                .doesNotContain("<script>alert");
        var types =
                Map.of(
                        "puz", "application/x-crossword",
                        "ipuz", "application/json",
                        "txt", "text/plain;charset=utf-8",
                        "svg", "image/svg+xml",
                        "png", "image/png");
        for (var type : types.entrySet()) {
            var file = get("/crossword/2026-03-04/daily." + type.getKey());
            assertThat(file.statusCode()).as(type.getKey()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type").orElse(""))
                    .isEqualToIgnoringCase(type.getValue());
        }
        for (var none :
                List.of("/2026-03-04/mini", "/2026-03-04/daily.exe", "/2020-01-01", "/x/y.z")) {
            assertThat(get("/crossword" + none).statusCode()).as(none).isEqualTo(404);
        }
    }

    private void outlet(String id, String name, String site) {
        open().change(shelves -> shelves.outlets().known(id, name, site));
    }

    private void article(String id, String outlet, String title, String text) {
        var url = outlet.startsWith("evil") ? "javascript:alert(4)" : "https://post.example/" + id;
        var article = Article.of(id, url, outlet, title, published(id), "en", text);
        open().change(shelves -> shelves.articles().store(article, outlet, NOW));
    }

    private void group(String article, String story) {
        open().change(shelves -> {
            StoredArticle stored = shelves.articles().byId(article).orElseThrow();
            shelves.grouping().decided(stored, new Decision(article, story, true, null), NOW);
        });
    }

    private void say(String article, String speaker, Span content) {
        var said =
                new Attribution(
                        List.of(),
                        List.of(new Span(content.end() + 1, content.end() + 4)),
                        List.of(content),
                        new Speaker(speaker, Kind.PERSON, List.of(HOSTILE)),
                        Act.SAYS,
                        Form.INDIRECT,
                        List.of("Reuters"));
        open().change(shelves -> {
            StoredArticle stored = shelves.articles().byId(article).orElseThrow();
            shelves.attributions().keep(stored, List.of(said));
        });
    }

    private void publish() {
        var material =
                open().read(shelves ->
                        shelves.stories().page(0, 9).stream()
                                .map(story -> Publisher.material(shelves, story))
                                .toList());
        var edition = Publisher.content(new Editor().edit(material, NOW));
        open().change(shelves -> shelves.editions().publish("2026-03-04", NOW, edition));
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return ask("GET", path, headers);
    }

    private HttpResponse<String> ask(String method, String path, String... headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(home() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String home() {
        return "http://127.0.0.1:" + Objects.requireNonNull(server).port();
    }

    /** A program's token that may do everything. */
    private String token() {
        open().change(shelves -> {
            shelves.accounts().add("Ada", "none", "read,feeds,stories,letters,admin", NOW);
            long id = shelves.accounts().byName("ada").orElseThrow().id();
            shelves.apiTokens()
                    .add(
                            Secret.hash("everything"),
                            id,
                            "test",
                            "read,feeds,stories,letters,admin",
                            NOW);
        });
        return "everything";
    }

    /** Addresses of every page for people, with what stands in braces filled in. */
    private static List<String> pages() {
        return List.of(
                "/",
                "/story/fire1",
                "/story/fire1/why/fire2",
                "/voice/Harbour%20master",
                "/words/fire2/1/0-9",
                "/editions",
                "/edition/2026-03-04",
                "/outlets",
                "/outlet/evil.example",
                "/outlet/post.example",
                "/feeds",
                "/search",
                "/search?q=live",
                "/search?q=%3C%2Ftitle%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%20onload%3D%27x%27%20live",
                "/no-such-page");
    }

    @Test
    void whatOutletsWriteStaysText() throws Exception {
        for (var path : pages()) {
            var answer = get(path);
            var page = answer.body();
            assertThat(page).as(path).doesNotContain("<b>bold", "href=\"javascript:");
            var scripts = Pattern.compile("<script.*").matcher(page).results().toList();
            assertThat(scripts)
                    .as(path)
                    .singleElement()
                    .satisfies(script ->
                            assertThat(script.group())
                                    .matches(
                                            "<script src=\"/assets/script-[0-9a-f]{8}\\.js\">"
                                                    + "</script>"));
            assertThat(Pattern.compile("<[^>]*\\sonload").matcher(page).find()).as(path).isFalse();
            var policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy)
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
        assertThat(get("/story/fire1").body()).contains("&lt;b&gt;bold&lt;/b&gt;");
    }

    /** Reads an article for who said what, as the desk does. */
    private void read(String article) {
        open().change(shelves -> {
            StoredArticle stored = shelves.articles().byId(article).orElseThrow();
            shelves.attributions().keep(stored, Attributor.shipped().attribute(stored.article()));
        });
    }

    @Test
    void aDenialStandsWithWhatItDenies() throws Exception {
        var seen = "Jane Mallory said that the company had seen the inspection report in May.";
        var denied = "Otto Grange denied that the company had seen the inspection report.";
        article("seen", "post.example", "Company saw report", seen);
        article("denied", "evil.example", "Company denies it", denied);
        group("seen", "seen");
        group("denied", "seen");
        read("seen");
        read("denied");
        assertThat(get("/story/seen").body())
                .contains(
                        "denies what <bdi class=\"named\">Jane Mallory</bdi> said",
                        "/words/seen/1/");
        assertThat(get("/api/v1/stories/seen").body())
                .contains("\"denies\":{\"name\":\"Jane Mallory\"");
    }

    @Test
    void everyLinkOfEveryPageLeadsSomewhere() throws Exception {
        var links = new TreeMap<String, String>();
        for (var path : pages()) {
            var matcher = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"").matcher(get(path).body());
            while (matcher.find()) {
                links.putIfAbsent(matcher.group(1), path);
            }
        }
        assertThat(links.keySet()).contains("/feeds", "/story/fire1", "/story/vote");
        for (var link : links.entrySet()) {
            assertThat(get(link.getKey()).statusCode())
                    .as("%s on %s", link.getKey(), link.getValue())
                    .isEqualTo(link.getKey().startsWith("/desk") ? 303 : 200);
        }
    }

    @Test
    void aMergedStoryLeadsToWhereItWent() throws Exception {
        var page = get("/story/fire2");
        assertThat(page.statusCode()).isEqualTo(301);
        assertThat(page.headers().firstValue("Location").orElse("")).endsWith("/story/fire1");
        var api = get("/api/v1/stories/fire2");
        assertThat(api.statusCode()).isEqualTo(301);
        assertThat(api.headers().firstValue("Location").orElse("")).endsWith("/stories/fire1");
    }

    @Test
    void whatABrowserHasIsNotSentAgain() throws Exception {
        for (var path : List.of("/", "/story/vote", "/feed.atom", "/api/v1/edition")) {
            var first = get(path);
            var tag = first.headers().firstValue("ETag").orElseThrow();
            var second = get(path, "If-None-Match", "\"other\", " + tag);
            assertThat(second.statusCode()).as(path).isEqualTo(304);
            assertThat(second.body()).as(path).isEmpty();
            var head = ask("HEAD", path);
            assertThat(head.statusCode()).as(path).isEqualTo(200);
            assertThat(head.body()).as(path).isEmpty();
            assertThat(head.headers().firstValue("ETag")).as(path).contains(tag);
        }
        var before = get("/").headers().firstValue("ETag");
        article("late", "post.example", "Rain again", "It rained on the whole coast all day.");
        group("late", "late");
        publish();
        var after = get("/", "If-None-Match", before.orElseThrow());
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains("Rain again");
    }

    @Test
    void aStoryIsPutTogetherAnewWhenSomethingOfItHasChanged() throws Exception {
        var before = get("/story/vote").body();
        assertThat(get("/story/vote").body()).isEqualTo(before);
        article("other", "evil.example", "Elsewhere", "Nothing of the vote, all day long.");
        assertThat(get("/story/vote").body()).isEqualTo(before);
        article("vote", "post.example", "Council votes again", "It was 30 to 5 votes in the end.");
        assertThat(get("/story/vote").body()).contains("30 to 5", "Council votes again");
        say("vote", "The mayor", new Span(0, 19));
        assertThat(get("/story/vote").body()).contains("The mayor", ">It was 30 to 5 vote</q>");
    }

    @Test
    void wordsThatAnotherStoryHasTooAreNamedUnderTheCoverage() throws Exception {
        assertThat(get("/story/vote").body()).doesNotContain("The same words in other stories");
        var shared = new SharedText("vote", "fire2", 40, 0.8, 0.75);
        open().change(shelves -> shelves.sharedTexts().found(List.of(shared)));
        assertThat(get("/story/vote").body())
                .contains("The same words in other stories", "/story/fire1#report-fire2", "80 %")
                .doesNotContain("<script>alert");
        assertThat(get("/api/v1/stories/vote").body())
                .contains("\"otherId\":\"fire2\",\"storyId\":\"fire1\"", "\"copy\":true");
        assertThat(get("/story/fire1").body()).contains("/story/vote#report-vote");
    }

    @Test
    void theFeedsWeWriteAreFeedsWeRead() throws Exception {
        for (var path : List.of("/feed.rss", "/feed.atom", "/feed.json")) {
            var answer = get(path);
            var type = answer.headers().firstValue("Content-Type").orElse("");
            var feed =
                    new FeedReader()
                            .read(
                                    answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                    type,
                                    answer.uri().toString());
            assertThat(feed.title()).as(path).isEqualTo("Standfirst");
            assertThat(feed.entries()).as(path).hasSize(2);
            assertThat(feed.entries())
                    .as(path)
                    .allSatisfy(entry -> {
                        assertThat(entry.link()).startsWith("http://127.0.0.1");
                        assertThat(entry.title()).isNotBlank();
                        var time = entry.published() == null ? entry.updated() : entry.published();
                        assertThat(time).isNotNull();
                    });
            assertThat(feed.entries())
                    .extracting(e -> e.title())
                    .contains("Council votes for the bridge");
        }
    }

    @Test
    void aSearchShowsItsWordsInTheirSentenceByStories() throws Exception {
        var page = get("/search?q=ferry%20%22all%20live%22").body();
        assertThat(page)
                .contains("1 article in 1 story")
                .contains("<mark>Ferry</mark> burns off Port Vell", "href=\"/story/fire1\"")
                .contains("<q cite=\"/words/fire1/1/16-25\"", "><mark>All live</mark>.</q>")
                .contains("/search/feed.atom?q=ferry%20%22all%20live%22");
        assertThat(get("/search?q=live").body())
                .contains("2 articles in 1 story", "2 reports of this story match");
        assertThat(get("/search?q=zeppelin").body()).contains("Nothing in the archive");
        assertThat(get("/search?q=speeker:x").body()).contains("There is no \u201cspeeker:\u201d");
        assertThat(get("/search?q=speaker:harbour").body()).contains(">A ferry burned.");
        assertThat(get("/search?q=live&page=9").body()).contains("2 articles");
        assertThat(get("/search?q=live&page=x").statusCode()).isEqualTo(400);
        var lines = get("/api/v1/search?q=live&lines=true&order=latest");
        assertThat(lines.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        assertThat(lines.body().lines())
                .singleElement()
                .asString()
                .startsWith("{\"storyId\":\"fire1\"");
    }

    @Test
    void aSearchIsAFeed() throws Exception {
        for (var path : List.of("/search/feed.rss", "/search/feed.atom", "/search/feed.json")) {
            var answer = get(path + "?q=vote%20%22the%20bridge%22");
            var feed =
                    new FeedReader()
                            .read(
                                    answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                    answer.headers().firstValue("Content-Type").orElse(""),
                                    answer.uri().toString());
            assertThat(feed.title()).as(path).isEqualTo("Standfirst: vote \"the bridge\"");
            assertThat(feed.entries())
                    .as(path)
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.title()).isEqualTo("Council votes for the bridge");
                        assertThat(entry.link()).endsWith("/story/vote");
                    });
            assertThat(answer.body()).contains("/search?q=vote%20%22the");
            assertThat(get(path).statusCode()).as(path).isEqualTo(400);
        }
    }

    @Test
    void quotedWordsOpenInTheirContextInTheVersionTheyWereQuotedFrom() throws Exception {
        article(
                "fire1",
                "post.example",
                "Ferry burns off Port Vell",
                "Nobody died. A ferry burned.");
        var old = get("/words/fire1/1/0-15").body();
        assertThat(old).contains("<mark>A ferry burned.</mark> All live.", "earlier version");
        var fresh = get("/words/fire1/2/13-28").body();
        assertThat(fresh).contains("<mark>A ferry burned.</mark>").doesNotContain("earlier");
        assertThat(get("/words/fire1/3/0-15").statusCode()).isEqualTo(404);
        assertThat(get("/words/fire1/1/0-999").statusCode()).isEqualTo(404);
        assertThat(get("/words/fire1/1/9-9").statusCode()).isEqualTo(404);
    }

    @Test
    void wrongAddressesAndMethodsAreAnsweredInWords() throws Exception {
        assertThat(get("/story/none").statusCode()).isEqualTo(404);
        assertThat(get("/story/none").body()).contains("Nothing stands here");
        assertThat(get("/outlet/post.example?page=0").statusCode()).isEqualTo(400);
        assertThat(get("/outlet/post.example?page=99").statusCode()).isEqualTo(404);
        assertThat(get("/assets/..%2F..%2Fopenapi.json").statusCode()).isIn(400, 404);
        assertThat(ask("POST", "/").statusCode()).isEqualTo(405);
        var problem = get("/api/v1/stories/none");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(get("/metrics").body()).contains("# TYPE");
    }

    @Test
    void saysOfAnyPairWhyItIsInOneStoryOrNot() throws Exception {
        var why = json("/api/v1/stories/fire1/why?a=fire2");
        assertThat(why.get("inStory").asBoolean()).isTrue();
        assertThat(why.get("pairs")).hasSize(1);
        assertThat(why.at("/pairs/0/article").asString()).isEqualTo("fire1");
        assertThat(why.at("/pairs/0/together").asBoolean()).isTrue();
        assertThat(why.at("/changes/0/why").asString()).isEqualTo("same terms");
        var apart = json("/api/v1/stories/fire1/why?a=fire1&b=vote");
        assertThat(apart.at("/pairs/0/together").asBoolean()).isFalse();
        assertThat(apart.at("/pairs/0/margin").asDouble()).isNegative();
        assertThat(apart.at("/pairs/0/sentence").asString()).startsWith("Hardly one event");
        assertThat(get("/api/v1/stories/fire1/why?a=vote&b=vote").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/stories/fire1/why?a=none").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/stories/none/why").statusCode()).isEqualTo(404);
        assertThat(get("/story/fire1/why/fire2").body())
                .contains("Ferry burns off Port Vell")
                .contains("href=\"/story/fire1#report-fire2\"")
                .contains("another story was joined to it");
        assertThat(get("/story/fire1/why/none").statusCode()).isEqualTo(404);
    }

    private JsonNode json(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Every route of the API is documented, and every answer has the documented shape. */
    @Test
    void theApiIsAsItsDocumentSays() throws Exception {
        var document = JsonMapper.shared().readTree(get("/api/v1/openapi.json").body());
        var served = new TreeSet<String>();
        for (var route : Objects.requireNonNull(server).routes()) {
            if (route.path().startsWith(Api.BASE)) {
                var path = route.path().substring(Api.BASE.length());
                served.add(route.method().name().toLowerCase(Locale.ROOT) + ' ' + path);
            }
        }
        var documented = new TreeSet<String>();
        for (var path : document.get("paths").properties()) {
            for (var method : path.getValue().propertyNames()) {
                documented.add(method + ' ' + path.getKey());
            }
        }
        assertThat(documented).isEqualTo(served);
        var token = token();
        var filled =
                Map.of(
                        "{key}",
                        "evil.example",
                        "{id}",
                        "fire1",
                        "{name}",
                        "Harbour%20master",
                        "{day}",
                        "2026-03-04",
                        "{kind}",
                        "daily",
                        "{feed}",
                        "1",
                        "{section}",
                        "world",
                        "{letter}",
                        "the-day");
        for (var path :
                served.stream()
                        .filter(s -> s.startsWith("get "))
                        .map(s -> s.substring(4))
                        .filter(s -> !s.equals("/feeds/opml"))
                        .toList()) {
            var address = path;
            for (var blank : filled.entrySet()) {
                address = address.replace(blank.getKey(), blank.getValue());
            }
            address += path.equals("/search") ? "?q=live" : "";
            var request =
                    HttpRequest.newBuilder(URI.create(home() + Api.BASE + address))
                            .header("Authorization", "Bearer " + token)
                            .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            var schema =
                    document.get("paths")
                            .get(path)
                            .at("/get/responses/200/content/application~1json/schema");
            var problems = new ArrayList<String>();
            var value = JsonMapper.shared().readTree(answer.body());
            Shape.check(document, schema, value, address, problems);
            assertThat(problems).as(address).isEmpty();
        }
    }

    private static @Nullable Moment published(String id) {
        return id.equals("vote") ? null : Moment.exact(NOW.minusSeconds(3600));
    }

    /** The part of JSON Schema that the document uses. */
    private static final class Shape {

        static void check(
                JsonNode document,
                JsonNode schema,
                JsonNode value,
                String where,
                List<String> problems) {
            if (schema.has("$ref")) {
                var target = document.at(schema.get("$ref").asString().substring(1));
                assertThat(target.isMissingNode()).as(where + " refers to nothing").isFalse();
                check(document, target, value, where, problems);
            } else if (schema.has("anyOf")) {
                var all = new ArrayList<String>();
                for (var choice : schema.get("anyOf")) {
                    var own = new ArrayList<String>();
                    check(document, choice, value, where, own);
                    if (own.isEmpty()) {
                        return;
                    }
                    all.addAll(own);
                }
                problems.addAll(all);
            } else if (schema.has("type")) {
                typed(document, schema, value, where, problems);
            }
        }

        private static void typed(
                JsonNode document,
                JsonNode schema,
                JsonNode value,
                String where,
                List<String> problems) {
            var type = schema.get("type").asString();
            boolean fits =
                    switch (type) {
                        case "object" -> value.isObject();
                        case "array" -> value.isArray();
                        case "string" -> value.isString();
                        case "integer" -> value.isIntegralNumber();
                        case "number" -> value.isNumber();
                        case "boolean" -> value.isBoolean();
                        case "null" -> value.isNull();
                        default -> throw new IllegalArgumentException(type);
                    };
            if (!fits) {
                problems.add(where + " is no " + type + ": " + value);
            } else if (value.isArray()) {
                for (int i = 0; i < value.size(); i++) {
                    var item = where + "[" + i + "]";
                    check(document, schema.get("items"), value.get(i), item, problems);
                }
            } else if (value.isObject() && schema.has("properties")) {
                for (var name : value.propertyNames()) {
                    var known = schema.get("properties").get(name);
                    if (known == null) {
                        problems.add(where + "." + name + " is not documented");
                    } else {
                        check(document, known, value.get(name), where + "." + name, problems);
                    }
                }
                for (var name : schema.path("required")) {
                    if (!value.has(name.asString())) {
                        problems.add(where + "." + name.asString() + " is missing");
                    }
                }
            }
        }
    }
}
