package org.standfirst.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;
import org.standfirst.server.store.Consent;
import org.standfirst.server.store.Delivery;
import org.standfirst.server.store.Delivery.State;
import org.standfirst.server.store.Reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** What comes back, in the forms of the standards and of old servers, and what follows. */
@NullMarked
class ReturnsTest {

    private static final String TOKEN = "abcdefghijklmnopqrstuvwx27";
    private static final Instant NOW = Instant.parse("2026-03-04T08:00:00Z");

    @TempDir private Path folder = Path.of(".");
    private Archive archive = unopened();

    @SuppressWarnings("NullAway") // set before each test
    private static Archive unopened() {
        return null;
    }

    @BeforeEach
    void open() {
        archive = Archive.open(ArchiveSettings.in(folder));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void everyFormIsReadForWhatItIs() throws Exception {
        for (var line : file("expected.tsv").lines().filter(l -> !l.startsWith("#")).toList()) {
            var expected = line.split("\t", -1);
            var returned = ReturnReader.read(message(file(expected[0] + ".eml")));
            assertThat(returned.kind()).as(line).hasToString(expected[1]);
            assertThat(returned.token())
                    .as(line)
                    .isEqualTo(expected[2].equals("yes") ? TOKEN : null);
            assertThat(returned.status())
                    .as(line)
                    .isEqualTo(expected[3].equals("-") ? null : expected[3]);
            assertThat(returned.why()).as(line).isNotEqualTo("null");
        }
    }

    @Test
    void fiveLettersInARowEndAReaderAndOneThatArrivedBeginsAnew() {
        var reader = reader();
        for (int day = 1; day <= 4; day++) {
            Returns.take(archive, full(sent(reader, day)), NOW);
        }
        assertThat(reader().softBounces()).isEqualTo(4);
        // Two are on their way, and the first of them arrives.
        sent(reader, 5);
        var sixth = sent(reader, 6);
        for (var letter : List.of(sixth, sent(reader, 7), sent(reader, 8), sent(reader, 9))) {
            Returns.take(archive, full(letter), NOW);
        }
        assertThat(reader().softBounces()).isEqualTo(4);
        assertThat(reader().state()).isEqualTo(Reader.State.CONFIRMED);
        Returns.take(archive, full(sent(reader, 10)), NOW);
        assertThat(reader().state()).isEqualTo(Reader.State.BOUNCED);
    }

    @Test
    void aMailboxIsReadOnceAndWhatItSaysIsKnown() throws Exception {
        var mail = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "imap")});
        mail.start();
        try {
            var user = mail.setUser("bounces@paper.example", "bounces", "secret");
            var letter = sent(reader(), 1);
            for (var name : List.of("away", "broken", "complaint")) {
                user.deliver(message(file(name + ".eml").replace(TOKEN, letter)));
            }
            var box =
                    new ReturnBox(
                            "127.0.0.1",
                            mail.getImap().getPort(),
                            false,
                            "bounces",
                            "secret",
                            "INBOX");
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
            try (var returns = Returns.start(archive, box, settings, InstantSource.fixed(NOW))) {
                assertThat(returns).isNotNull();
                var end = Instant.now().plusSeconds(30);
                while (reader().state() != Reader.State.COMPLAINED) {
                    assertThat(Instant.now()).isBefore(end);
                    Thread.sleep(50);
                }
                Thread.sleep(300);
            }
            for (var message : mail.getReceivedMessages()) {
                assertThat(message.isSet(Flags.Flag.SEEN)).isTrue();
            }
            assertThat(Arrays.asList(mail.getReceivedMessages())).hasSize(3);
        } finally {
            mail.stop();
        }
    }

    private static Returned full(String token) {
        return new Returned(Returned.Kind.FAILED, token, "5.2.2", "full");
    }

    private Reader reader() {
        return archive.write(shelves -> {
            var readers = shelves.readers();
            if (readers.byAddress("ada@reader.example").isEmpty()) {
                readers.keep(
                        new Reader(
                                0,
                                "ada@reader.example",
                                null,
                                List.of("the-day"),
                                7,
                                ZoneOffset.UTC,
                                "en",
                                Reader.State.CONFIRMED,
                                NOW,
                                new Consent(NOW, "a test", "Yes"),
                                0));
            }
            return readers.byAddress("ada@reader.example").orElseThrow();
        });
    }

    /** A letter that a server has taken; its token. */
    private String sent(Reader reader, int day) {
        var ledger = new Ledger(SignedLinks.of(archive), "paper.example", Duration.ofHours(20));
        var hour = new Schedule(LocalDate.of(2026, 3, day), NOW);
        Delivery row = ledger.row(reader, "the-day", hour, null, State.SENT, NOW);
        archive.change(shelves -> shelves.deliveries().enter(row));
        return row.token();
    }

    private static MimeMessage message(String text) throws Exception {
        var bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static String file(String name) throws IOException {
        try (var in = ReturnsTest.class.getResourceAsStream("/mail/returned/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
