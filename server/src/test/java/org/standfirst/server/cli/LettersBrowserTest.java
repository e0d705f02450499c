package org.standfirst.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.server.config.Setting;
import org.standfirst.server.mail.Ledger;
import org.standfirst.server.mail.Schedule;
import org.standfirst.server.mail.SignedLinks;
import org.standfirst.server.mail.SignedLinks.Purpose;
import org.standfirst.server.store.Delivery.State;
import org.standfirst.server.store.LetterIssue;
import org.standfirst.server.store.Reader;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What readers do with letters, and what the desk does, in a real browser, with the mails of it.
 */
@NullMarked
@Tag("slow")
class LettersBrowserTest extends OnTheDesk {

    private static final String ADA = "ada@paper.example";

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtps"));

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        MAIL.setUser("post", "secret");
        MAIL.start();
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var settings =
                Map.of(
                        Setting.PORT,
                        String.valueOf(port),
                        Setting.MAIL_SERVERS,
                        "smtps://127.0.0.1:" + MAIL.getSmtps().getPort(),
                        Setting.MAIL_TRUST,
                        "127.0.0.1",
                        Setting.MAIL_USER,
                        "post",
                        Setting.MAIL_PASSWORD,
                        "secret",
                        Setting.MAIL_FROM,
                        "The Paper <news@paper.example>",
                        Setting.MAIL_BOUNCES,
                        "bounces@paper.example");
        open(DeskBrowser.start(data, settings, Path.of("target", "letters")));
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    private static Reader reader(String address) {
        return demo().archive().read(shelves -> shelves.readers().byAddress(address)).orElseThrow();
    }

    private static String link(String what, Purpose purpose, String address) {
        var token = SignedLinks.of(demo().archive()).token(purpose, reader(address).id());
        return home() + "/letters/" + what + '/' + token;
    }

