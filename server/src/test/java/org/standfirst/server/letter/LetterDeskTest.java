package org.standfirst.server.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.edition.Edition;
import org.standfirst.edition.EditionStory;
import org.standfirst.server.desk.Publisher;
import org.standfirst.server.mail.MailAddress;
import org.standfirst.server.mail.MailServer;
import org.standfirst.server.mail.MailSettings;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;
import org.standfirst.server.store.Consent;
import org.standfirst.server.store.Delivery.State;
import org.standfirst.server.store.Reader;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** From the edition to the mailbox, with a clock that the test sets. */
@NullMarked
class LetterDeskTest {

    /** Seven o'clock in Lisbon, eight in Berlin. */
    private static final Instant SEVEN = Instant.parse("2026-03-04T07:00:00Z");

    /** Much shorter than a service's, as each test waits for it again and again. */
    private static final Duration REST = Duration.ofMillis(20);

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    @TempDir private Path folder = Path.of(".");
    private Archive archive = unset();
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtps"));

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // set before each test
    private static <T> T unset() {
        return null;
    }

    @BeforeEach
    void open() {
        archive = Archive.open(ArchiveSettings.in(folder));
        mail.setUser("post", "secret");
        mail.start();
    }

    @AfterEach
    void close() {
        mail.stop();
        archive.close();
    }

    @Test
    void eachReaderGetsEachLetterAtTheirHourOnceHoweverOftenTheServerStarts() throws Exception {
        publish("2026-03-04", SEVEN.minusSeconds(600), "Ferry hits wall");
        subscribe("ada@paper.example", "Ada B", 7, LISBON, "morning-briefing", "the-day");
        subscribe("bob@paper.example", "Bob\tC", 7, ZoneId.of("Europe/Berlin"), "the-day");
        subscribe("cy@paper.example", "Cy", 8, LISBON, "the-day");
        for (int start = 0; start < 3; start++) {
            work(SEVEN.plusSeconds(start));
        }
        assertThat(mail.getReceivedMessages()).hasSize(3);
        work(SEVEN.plus(Duration.ofHours(1)));
        assertThat(mail.getReceivedMessages()).hasSize(4);
        // The next day has news again, or it has not.
        work(SEVEN.plus(Duration.ofHours(30)));
        assertThat(mail.getReceivedMessages()).hasSize(4);
        assertThat(states(State.NOTHING)).isEqualTo(4);
        var next = SEVEN.plus(Duration.ofDays(2));
        publish("2026-03-06", next.minusSeconds(60), "Ferry raised");
        work(next.plus(Duration.ofHours(3)));
        assertThat(mail.getReceivedMessages()).hasSize(8);
        // After days of sleep only the day that is today.
        var woken = SEVEN.plus(Duration.ofDays(9));
        publish("2026-03-13", woken, "Ferry sails");
        work(woken.plus(Duration.ofHours(3)));
        assertThat(mail.getReceivedMessages()).hasSize(12);
        assertThat(Arrays.stream(mail.getReceivedMessages()).map(LetterDeskTest::id))
                .doesNotHaveDuplicates();
    }

