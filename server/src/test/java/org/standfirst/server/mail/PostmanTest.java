package org.standfirst.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.server.mail.ScriptedMailServer.Taken;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;
import org.standfirst.server.store.Consent;
import org.standfirst.server.store.Delivery;
import org.standfirst.server.store.Delivery.State;
import org.standfirst.server.store.Reader;
import org.standfirst.server.store.Suppressions.Reason;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The post and servers that take, refuse, put off, hang up at any point, or are not there. */
@NullMarked
class PostmanTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    @TempDir private Path folder = Path.of(".");
    private Archive archive = unset();
    private ScriptedMailServer server = unset();
    private Ledger ledger = unset();
    private Instant later = Instant.EPOCH;

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // set before each test
    private static <T> T unset() {
        return null;
    }

    @BeforeEach
    void open() throws Exception {
        archive = Archive.open(ArchiveSettings.in(folder));
        server = new ScriptedMailServer();
        ledger = new Ledger(SignedLinks.of(archive), "paper.example", Duration.ofHours(20));
        later = Instant.now().plus(Duration.ofMinutes(10));
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        archive.close();
    }

    @Test
    void eachReaderGetsTheirLetterOnceOverConnectionsThatAreKept() throws Exception {
        for (int i = 0; i < 40; i++) {
            enter("reader" + i + "@paper.example");
        }
        send(1, null, () -> states(State.SENT) == 40);
        assertThat(server.taken()).extracting(Taken::reader).doesNotHaveDuplicates().hasSize(40);
        assertThat(server.taken()).extracting(Taken::sender).doesNotHaveDuplicates();
        assertThat(server.connections()).isEqualTo(1);
        var first = delivery("reader7@paper.example");
        var sender = "bounces+" + first.token() + "@paper.example";
        assertThat(server.taken())
                .filteredOn(taken -> taken.sender().equals(sender))
                .extracting(Taken::reader)
                .containsExactly("reader7@paper.example");
        assertThat(first.messageId())
                .isEqualTo("<the-day.2026-03-04." + first.token() + "@paper.example>");
        // A day that has its letter gets no other.
        enter("reader7@paper.example");
        send(1, null, () -> true);
        assertThat(server.taken()).hasSize(40);
    }

    @Test
    void whatIsPutOffIsTriedAgainAndWhatIsRefusedEndsAReader() throws Exception {
        server.answer("RCPT slow@paper.example", "450 4.2.0 greylisted, come back");
        server.answer("END full@paper.example", "452 4.2.2 mailbox full");
        server.answer("RCPT gone@paper.example", "550 5.1.1 no such user");
        server.answer("END spam@paper.example", "554 5.7.1 not this one");
        for (var name : List.of("slow", "full", "gone", "spam", "good")) {
            enter(name + "@paper.example");
        }
        send(2, null, () -> states(State.SENT) == 1 && states(State.CLAIMED) == 0);
        for (var name : List.of("slow", "full")) {
            var put = delivery(name + "@paper.example");
            assertThat(put.state()).isEqualTo(State.DEFERRED);
            assertThat(put.attempts()).isEqualTo(1);
            assertThat(put.answer()).contains("4.2.");
            assertThat(put.nextTry()).isBetween(Instant.now(), Instant.now().plusSeconds(60));
        }
        var gone = delivery("gone@paper.example");
        assertThat(gone.state()).isEqualTo(State.BOUNCED);
        assertThat(gone.answer()).contains("no such user");
        assertThat(reader("gone@paper.example").state()).isEqualTo(Reader.State.BOUNCED);
        assertThat(delivery("spam@paper.example").state()).isEqualTo(State.BOUNCED);
        assertThat(reader("spam@paper.example").state()).isEqualTo(Reader.State.CONFIRMED);
        assertThat(reader("spam@paper.example").softBounces()).isEqualTo(1);
        send(2, later, () -> states(State.SENT) == 3);
        assertThat(server.taken())
                .extracting(Taken::reader)
                .containsExactlyInAnyOrder(
                        "good@paper.example", "slow@paper.example", "full@paper.example");
    }

    @Test
    void aBrokenConnectionRepeatsOnlyWhatTheServerCannotHaveTaken() throws Exception {
        server.answer("RCPT a@paper.example", ScriptedMailServer.HANG_UP);
        server.answer("DATA b@paper.example", ScriptedMailServer.HANG_UP);
        server.answer("END c@paper.example", "421 4.3.2 going down");
        server.answer("END d@paper.example", ScriptedMailServer.TAKE_AND_HANG_UP);
        server.answer("END e@paper.example", ScriptedMailServer.HANG_UP);
        for (var name : List.of("a", "b", "c", "d", "e")) {
            enter(name + "@paper.example");
        }
        send(1, null, () -> states(State.SENT) == 3 && states(State.UNCERTAIN) == 2);
        assertThat(server.taken())
                .extracting(Taken::reader)
                .containsExactlyInAnyOrder(
                        "a@paper.example", "b@paper.example", "c@paper.example", "d@paper.example");
        // Nobody can know of d and e; without a log they stay so, and nothing is sent twice.
        send(1, later, () -> true);
        assertThat(states(State.UNCERTAIN)).isEqualTo(2);
        // The log of the server knows.
        var log = folder.resolve("mail.log");
        send(1, later, log, () -> true);
        assertThat(states(State.UNCERTAIN)).as("there is no log yet").isEqualTo(2);
        var lines = new StringBuilder();
        for (var name : List.of("a", "d")) {
            lines.append("Mar  4 05:06:07 mx postfix/qmgr[7]: 4A1: from=<bounces+")
                    .append(delivery(name + "@paper.example").token())
                    .append("@paper.example>, size=9, nrcpt=1 (queue active)\n");
        }
        for (var name : List.of("b", "c")) {
            lines.append("Mar  4 05:06:07 mx exim[7]: 4A1 <= bounces+")
                    .append(delivery(name + "@paper.example").token())
                    .append("@paper.example H=localhost P=esmtp S=9\n");
        }
        lines.append("Mar  4 05:06:08 mx postfix/smtpd[7]: NOQUEUE: reject: from=<bounces+")
                .append(delivery("e@paper.example").token())
                .append("@paper.example>\n");
        Files.writeString(log, lines);
        send(1, later, log, () -> states(State.SENT) == 5);
        assertThat(server.taken()).extracting(Taken::reader).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void afterACrashWhatWasOnlyClaimedIsSentAndWhatWasBeingHandedOverIsNot() throws Exception {
        enter("claimed@paper.example");
        enter("handed@paper.example");
        archive.change(shelves -> {
            var rows = shelves.deliveries().claim(Instant.now(), 9, Set.of());
            var handed = rows.getLast();
            shelves.deliveries().put(handed.id(), State.HANDING, Instant.now(), null);
        });
        send(1, null, () -> states(State.SENT) == 1 && states(State.UNCERTAIN) == 1);
        assertThat(server.taken())
                .extracting(Taken::reader)
                .containsExactly("claimed@paper.example");
    }

    @Test
    void anotherServerIsTriedIfTheFirstIsNotThere() throws Exception {
        var dead = new ScriptedMailServer();
        dead.close();
        enter("ada@paper.example");
        var settings = settings(1, null, List.of(dead.address(), server.address()));
        run(settings, null, () -> states(State.SENT) == 1);
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void withoutAnyServerNothingIsLostOrCounted() throws Exception {
        server.answer("MAIL ", "530 5.7.0 who are you");
        enter("ada@paper.example");
        send(1, null, () -> server.connections() > 0 && states(State.WAITING) == 1);
        var waiting = delivery("ada@paper.example");
        assertThat(waiting.attempts()).isZero();
        assertThat(reader("ada@paper.example").softBounces()).isZero();
        send(1, later, () -> states(State.SENT) == 1);
    }

    @Test
    void aStaleLetterIsNotSentNorOneWhoseReaderHasLeft() throws Exception {
        enter("ada@paper.example");
        enter("bob@paper.example");
        long bob = reader("bob@paper.example").id();
        archive.change(shelves -> shelves.readers().end(bob, Reason.LEFT, Instant.now()));
        send(1, null, () -> states(State.DROPPED) == 1 && states(State.SENT) == 1);
        // Leaves while the letter is on its way.
        enter("leaver@paper.example");
        enter("dan@paper.example");
        send(1, null, () -> states(State.DROPPED) == 2 && states(State.SENT) == 2);
        assertThat(delivery("leaver@paper.example").state()).isEqualTo(State.DROPPED);
        enter("cy@paper.example");
        send(1, Instant.now().plus(Duration.ofDays(1)), () -> states(State.STALE) == 1);
        assertThat(server.taken())
                .extracting(Taken::reader)
                .containsExactly("ada@paper.example", "dan@paper.example");
    }

    @Test
    void aLetterThatCannotBeWrittenDoesNotKeepTheOthers() throws Exception {
        enter("poison@paper.example");
        enter("ada@paper.example");
        send(1, null, () -> states(State.SENT) == 1 && states(State.DEFERRED) == 1);
        assertThat(delivery("poison@paper.example").answer()).contains("no ink");
        assertThat(server.taken()).extracting(Taken::reader).containsExactly("ada@paper.example");
    }

    @Test
    void aLetterThatIsTakenEndsTheCountOfThoseThatCameBack() throws Exception {
        enter("ada@paper.example");
        long ada = reader("ada@paper.example").id();
        archive.change(shelves -> {
            // One of the day before came back.
            var before = new Schedule(DAY.minusDays(1), Instant.now().minusSeconds(90_000));
            var kept = shelves.readers().byId(ada).orElseThrow();
            var row = ledger.row(kept, "the-day", before, null, State.BOUNCED, Instant.now());
            shelves.deliveries().enter(row);
            var late = shelves.deliveries().of(ada).getFirst();
            shelves.deliveries().put(late.id(), State.BOUNCED, Instant.now(), "full");
            shelves.readers().bounced(ada);
        });
        assertThat(reader("ada@paper.example").softBounces()).isEqualTo(1);
        send(1, null, () -> states(State.SENT) == 1);
        assertThat(reader("ada@paper.example").softBounces()).isZero();
    }

    @Test
    void aDomainThatHasHadItsLettersWaitsAndTheOthersDoNot() throws Exception {
        for (var name : List.of("a@one.example", "b@one.example", "c@one.example")) {
            enter(name);
        }
        enter("d@two.example");
        enter("e@three.example");
        var settings = settings(2, null, List.of(server.address()), 20);
        run(settings, null, () -> states(State.SENT) >= 3);
        assertThat(server.taken())
                .extracting(taken -> taken.reader().replaceFirst(".*@", ""))
                .containsExactlyInAnyOrder("one.example", "two.example", "three.example");
        assertThat(states(State.WAITING)).isEqualTo(2);
    }

    @Test
    void ratesAreKept() {
        var pace = new Pace(10, 60);
        var now = Instant.parse("2026-03-04T05:06:07Z");
        for (int i = 0; i < 50; i++) {
            assertThat(pace.turn(now)).isEqualTo(now.plusMillis(100L * i));
        }
        assertThat(pace.allows("a.example", now)).isTrue();
        assertThat(pace.allows("a.example", now.plusMillis(999))).isFalse();
        assertThat(pace.allows("b.example", now.plusMillis(999))).isTrue();
        assertThat(pace.resting(now.plusSeconds(1))).containsExactly("b.example");
        assertThat(pace.allows("a.example", now.plusSeconds(1))).isTrue();
    }

    @Test
    void linksAreGoodForOneReaderAndOnePurpose() {
        var links = SignedLinks.of(archive);
        var token = links.token(SignedLinks.Purpose.LEAVE, 7);
        assertThat(links.reader(SignedLinks.Purpose.LEAVE, token)).hasValue(7);
        assertThat(links.reader(SignedLinks.Purpose.CONFIRM, token)).isEmpty();
        var other = token.replaceFirst("^.", token.startsWith("B") ? "A" : "B");
        assertThat(links.reader(SignedLinks.Purpose.LEAVE, other)).isEmpty();
        assertThat(links.reader(SignedLinks.Purpose.LEAVE, "")).isEmpty();
        assertThat(links.reader(SignedLinks.Purpose.LEAVE, "%%%")).isEmpty();
        assertThat(SignedLinks.of(archive).token(SignedLinks.Purpose.LEAVE, 7)).isEqualTo(token);
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private void send(int connections, @Nullable Instant now, Condition until) throws Exception {
        send(connections, now, null, until);
    }

    private void send(int connections, @Nullable Instant now, @Nullable Path log, Condition until)
            throws Exception {
        run(settings(connections, log, List.of(server.address())), now, until);
    }

    /** Lets the post work until something holds, and a little longer. */
    private void run(MailSettings settings, @Nullable Instant now, Condition until)
            throws Exception {
        InstantSource clock = now == null ? InstantSource.system() : InstantSource.fixed(now);
        try (var postman =
                Postman.start(
                        archive,
                        settings,
                        (delivery, reader) -> Optional.of(message(delivery, reader)),
                        clock,
                        Duration.ofMillis(20))) {
            assertThat(postman).isNotNull();
            var end = Instant.now().plusSeconds(30);
            while (!until.holds()) {
                assertThat(Instant.now()).as(() -> rows().toString()).isBefore(end);
                Thread.sleep(20);
            }
            Thread.sleep(200);
        }
    }

    private static MailSettings settings(
            int connections, @Nullable Path log, List<MailServer> servers) {
        return settings(connections, log, servers, 0);
    }

    private static MailSettings settings(
            int connections, @Nullable Path log, List<MailServer> servers, int domainRate) {
        return new MailSettings(
                "https://paper.example",
                "paper.example",
                "The Paper <paper@paper.example>",
                MailAddress.parse("bounces@paper.example"),
                servers,
                "",
                "",
                List.of(),
                connections,
                0,
                domainRate,
                Duration.ofHours(20),
                log,
                null);
    }

    private byte[] message(Delivery delivery, Reader reader) {
        if (reader.address().startsWith("leaver")) {
            archive.change(
                    shelves -> shelves.readers().end(reader.id(), Reason.LEFT, Instant.now()));
        }
        if (reader.address().startsWith("poison")) {
            throw new IllegalStateException("no ink");
        }
        var text =
                "Message-ID: "
                        + delivery.messageId()
                        + "\r\nTo: "
                        + reader.address()
                        + "\r\n\r\nHello\r\n.\r\n..\r\nEnd\r\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void enter(String address) {
        var now = Instant.now();
        var reader =
                new Reader(
                        0,
                        address,
                        null,
                        List.of("the-day"),
                        7,
                        ZoneOffset.UTC,
                        "en",
                        Reader.State.CONFIRMED,
                        now,
                        new Consent(now, "a test", "Yes"),
                        0);
        archive.change(shelves -> {
            long id = shelves.readers().keep(reader);
            var kept = shelves.readers().byId(id).orElseThrow();
            var hour = new Schedule(DAY, now);
            var row = ledger.row(kept, "the-day", hour, null, State.WAITING, now);
            shelves.deliveries().enter(row);
        });
    }

    private Reader reader(String address) {
        return archive.read(shelves -> shelves.readers().byAddress(address)).orElseThrow();
    }

    private Delivery delivery(String address) {
        long id = reader(address).id();
        return archive.read(shelves -> shelves.deliveries().of(id)).getFirst();
    }

    private List<Delivery> rows() {
        return archive.read(shelves ->
                shelves.readers().after(0, 99).stream()
                        .flatMap(reader -> shelves.deliveries().of(reader.id()).stream())
                        .toList());
    }

    private long states(State state) {
        return archive.read(shelves -> shelves.deliveries().counts(Instant.EPOCH))
                .getOrDefault(state, 0L);
    }
}