    private static MimeMessage mailTo(String address, String subject) throws Exception {
        var end = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(end)) {
            for (var message : MAIL.getReceivedMessages()) {
                if (message.getAllRecipients()[0].toString().contains(address)
                        && message.getSubject().contains(subject)) {
                    return message;
                }
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("no mail to " + address + " about " + subject);
    }

    @Test
    void aReaderSignsUpConfirmsChangesAndIsForgotten() throws Exception {
        try (var page = page()) {
            page.navigate(home() + "/letters");
            page.getByLabel("Mail address").fill(ADA);
            page.getByLabel("Your name").fill("Ada");
            page.getByLabel("Business", new Page.GetByLabelOptions().setExact(true)).check();
            page.getByLabel("How often: Business").selectOption("weekly-monday");
            page.getByLabel("Words to search for").fill("rail strike");
            press(page, "Ask for letters");
            assertThat(page.locator("h1").innerText()).isEqualTo("Look into your mailbox");
            var mail = mailTo(ADA, "confirm").getContent().toString();
            var link = Pattern.compile("http\\S+/letters/confirm/\\S+").matcher(mail);
            assertThat(link.find()).as(mail).isTrue();
            page.navigate(link.group());
            press(page, "Send me my letters");
            assertThat(page.locator("h1").innerText()).isEqualTo("You get your letters");
            assertThat(reader(ADA).letters())
                    .containsExactlyInAnyOrder(
                            "morning-briefing",
                            "section-business@weekly-monday",
                            "search:rail+strike");

            page.navigate(link("preferences", Purpose.PREFERENCES, ADA));
            assertThat(page.getByLabel("How often: Business").inputValue())
                    .isEqualTo("weekly-monday");
            page.getByLabel("Language of the words around them").selectOption("de");
            press(page, "Change");
            assertThat(page.locator(".done").innerText()).isEqualTo("Es ist geändert.");
            assertThat(page.locator("h1").innerText()).isEqualTo("Ihre Briefe");

            page.navigate(link("leave", Purpose.LEAVE, ADA) + "?letter=section-business");
            press(page, "„Wirtschaft“ nicht mehr");
            assertThat(reader(ADA).letters()).hasSize(2);

            page.navigate(link("preferences", Purpose.PREFERENCES, ADA));
            press(page, "Alles über mich löschen");
            assertThat(page.locator("h1").innerText()).isEqualTo("Sie sind vergessen");
            var left = demo().archive().read(shelves -> shelves.readers().byAddress(ADA));
            assertThat(left).isEmpty();
        }
    }

    @Test
    void theDeskLooksAtALetterTestsItAndSettlesUncertainOnes() throws Exception {
        try (var page = page()) {
            page.navigate(home() + "/desk/letters");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The day"))
                    .first()
                    .click();
            assertThat(page.locator("#headers + pre").innerText()).contains("List-Id: The day");
            assertThat(page.locator("#text + pre").innerText()).contains("STANDFIRST");
            page.getByLabel("Send it as a test to").fill("test@paper.example");
            press(page, "Send a test");
            assertThat(page.locator(".done").innerText()).contains("took a message");
            assertThat(mailTo("test@paper.example", "The day").getHeader("Precedence")).isNull();

            uncertain("eve@paper.example");
            page.navigate(home() + "/desk/letters");
            assertThat(page.locator("main").innerText()).contains("1 letter was", "paper.example");
            press(page, "Count them as sent");
            assertThat(page.locator(".done").innerText()).isEqualTo("They are settled.");
            assertThat(page.locator("main").innerText()).doesNotContain("1 letter was");
        }
    }

    private static void uncertain(String address) {
        var now = Instant.now();
        var ledger =
                new Ledger(SignedLinks.of(demo().archive()), "paper.example", Duration.ofHours(9));
        demo().archive()
                .change(shelves -> {
                    long id = shelves.readers().keep(newReader(address, now));
                    var reader = shelves.readers().byId(id).orElseThrow();
                    var hour = new Schedule(LocalDate.ofInstant(now, ZoneOffset.UTC), now);
                    var state = State.UNCERTAIN;
                    shelves.deliveries()
                            .enter(ledger.row(reader, "the-day", hour, null, state, now));
                });
    }

    private static Reader newReader(String address, Instant now) {
        return new Reader(
                0,
                address,
                null,
                List.of("the-day", "search:rail+strike@weekly-friday"),
                7,
                ZoneOffset.UTC,
                "en",
                Reader.State.PENDING,
                now,
                null,
                0);
    }

    @Test
    void everyPageIsReadableByEverybodyAtEveryWidth() {
        var bob = "bob@paper.example";
        demo().archive()
                .change(shelves -> {
                    shelves.readers().keep(newReader(bob, Instant.now()));
                    var issue = LetterIssue.of(shelves.editions().latest().orElseThrow());
                    shelves.deliveries().keep(issue);
                    shelves.deliveries().print("the-day", issue);
                    shelves.deliveries().print("morning-briefing", issue);
                    shelves.deliveries().print("good-news", issue);
                });
        var issue =
                demo().archive().read(shelves -> shelves.deliveries().printed(9)).stream()
                        .filter(it -> it.letter().equals("the-day"))
                        .findFirst()
                        .orElseThrow()
                        .issue();
        var letters = home() + "/letters/archive/";
        var places =
                Map.ofEntries(
                        Map.entry("sign-up", home() + "/letters"),
                        Map.entry("sign-up-de", home() + "/letters?language=de&search=Bahn"),
                        Map.entry("confirm", link("confirm", Purpose.CONFIRM, bob)),
                        Map.entry("preferences", link("preferences", Purpose.PREFERENCES, bob)),
                        Map.entry("leave", link("leave", Purpose.LEAVE, bob) + "?letter=the-day"),
                        Map.entry("archive", home() + "/letters/archive"),
                        Map.entry("letter", letters + "the-day/" + issue),
                        Map.entry("letter-de", letters + "the-day/" + issue + "?language=de"),
                        Map.entry("letter-morning", letters + "morning-briefing/" + issue),
                        Map.entry("letter-good", letters + "good-news/" + issue),
                        Map.entry(
                                "letter-good-de", letters + "good-news/" + issue + "?language=de"),
                        Map.entry("desk", home() + "/desk/letters"),
                        Map.entry("desk-letter", home() + "/desk/letters/the-day"));
        for (int width : new int[] {320, 800, 1280}) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (var window = browser().window(width, scheme);
                        var page = window.newPage()) {
                    for (var place : places.entrySet()) {
                        // The width that mail programs have is that of letters only.
                        if (width == 800 && !place.getKey().startsWith("letter")) {
                            continue;
                        }
                        check(page, place.getKey(), place.getValue(), width, scheme);
                    }
                }
            }
        }
    }

    @Test
    void whoReadsGermanMeetsNoEnglishOnThePagesOfLetters() {
        var links = List.of("/letters", "/letters/archive", "/letters/leave/none");
        try (var window = browser().stranger(360, ColorScheme.LIGHT, "de-DE");
                var page = window.newPage()) {
            for (var link : links) {
                page.navigate(home() + link);
                shoot(page, "german" + link.replace('/', '-'));
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
                // Zones are names of places, and each language has its own name.
                page.evaluate(
                        "document.querySelectorAll('select, .languages').forEach(e => e.remove())");
                assertThat(page.locator("body").textContent())
                        .contains("Ausgaben", "Kreuzworträtsel", "Zum Mitnehmen")
                        .doesNotContainPattern("\\b(the|of|and|you|Today|Search|Times|Keys)\\b");
                DeskBrowser.assertReadable(page, link + " in German");
            }
        }
    }

    /** As mail programs show it before somebody allows pictures. */
    private static void imagesOff(Page page, int width, ColorScheme scheme) {
        page.evaluate("for (const image of document.images) image.src = 'cid:crossword'");
        shoot(page, "images-off-" + width + '-' + scheme.name().toLowerCase(Locale.ROOT));
        var picture = page.locator("img").first();
        assertThat(picture.getAttribute("alt")).startsWith("Empty crossword grid");
    }

    private static void check(
            Page page, String name, String address, int width, ColorScheme scheme) {
        page.navigate(address);
        shoot(page, name + '-' + width + '-' + scheme.name().toLowerCase(Locale.ROOT));
        if (name.equals("letter")) {
            imagesOff(page, width, scheme);
        }
        DeskBrowser.assertReadable(page, name + " at " + width + ", " + scheme);
    }
}