    @Test
    void aMessageSaysToWhomItIsAndHowToEndIt() throws Exception {
        publish("2026-03-04", SEVEN.minusSeconds(600), "Ferry hits wall");
        subscribe("ada@paper.example", "Ada \"the first\" Ö", 7, LISBON, "the-day");
        work(SEVEN);
        assertThat(mail.getReceivedMessages()).hasSize(1);
        var message = mail.getReceivedMessages()[0];
        assertThat(message.getRecipients(Message.RecipientType.TO))
                .containsExactly(
                        new InternetAddress("ada@paper.example", "Ada \"the first\" Ö", "UTF-8"));
        assertThat(message.getSubject()).isEqualTo("The day: Ferry hits wall");
        var leave = header(message, "List-Unsubscribe");
        assertThat(leave)
                .matches("<https://paper.example/letters/leave/[\\w-]{32}\\?letter=the-day>");
        assertThat(header(message, "List-Unsubscribe-Post"))
                .isEqualTo("List-Unsubscribe=One-Click");
        assertThat(header(message, "List-Id")).isEqualTo("The day <the-day.paper.example>");
        assertThat(header(message, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(message, "Precedence")).isEqualTo("list");
        assertThat(header(message, "Feedback-ID")).isEmpty();
        assertThat(header(message, "Return-Path"))
                .matches("<bounces\\+[a-z2-7]{26}@paper.example>");
        var content = new String(message.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var link = leave.substring(1, leave.length() - 1);
        var read = content.replace("=\r\n", "").replace("=3D", "=");
        assertThat(read.split(Pattern.quote(link), -1)).hasSize(3);
        assertThat(content).doesNotContain(".invalid");
    }

    @Test
    void nobodyGetsALetterOfBeforeTheySignedUpAndAWokenMachineWaitsForNews() throws Exception {
        publish("2026-03-02", SEVEN.minus(Duration.ofDays(2)), "Old");
        subscribe("ada@paper.example", "Ada", 7, LISBON, "the-day");
        subscribe("new@paper.example", "New", 5, LISBON, "the-day");
        archive.change(shelves -> {
            long id = shelves.readers().byAddress("new@paper.example").orElseThrow().id();
            shelves.readers().confirm(id, new Consent(SEVEN, "test", "Yes"), SEVEN);
        });
        work(SEVEN.plusSeconds(1));
        var counts = archive.read(shelves -> shelves.deliveries().counts(Instant.EPOCH));
        assertThat(counts).isEmpty();
        publish("2026-03-04", SEVEN.plusSeconds(60), "New");
        work(SEVEN.plusSeconds(120));
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(states(State.SENT)).isEqualTo(1);
    }

    @Test
    void aWeekOfGoodNewsComesOnItsDayAndNothingWhereThereIsNone() throws Exception {
        // SEVEN is a Wednesday.
        subscribe("ada@paper.example", "Ada", 7, LISBON, "good-news@weekly-wednesday");
        var good = "Missing girl found safe after two nights in forest";
        publish("2026-02-27", SEVEN.minus(Duration.ofDays(5)), good);
        publish("2026-03-03", SEVEN.minus(Duration.ofHours(20)), "Rescued hiker dies in hospital");
        work(SEVEN.minus(Duration.ofHours(5)));
        assertThat(mail.getReceivedMessages()).isEmpty();
        for (int start = 0; start < 2; start++) {
            work(SEVEN.plusSeconds(start));
        }
        assertThat(mail.getReceivedMessages()).hasSize(1);
        var message = mail.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Good News: " + good);
        var text = new String(message.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("hiker").contains("since Wednesday, 25 February 2026");
        // A week without any: a person is told nothing.
        var next = SEVEN.plus(Duration.ofDays(7));
        publish("2026-03-11", next.minusSeconds(60), "Ferry hits wall");
        work(next);
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(states(State.NOTHING)).isEqualTo(1);
        // By a setting they are told so.
        subscribe("bob@paper.example", "Bob", 7, LISBON, "good-news@weekly-wednesday");
        work(next, true);
        assertThat(mail.getReceivedMessages()).hasSize(2);
        var line = mail.getReceivedMessages()[1];
        assertThat(line.getSubject()).isEqualTo("Good News");
        assertThat(new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("Nothing to report this time.");
    }

    @Test
    void aLetterIsInTheLanguageOfItsReader() throws Exception {
        publish("2026-03-04", SEVEN.minusSeconds(600), "Ferry hits wall");
        subscribe("ada@paper.example", "Ada", 7, LISBON, "the-day");
        archive.change(shelves -> {
            long id = shelves.readers().byAddress("ada@paper.example").orElseThrow().id();
            shelves.readers().choose(id, List.of("the-day"), 7, LISBON, "de-AT");
        });
        work(SEVEN);
        var message = mail.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Der Tag: Ferry hits wall");
        assertThat(message.getContentLanguage()).containsExactly("de");
    }

    private void work(Instant now) throws Exception {
        work(now, false);
    }

    private void work(Instant now, boolean saysNothing) throws Exception {
        var server = new MailServer("127.0.0.1", mail.getSmtps().getPort(), true);
        var settings =
                new MailSettings(
                        "https://paper.example",
                        "paper.example",
                        "The Paper <paper@paper.example>",
                        MailAddress.parse("bounces@paper.example"),
                        List.of(server),
                        "post",
                        "secret",
                        List.of("127.0.0.1"),
                        2,
                        0,
                        0,
                        Duration.ofHours(20),
                        null,
                        null);
        try (var desk =
                LetterDesk.start(
                        archive, settings, saysNothing, null, InstantSource.fixed(now), REST)) {
            assertThat(desk).isNotNull();
            var end = Instant.now().plusSeconds(30);
            Thread.sleep(100);
            while (!archive.read(shelves -> shelves.readers().due(now, 1)).isEmpty()
                    || states(State.WAITING) + states(State.CLAIMED) + states(State.HANDING) > 0) {
                assertThat(Instant.now()).isBefore(end);
                Thread.sleep(20);
            }
        }
    }

    private void publish(String id, Instant made, String headline) {
        var why = new EditionStory.Why(1, 1, 1, 1, 1, 1);
        var story =
                new EditionStory(
                        "s" + headline.hashCode(),
                        "a1",
                        headline,
                        null,
                        null,
                        List.of("a1"),
                        List.of("The Post"),
                        List.of(),
                        1,
                        made,
                        1,
                        why);
        var content = Publisher.content(new Edition(made, List.of(story)));
        archive.change(shelves -> shelves.editions().publish(id, made, content));
    }

    private void subscribe(String address, String name, int hour, ZoneId zone, String... letters) {
        var before = SEVEN.minus(Duration.ofDays(30));
        var consent = new Consent(before, "a test", "Yes");
        var reader =
                new Reader(
                        0,
                        address,
                        name,
                        List.of(letters),
                        hour,
                        zone,
                        "en",
                        Reader.State.CONFIRMED,
                        before,
                        consent,
                        0);
        archive.change(shelves -> shelves.readers().keep(reader));
    }

    private long states(State state) {
        return archive.read(shelves -> shelves.deliveries().counts(Instant.EPOCH))
                .getOrDefault(state, 0L);
    }

    private static String id(MimeMessage message) {
        return header(message, "Message-ID");
    }

    private static String header(MimeMessage message, String name) {
        try {
            var value = message.getHeader(name, null);
            return value == null ? "" : value;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
