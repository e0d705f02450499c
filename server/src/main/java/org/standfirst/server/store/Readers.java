package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.standfirst.server.store.Suppressions.Reason;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who gets letters. An address is known once, however it is capitalised. */
public final class Readers {

    private final Handle handle;

    Readers(Handle handle) {
        this.handle = handle;
    }

    /** What an address is known by. */
    static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    public Optional<Reader> byId(long id) {
        return handle.createQuery("select * from reader where id = :id")
                .bind("id", id)
                .map((row, context) -> reader(row))
                .findOne();
    }

    /** Those there are, in no order. */
    public List<Reader> byIds(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : handle.createQuery("select * from reader where id in (<ids>)")
                        .bindList("ids", ids)
                        .map((row, context) -> reader(row))
                        .list();
    }

    public Optional<Reader> byAddress(String address) {
        return handle.createQuery("select * from reader where address_key = :key")
                .bind("key", key(address))
                .map((row, context) -> reader(row))
                .findOne();
    }

    /** Those after an id, in the order of ids. */
    public List<Reader> after(long id, int most) {
        return handle.createQuery("select * from reader where id > :id order by id limit :most")
                .bind("id", id)
                .bind("most", most)
                .map((row, context) -> reader(row))
                .list();
    }

    /** How many there are in each state. */
    public Map<Reader.State, Long> counts() {
        var counts = new TreeMap<Reader.State, Long>();
        handle.createQuery("select state, count(*) as readers from reader group by state")
                .map((row, context) ->
                        Map.entry(
                                Reader.State.valueOf(Rows.text(row, "state")),
                                row.getLong("readers")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /**
     * Adds a reader, or takes over what is said of one that is there; the counter of bounces stays.
     *
     * @return the id
     */
    public long keep(Reader reader) {
        var consent = reader.consent();
        handle.createUpdate(
                        "insert into reader (address, address_key, name, letters, hour, zone,"
                                + " language, state, state_since, consent_at, consent_from,"
                                + " consent_text, next_look) values (:address, :key, :name,"
                                + " :letters, :hour, :zone, :language, :state, :since, :at, :from,"
                                + " :text, 0) on conflict (address_key) do update set name ="
                                + " excluded.name, letters = excluded.letters, hour ="
                                + " excluded.hour, zone = excluded.zone, language ="
                                + " excluded.language, state = excluded.state, state_since ="
                                + " excluded.state_since, consent_at = excluded.consent_at,"
                                + " consent_from = excluded.consent_from, consent_text ="
                                + " excluded.consent_text, next_look = 0")
                .bind("address", reader.address())
                .bind("key", key(reader.address()))
                .bind("name", reader.name())
                .bind("letters", String.join(",", reader.letters()))
                .bind("hour", reader.hour())
                .bind("zone", reader.zone().getId())
                .bind("language", reader.language())
                .bind("state", reader.state().name())
                .bind("since", reader.since().toEpochMilli())
                .bind("at", consent == null ? null : consent.at().toEpochMilli())
                .bind("from", consent == null ? null : consent.from())
                .bind("text", consent == null ? null : consent.text())
                .execute();
        return byAddress(reader.address()).orElseThrow().id();
    }

    /** Has confirmed by themselves: whatever kept letters from them before is over. */
    public void confirm(long id, Consent consent, Instant now) {
        handle.createUpdate(
                        "update reader set state = 'CONFIRMED', state_since = :now, consent_at ="
                                + " :at, consent_from = :from, consent_text = :text, soft_bounces ="
                                + " 0, next_look = 0 where id = :id")
                .bind("now", now.toEpochMilli())
                .bind("at", consent.at().toEpochMilli())
                .bind("from", consent.from())
                .bind("text", consent.text())
                .bind("id", id)
                .execute();
        byId(id).ifPresent(reader -> new Suppressions(handle).lift(reader.address()));
    }

    /** Changes what a reader chose. */
    public void choose(long id, List<String> letters, int hour, ZoneId zone, String language) {
        handle.createUpdate(
                        "update reader set letters = :letters, hour = :hour, zone = :zone,"
                                + " language = :language, next_look = 0 where id = :id")
                .bind("letters", String.join(",", letters))
                .bind("hour", hour)
                .bind("zone", zone.getId())
                .bind("language", language)
                .bind("id", id)
                .execute();
    }

    /** Drops those who have not confirmed since before a moment. */
    public void dropUnconfirmed(Instant before) {
        handle.createUpdate("delete from reader where state = 'PENDING' and state_since < :before")
                .bind("before", before.toEpochMilli())
                .execute();
    }

    /** Gets no more letters, and an import does not change that. */
    public void end(long id, Reason reason, Instant now) {
        var reader = byId(id);
        if (reader.isEmpty() || reader.get().state().name().equals(reason.name())) {
            return;
        }
        new Suppressions(handle).suppress(reader.get().address(), reason, now);
        if (reason == Reason.ERASED) {
            handle.createUpdate("delete from reader where id = :id").bind("id", id).execute();
            return;
        }
        handle.createUpdate("update reader set state = :state, state_since = :now where id = :id")
                .bind("state", reason.name())
                .bind("now", now.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    /**
     * Erases everything that is kept of somebody. What stays is a hash that keeps letters away from
     * the address.
     *
     * @return whether they were a reader
     */
    public boolean forget(String address, Instant now) {
        var reader = byAddress(address);
        if (reader.isPresent()) {
            end(reader.get().id(), Reason.ERASED, now);
        } else {
            new Suppressions(handle).suppress(address, Reason.ERASED, now);
        }
        return reader.isPresent();
    }

    /** The confirmed ones to look at, the longest overdue first. */
    public List<Reader> due(Instant now, int most) {
        return handle.createQuery(
                        "select * from reader where state = 'CONFIRMED' and next_look <= :now"
                                + " order by next_look, id limit :most")
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> reader(row))
                .list();
    }

    /** When to look at a reader again. */
    public void lookAgain(long id, Instant at) {
        handle.createUpdate("update reader set next_look = :at where id = :id")
                .bind("at", at.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    /**
     * Counts the letters in a row that came back for reasons that may pass. What a server has taken
     * may come back later, so the ledger is counted: from the last that came back, to the last
     * before it that did not.
     */
    public int bounced(long id) {
        int bounces = 0;
        for (var delivery : new Deliveries(handle).of(id)) {
            if (delivery.state() == Delivery.State.BOUNCED) {
                bounces++;
            } else if (delivery.state() == Delivery.State.SENT && bounces > 0) {
                break;
            }
        }
        handle.createUpdate("update reader set soft_bounces = :bounces where id = :id")
                .bind("bounces", bounces)
                .bind("id", id)
                .execute();
        return bounces;
    }

    /** A letter has arrived: those that came back before do not count any more. */
    public void arrived(long id) {
        handle.createUpdate(
                        "update reader set soft_bounces = 0 where id = :id and soft_bounces > 0")
                .bind("id", id)
                .execute();
    }

    private static Reader reader(ResultSet row) throws SQLException {
        return new Reader(
                row.getLong("id"),
                Rows.text(row, "address"),
                row.getString("name"),
                Arrays.stream(Rows.text(row, "letters").split(",", -1))
                        .filter(letter -> !letter.isEmpty())
                        .toList(),
                row.getInt("hour"),
                ZoneId.of(Rows.text(row, "zone")),
                Rows.text(row, "language"),
                Reader.State.valueOf(Rows.text(row, "state")),
                Rows.instant(row, "state_since"),
                consent(row),
                row.getInt("soft_bounces"));
    }

    private static @Nullable Consent consent(ResultSet row) throws SQLException {
        var at = Rows.instantOrNull(row, "consent_at");
        return at == null
                ? null
                : new Consent(at, Rows.text(row, "consent_from"), Rows.text(row, "consent_text"));
    }
}
