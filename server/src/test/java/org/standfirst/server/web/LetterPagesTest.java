package org.standfirst.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.edition.Edition;
import org.standfirst.server.desk.Publisher;
import org.standfirst.server.letter.PrintedLetters;
import org.standfirst.server.mail.Ledger;
import org.standfirst.server.mail.LetterChoice;
import org.standfirst.server.mail.MailAddress;
import org.standfirst.server.mail.MailSettings;
import org.standfirst.server.mail.Rhythm;
import org.standfirst.server.mail.Schedule;
import org.standfirst.server.mail.SignUp;
import org.standfirst.server.mail.SignedLinks;
import org.standfirst.server.mail.SignedLinks.Purpose;
import org.standfirst.server.mail.Wording;
import org.standfirst.server.search.SearchIndex;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;
import org.standfirst.server.store.Delivery.State;
import org.standfirst.server.store.LetterIssue;
import org.standfirst.server.store.Reader;
import org.standfirst.server.store.Suppressions.Reason;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** Asking for letters, changing and ending them, as browsers and mail programs do it. */
@NullMarked
class LetterPagesTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    @TempDir private Path folder = Path.of(".");
    private final HttpClient client = HttpClient.newHttpClient();
    private Archive archive = unset();
    private WebServer server = unset();
    private SignedLinks links = unset();

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // set before each test
    private static <T> T unset() {
        return null;
    }

    @BeforeEach
    void start() {
        archive = Archive.open(ArchiveSettings.in(folder));
        links = SignedLinks.of(archive);
        var settings =
                new MailSettings(
                        "https://paper.example",
                        "paper.example",
                        "paper@paper.example",
                        MailAddress.parse("bounces@paper.example"),
                        List.of(),
                        "",
                        "",
                        List.of(),
                        1,
                        0,
                        0,
                        Duration.ofHours(20),
                        null,
                        null);
        var choices =
                List.of(
                        new LetterChoice("the-day", false, Rhythm.DAILY),
                        new LetterChoice("morning-briefing", false, Rhythm.DAILY),
                        new LetterChoice("section-sport", true, Rhythm.DAILY));
        var signUp = new SignUp(archive, settings, choices, LISBON, InstantSource.system());
        server =
                WebServer.start(
                        new WebSettings("127.0.0.1", 0, "", LISBON),
                        archive,
                        SearchIndex.inMemory(),
                        null,
                        signUp,
                        new PrintedLetters(
                                archive,
                                settings.from(),
                                settings.host(),
                                settings.home(),
                                null,
                                InstantSource.system()));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
        archive.close();
    }

    @Test
    void whoAsksIsSentALinkAndWhoOpensItGetsLetters() throws Exception {
        var asked = ask("Ada@Paper.example", "Ada");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        var ada = reader("ada@paper.example");
        assertThat(ada.state()).isEqualTo(Reader.State.PENDING);
        assertThat(ada.letters()).containsExactly("the-day", "morning-briefing");
        assertThat(letters(ada)).containsExactly("confirmation");
        var link = "/letters/confirm/" + links.token(Purpose.CONFIRM, ada.id());
        // Mail programs open links by themselves.
        assertThat(get(link).statusCode()).isEqualTo(200);
        assertThat(reader("ada@paper.example").state()).isEqualTo(Reader.State.PENDING);
        assertThat(post(link, "").statusCode()).isEqualTo(200);
        ada = reader("ada@paper.example");
        assertThat(ada.state()).isEqualTo(Reader.State.CONFIRMED);
        assertThat(ada.consent()).isNotNull();
        assertThat(ada.hour()).isEqualTo(6);
        // Asking again says the same to whoever asks, and something else to the reader.
        assertThat(ask("ada@paper.example", "Eve").body()).isEqualTo(asked.body());
        assertThat(ask("ada@paper.example", "Eve").body()).isEqualTo(asked.body());
        assertThat(letters(ada)).containsExactly("reminder", "confirmation");
        assertThat(reader("ada@paper.example").name()).isEqualTo("Ada");
    }

    @Test
    void aLinkThatEndsLettersDoesSoByAPostWithoutCookiesOnly() throws Exception {
        var link = "/letters/leave/" + links.token(Purpose.LEAVE, confirmed("ada@paper.example"));
        var one = link + "?letter=morning-briefing";
        assertThat(get(one).body()).contains("No more of “Morning briefing”");
        assertThat(reader("ada@paper.example").letters()).hasSize(2);
        assertThat(post(one, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
        assertThat(reader("ada@paper.example").letters()).containsExactly("the-day");
        assertThat(reader("ada@paper.example").state()).isEqualTo(Reader.State.CONFIRMED);
        assertThat(post(link, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
        assertThat(reader("ada@paper.example").state()).isEqualTo(Reader.State.LEFT);
        assertThat(post(link, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
        // The link that confirmed once does not bring anybody back.
        long id = reader("ada@paper.example").id();
        var old = "/letters/confirm/" + links.token(Purpose.CONFIRM, id);
        assertThat(post(old, "").statusCode()).isEqualTo(404);
        assertThat(reader("ada@paper.example").state()).isEqualTo(Reader.State.LEFT);
    }

    @Test
    void readersChangeTakeAlongAndEraseWhatIsTheirs() throws Exception {
        long id = confirmed("ada@paper.example");
        var token = links.token(Purpose.PREFERENCES, id);
        assertThat(get("/letters/preferences/" + token).body()).contains("ada@paper.example");
        var changed =
                post(
                        "/letters/preferences/" + token,
                        "letter=morning-briefing&hour=22&zone=Asia/Tokyo");
        assertThat(changed.body()).contains("It is changed.");
        assertThat(reader("ada@paper.example").hour()).isEqualTo(22);
        assertThat(reader("ada@paper.example").letters()).containsExactly("morning-briefing");
        var wrong =
                post("/letters/preferences/" + token, "letter=morning-briefing&hour=99&zone=UTC");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(get("/letters/data/" + token).body())
                .contains("ada@paper.example", "confirmation", Wording.of("en").text("consent"));
        assertThat(post("/letters/forget/" + token, "").statusCode()).isEqualTo(200);
        var left = archive.read(shelves -> shelves.readers().after(0, 9));
        assertThat(left).isEmpty();
        var why = archive.write(shelves -> shelves.suppressions().of("ada@paper.example"));
        assertThat(why.map(it -> it.reason())).contains(Reason.ERASED);
        assertThat(get("/letters/preferences/" + token).statusCode()).isEqualTo(404);
    }

    @Test
    void lettersComeInTheRhythmAndTheLanguageThatTheirReaderChose() throws Exception {
        long id = confirmed("ada@paper.example");
        var page = "/letters/preferences/" + links.token(Purpose.PREFERENCES, id);
        var form =
                "letter=section-sport&rhythm-section-sport=weekly-monday&letter=the-day"
                        + "&rhythm-the-day=daily&search=Rail+%22night+train%22&rhythm-search="
                        + "monthly-15&hour=6&zone=UTC&language=de";
        assertThat(post(page, form).body()).contains("Es ist geändert.");
        var ada = reader("ada@paper.example");
        assertThat(ada.language()).isEqualTo("de");
        assertThat(ada.letters())
                .containsExactlyInAnyOrder(
                        "section-sport@weekly-monday",
                        "the-day",
                        "search:rail+%22night+train%22@monthly-15");
        // What was chosen stands there again, and a letter that is weekly has begun.
        var shown = Jsoup.parse(get(page).body());
        assertThat(shown.select("[name='rhythm-section-sport'] [selected]").eachAttr("value"))
                .containsExactly("weekly-monday");
        assertThat(shown.select("input[name=letter][checked]").eachAttr("value"))
                .contains("search:rail+%22night+train%22");
        assertThat(letters(ada)).contains("section-sport", "search:rail+%22night+train%22");
        // One that waits for its turn goes with the letter that is left.
        waits(ada, "section-sport");
        waits(ada, "the-day");
        var leave = "/letters/leave/" + links.token(Purpose.LEAVE, id) + "?letter=section-sport";
        assertThat(get(leave).body()).contains("„Sport“ nicht mehr");
        assertThat(post(leave, "").statusCode()).isEqualTo(200);
        assertThat(reader("ada@paper.example").letters()).hasSize(2);
        assertThat(states(ada, "section-sport"))
                .contains(State.DROPPED)
                .doesNotContain(State.WAITING);
        assertThat(states(ada, "the-day")).containsExactly(State.WAITING);
    }

    private void waits(Reader reader, String letter) {
        var ledger = new Ledger(links, "paper.example", Duration.ofHours(20));
        var now = Instant.now();
        var hour = new Schedule(LocalDate.of(2026, 3, 4), now);
        archive.change(shelves ->
                shelves.deliveries()
                        .enter(ledger.row(reader, letter, hour, null, State.WAITING, now)));
    }

    private List<State> states(Reader reader, String letter) {
        return archive.read(shelves -> shelves.deliveries().of(reader.id())).stream()
                .filter(delivery -> delivery.letter().equals(letter))
                .map(delivery -> delivery.state())
                .toList();
    }

    @Test
    void lettersThatWereSentStandInTheirArchiveAndItsFeed() throws Exception {
        assertThat(get("/letters/archive").body()).contains("None was sent yet.");
        var made = Instant.parse("2026-03-04T07:00:00Z");
        var edition = Publisher.content(new Edition(made, List.of()));
        archive.change(shelves -> {
            shelves.editions().publish("2026-03-04", made, edition);
            var issue = LetterIssue.of(shelves.editions().latest().orElseThrow());
            shelves.deliveries().keep(issue);
            shelves.deliveries().print("the-day", issue);
            shelves.deliveries().print("search:secret+wish", issue);
        });
        var archived = Jsoup.parse(get("/letters/archive").body()).select(".sentletters a");
        assertThat(archived).hasSize(1);
        assertThat(get(archived.attr("href")).body()).contains("<b>The day</b>");
        assertThat(get(archived.attr("href") + "?language=de").body()).contains("<b>Der Tag</b>");
        var feed = Jsoup.parse(get("/letters/archive.atom").body(), Parser.xmlParser());
        assertThat(feed.select("entry > title").eachText()).containsExactly("The day");
        assertThat(feed.select("entry > link").eachAttr("href").toString())
                .contains("/letters/archive/the-day/");
        assertThat(get("/letters/archive.atom?language=de").body()).contains("Der Tag");
    }

    @Test
    void aPageThatIsNotThereSaysSoInTheLanguageOfItsReader() throws Exception {
        var gone = request("/letters/leave/none").header("Accept-Language", "de").build();
        var answer = client.send(gone, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("html").attr("lang")).isEqualTo("de");
        assertThat(answer.body()).contains("Hier steht nichts", "Zurück zur Titelseite");
        assertThat(get("/letters/leave/none").body()).contains("Nothing stands here");
        assertThat(get("/letters?language=de").body()).contains("<html lang=\"de\">", "Ausgaben");
    }

    @Test
    void nobodyGetsInWithAnotherLinkOrTheFormOfAnotherSite() throws Exception {
        long id = confirmed("ada@paper.example");
        var leave = links.token(Purpose.LEAVE, id);
        for (var path : List.of("preferences", "data", "confirm")) {
            assertThat(get("/letters/" + path + '/' + leave).statusCode()).isEqualTo(404);
            assertThat(get("/letters/" + path + "/x").statusCode()).isEqualTo(404);
        }
        assertThat(post("/letters/forget/" + leave, "").statusCode()).isEqualTo(404);
        assertThat(post("/letters", "address=eve@paper.example&letter=the-day").statusCode())
                .isEqualTo(403);
        assertThat(ask("not an address", "Eve").statusCode()).isEqualTo(422);
        assertThat(ask("eve@paper.example\r\nBcc: x@y.example", "Eve").statusCode()).isEqualTo(422);
        assertThat(ask("eve@paper.example", "Eve\r\nBcc: x@y.example").statusCode()).isEqualTo(422);
        for (int i = 0; i < 12; i++) {
            ask("eve" + i + "@paper.example", "Eve");
        }
        assertThat(ask("eve@paper.example", "Eve").statusCode()).isEqualTo(429);
    }

    private long confirmed(String address) throws Exception {
        ask(address, "Ada");
        long id = reader(address).id();
        post("/letters/confirm/" + links.token(Purpose.CONFIRM, id), "");
        assertThat(reader(address).state()).isEqualTo(Reader.State.CONFIRMED);
        return id;
    }

    /** As a browser does: opens the page and sends its form. */
    private HttpResponse<String> ask(String address, String name) throws Exception {
        var page = get("/letters");
        var hidden = Jsoup.parse(page.body()).select("form.form input[type=hidden]").first();
        var cookie = page.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
        var body =
                field(Objects.requireNonNull(hidden).attr("name"), hidden.attr("value"))
                        + field("address", address)
                        + field("name", name)
                        + "letter=the-day&letter=morning-briefing&hour=6&zone=Asia/Tokyo";
        return send(request("/letters").header("Cookie", cookie), body);
    }

    private static String field(String name, String value) {
        return name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8) + '&';
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(request(path), body);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String body) throws Exception {
        var post =
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return client.send(post, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private Reader reader(String address) {
        return archive.read(shelves -> shelves.readers().byAddress(address)).orElseThrow();
    }

    private List<String> letters(Reader reader) {
        return archive.read(shelves -> shelves.deliveries().of(reader.id())).stream()
                .map(delivery -> delivery.letter())
                .toList();
    }
}
