package org.standfirst.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.article.Article;
import org.standfirst.article.Moment;
import org.standfirst.attribution.Act;
import org.standfirst.attribution.Attribution;
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
import java.util.Objects;

/** A web server, over HTTP, before an archive with a little of everything in it. */
@NullMarked
abstract class SmallPaper {

    static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    static final String HOSTILE =
            "</title><script>alert(1)</script>\" onload='alert(2)' \u202Egnp.exe & <b>bold</b>";

    final HttpClient client =
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

    final Archive open() {
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

    final void outlet(String id, String name, String site) {
        open().change(shelves -> shelves.outlets().known(id, name, site));
    }

    final void article(String id, String outlet, String title, String text) {
        var url = outlet.startsWith("evil") ? "javascript:alert(4)" : "https://post.example/" + id;
        var article = Article.of(id, url, outlet, title, published(id), "en", text);
        open().change(shelves -> shelves.articles().store(article, outlet, NOW));
    }

    final void group(String article, String story) {
        open().change(shelves -> {
            StoredArticle stored = shelves.articles().byId(article).orElseThrow();
            shelves.grouping().decided(stored, new Decision(article, story, true, null), NOW);
        });
    }

    final void say(String article, String speaker, Span content) {
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

    final void publish() {
        var material =
                open().read(shelves ->
                        shelves.stories().page(0, 9).stream()
                                .map(story -> Publisher.material(shelves, story))
                                .toList());
        var edition = Publisher.content(new Editor().edit(material, NOW));
        open().change(shelves -> shelves.editions().publish("2026-03-04", NOW, edition));
    }

    final HttpResponse<String> get(String path, String... headers) throws Exception {
        return ask("GET", path, headers);
    }

    final HttpResponse<String> ask(String method, String path, String... headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(home() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    final String home() {
        return "http://127.0.0.1:" + server().port();
    }

    private static @Nullable Moment published(String id) {
        return id.equals("vote") ? null : Moment.exact(NOW.minusSeconds(3600));
    }

    final JsonNode json(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    final WebServer server() {
        return Objects.requireNonNull(server);
    }
}
