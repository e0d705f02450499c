package org.standfirst.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Those who sign in or are written to, and the ledger of what they were sent. */
@NullMarked
interface ReadersContract extends OpenedArchive {

    @Test
    default void anAccountTakesItsSessionsAndTokensWithIt() {
        archive()
                .change(shelves -> {
                    assertThat(shelves.accounts().add("Ada", "hash", "read,feeds", NOW)).isTrue();
                    assertThat(shelves.accounts().add(" ADA", "other", "admin", NOW)).isFalse();
                });
        var ada = archive().read(shelves -> shelves.accounts().byName("aDa")).orElseThrow();
        archive()
                .change(shelves -> {
                    shelves.sessions().begin("s", ada.id(), NOW);
                    shelves.sessions().begin("t", ada.id(), NOW);
                    shelves.sessions().seen("s", NOW.plusSeconds(9));
                    shelves.sessions().endOthers(ada.id(), "s");
                    shelves.apiTokens().add("h", ada.id(), "cron", "read", NOW);
                    shelves.accounts().invite(new Invitation("i", ada.id(), "read", NOW));
                });
        var read1 = archive().read(shelves -> shelves.sessions().byHash("t"));
        assertThat(read1).isEmpty();
        var session = archive().read(shelves -> shelves.sessions().byHash("s")).orElseThrow();
        assertThat(session.seen()).isEqualTo(NOW.plusSeconds(9));
        var token = archive().read(shelves -> shelves.apiTokens().byHash("h")).orElseThrow();
        assertThat(token.seen()).isNull();
        archive()
                .change(shelves -> {
                    assertThat(shelves.accounts().invitation("i", NOW)).isEmpty();
                    assertThat(shelves.accounts().invitation("i", NOW.minusSeconds(1))).isPresent();
                    assertThat(shelves.apiTokens().remove(token.id(), ada.id() + 1)).isFalse();
                    shelves.accounts().remove(ada.id());
                    assertThat(shelves.sessions().byHash("s")).isEmpty();
                    assertThat(shelves.apiTokens().of(ada.id())).isEmpty();
                    assertThat(shelves.accounts().invitation("i", NOW.minusSeconds(1))).isEmpty();
                });
    }

    @Test
    default void aReaderWhoLeftIsKnownByAHashAfterTheirErasure() {
        var consent = new Consent(NOW, "192.0.2.1", "Yes, please");
        var zone = ZoneId.of("Asia/Tokyo");
        var ada =
                new Reader(
                        0,
                        "Ada@post.example",
                        "Ada",
                        List.of("the-day"),
                        6,
                        zone,
                        "en",
                        Reader.State.CONFIRMED,
                        NOW,
                        consent,
                        0);
        long id = archive().<Long>write(shelves -> shelves.readers().keep(ada));
        var found = archive().read(shelves -> shelves.readers().byAddress("ada@POST.example"));
        assertThat(found.map(Reader::consent)).contains(consent);
        assertThat(found.map(Reader::zone)).contains(zone);
        archive().change(shelves -> shelves.readers().end(id, Suppressions.Reason.BOUNCED, NOW));
        assertThat(reason(ada)).isEqualTo("BOUNCED");
        archive().change(shelves -> shelves.readers().confirm(id, consent, NOW));
        assertThat(reason(ada)).isEmpty();
        archive().change(shelves -> shelves.readers().forget(ada.address(), NOW));
        assertThat(reason(ada)).isEqualTo("ERASED");
        var left = archive().read(shelves -> shelves.readers().after(0, 9));
        assertThat(left).isEmpty();
    }

    @Test
    default void theLedgerHasOneLetterADayAndForgetsNoStep() {
        long id = archive().<Long>write(shelves -> shelves.readers().keep(bob()));
        var first = row(id, 1);
        assertThat(archive().<Boolean>write(s -> s.deliveries().enter(first))).isTrue();
        assertThat(archive().<Boolean>write(s -> s.deliveries().enter(first))).isFalse();
        archive()
                .change(shelves -> {
                    shelves.deliveries().enter(row(id, 2));
                    shelves.deliveries().enter(row(id, 3));
                });
        assertThat(claimed(Set.of("post.example"))).isEmpty();
        var claimed = claimed(Set.of("gone.example"));
        assertThat(claimed).extracting(Delivery::token).containsExactly("t1", "t2", "t3");
        archive()
                .change(shelves -> {
                    var ledger = shelves.deliveries();
                    ledger.put(claimed.get(0).id(), Delivery.State.HANDING, NOW, null);
                    ledger.defer(claimed.get(1).id(), NOW.plusSeconds(60), NOW, "450 later");
                });
        assertThat(archive().<Integer>write(s -> s.deliveries().recover(NOW))).isEqualTo(1);
        var counts = archive().read(shelves -> shelves.deliveries().counts(NOW));
        assertThat(counts)
                .isEqualTo(
                        Map.of(
                                Delivery.State.UNCERTAIN,
                                1L,
                                Delivery.State.DEFERRED,
                                1L,
                                Delivery.State.WAITING,
                                1L));
        assertThat(claimed(Set.of())).extracting(Delivery::token).containsExactly("t3");
        archive().change(s -> s.deliveries().giveBack(List.of(claimed.get(2).id()), NOW));
        archive()
                .change(s ->
                        s.deliveries().put(claimed.get(0).id(), Delivery.State.BOUNCED, NOW, ""));
        assertThat(archive().<Integer>write(s -> s.readers().bounced(id))).isEqualTo(1);
        var tallies = archive().read(shelves -> shelves.deliveries().tallies(NOW));
        assertThat(tallies).hasSize(3);
        archive().change(shelves -> shelves.readers().forget("bob@post.example", NOW));
        var erased = archive().read(shelves -> shelves.deliveries().byToken("t1")).orElseThrow();
        assertThat(erased.reader()).isNull();
        var stale = archive().write(s -> s.deliveries().claim(NOW.plusSeconds(9_999), 9, Set.of()));
        assertThat(stale).isEmpty();
    }

    private List<Delivery> claimed(Set<String> resting) {
        return archive().write(shelves -> shelves.deliveries().claim(NOW, 9, resting));
    }

    private static Reader bob() {
        return new Reader(
                0,
                "bob@post.example",
                null,
                List.of(),
                6,
                ZoneOffset.UTC,
                "en",
                Reader.State.PENDING,
                NOW,
                null,
                0);
    }

    private static Delivery row(long reader, int day) {
        return new Delivery(
                0,
                reader,
                "the-day",
                LocalDate.of(2026, 3, day),
                null,
                "post.example",
                "t" + day,
                "<t" + day + "@paper.example>",
                Delivery.State.WAITING,
                NOW,
                NOW.plusSeconds(3_600),
                NOW,
                0,
                NOW,
                null);
    }

    private String reason(Reader reader) {
        return archive()
                .write(shelves -> shelves.suppressions().of(reader.address()))
                .map(found -> found.reason().name())
                .orElse("");
    }
}
