package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.standfirst.server.store.Delivery.State;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The ledger of letters. A reader has one row for each letter of each of their days, ever; it is
 * written before the letter is sent, and again before the last byte goes out.
 */
public final class Deliveries {

    private static final int MOST_ANSWER = 1_000;

    private final Handle handle;

    Deliveries(Handle handle) {
        this.handle = handle;
    }

    /** Keeps what letters are made of, unless it is there. */
    public void keep(LetterIssue issue) {
        handle.createUpdate(
                        "insert into letter_issue (id, edition, made, content) values (:id,"
                                + " :edition, :made, :content) on conflict (id) do nothing")
                .bind("id", issue.id())
                .bind("edition", issue.edition().id())
                .bind("made", issue.made().toEpochMilli())
                .bind("content", issue.edition().content())
                .execute();
    }

    /** Notes that a letter was made of an issue, for the archive of letters. */
    public void print(String letter, LetterIssue issue) {
        handle.createUpdate(
                        "insert into printed_letter (letter, issue, made) values (:letter, :issue,"
                                + " :made) on conflict (letter, issue) do nothing")
                .bind("letter", letter)
                .bind("issue", issue.id())
                .bind("made", issue.made().toEpochMilli())
                .execute();
    }

    /** The letters that were made last, the latest first, without those that readers made up. */
    public List<PrintedLetter> printed(int most) {
        return handle.createQuery(
                        "select * from printed_letter where letter not like '%:%' order by made"
                                + " desc, letter limit :most")
                .bind("most", most)
                .map((row, context) ->
                        new PrintedLetter(
                                Rows.text(row, "letter"),
                                Rows.text(row, "issue"),
                                Rows.instant(row, "made")))
                .list();
    }

    public Optional<LetterIssue> issue(String id) {
        return handle.createQuery("select * from letter_issue where id = :id")
                .bind("id", id)
                .map((row, context) ->
                        new LetterIssue(
                                Rows.text(row, "id"),
                                new StoredEdition(
                                        Rows.text(row, "edition"),
                                        Rows.instant(row, "made"),
                                        Rows.text(row, "content"))))
                .findOne();
    }

    /** Whether a reader has had a letter of an issue, or is about to. */
    public boolean hasHad(long reader, String letter, String issue) {
        return handle.createQuery(
                                "select count(*) from delivery where reader = :reader and letter ="
                                        + " :letter and issue = :issue and state <> 'NOTHING'")
                        .bind("reader", reader)
                        .bind("letter", letter)
                        .bind("issue", issue)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    public boolean has(long reader, String letter, LocalDate day) {
        return handle.createQuery(
                                "select count(*) from delivery where reader = :reader and letter ="
                                        + " :letter and day = :day")
                        .bind("reader", reader)
                        .bind("letter", letter)
                        .bind("day", day.toString())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /**
     * Enters a letter; its id does not count.
     *
     * @return whether it is new; the reader's day has the letter otherwise, and that one stays
     */
    public boolean enter(Delivery delivery) {
        return handle.createUpdate(
                                "insert into delivery (reader, letter, day, issue, domain, token,"
                                        + " message_id, state, due, deadline, next_try, changed)"
                                        + " values (:reader, :letter, :day, :issue, :domain,"
                                        + " :token, :message, :state, :due, :deadline, :next,"
                                        + " :changed) on conflict do nothing")
                        .bind("reader", delivery.reader())
                        .bind("letter", delivery.letter())
                        .bind("day", delivery.day().toString())
                        .bind("issue", delivery.issue())
                        .bind("domain", delivery.domain())
                        .bind("token", delivery.token())
                        .bind("message", delivery.messageId())
                        .bind("state", delivery.state().name())
                        .bind("due", delivery.due().toEpochMilli())
                        .bind("deadline", delivery.deadline().toEpochMilli())
                        .bind("next", delivery.nextTry().toEpochMilli())
                        .bind("changed", delivery.changed().toEpochMilli())
                        .execute()
                > 0;
    }

    /**
     * Takes letters that may be sent now, the longest waiting first. Those whose deadline has
     * passed become stale instead.
     *
     * @param resting domains that get nothing at the moment
     */
    public List<Delivery> claim(Instant now, int most, Set<String> resting) {
        handle.createUpdate(
                        "update delivery set state = 'STALE', changed = :now where state in"
                                + " ('WAITING', 'DEFERRED') and deadline <= :now")
                .bind("now", now.toEpochMilli())
                .execute();
        var query =
                "select * from delivery where state in ('WAITING', 'DEFERRED') and next_try <="
                        + " :now and domain not in (<resting>) order by next_try, id limit :most";
        var taken =
                handle.createQuery(query)
                        .bind("now", now.toEpochMilli())
                        .bind("most", most)
                        .bindList("resting", resting.isEmpty() ? List.of("") : List.copyOf(resting))
                        .map((row, context) -> delivery(row))
                        .list();
        if (!taken.isEmpty()) {
            handle.createUpdate(
                            "update delivery set state = 'CLAIMED', changed = :now where id in"
                                    + " (<ids>)")
                    .bind("now", now.toEpochMilli())
                    .bindList("ids", taken.stream().map(Delivery::id).toList())
                    .execute();
        }
        return taken;
    }

    /**
     * After a start: what was claimed is certainly not sent and waits again; what was being handed
     * over is uncertain.
     *
     * @return how many are uncertain by this
     */
    public int recover(Instant now) {
        handle.createUpdate("update delivery set state = 'WAITING' where state = 'CLAIMED'")
                .execute();
        return handle.createUpdate(
                        "update delivery set state = 'UNCERTAIN', changed = :now, answer ="
                                + " 'the process ended before the server answered' where state ="
                                + " 'HANDING'")
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /**
     * Ends a claim. What is only claimed is certainly not sent and waits again; what was being
     * handed over is uncertain. All others stay.
     */
    public void giveBack(List<Long> ids, Instant now) {
        handle.createUpdate(
                        "update delivery set state = case when state = 'HANDING' then 'UNCERTAIN'"
                                + " when attempts > 0 then 'DEFERRED' else 'WAITING' end, changed ="
                                + " :now where id in (<ids>) and state in ('CLAIMED', 'HANDING')")
                .bind("now", now.toEpochMilli())
                .bindList("ids", ids)
                .execute();
    }

    /**
     * Notes that a letter is being handed over, if its reader still is to get it.
     *
     * @param awaited the state of a reader who is
     * @return whether it is; nothing has changed otherwise
     */
    public boolean handing(long id, Reader.State awaited, Instant now) {
        return handle.createUpdate(
                                "update delivery set state = 'HANDING', changed = :now, answer ="
                                        + " null where id = :id and state in ('CLAIMED', 'HANDING')"
                                        + " and exists (select 1 from reader where reader.id ="
                                        + " delivery.reader and reader.state = :awaited)")
                        .bind("now", now.toEpochMilli())
                        .bind("id", id)
                        .bind("awaited", awaited.name())
                        .execute()
                > 0;
    }

    /** Drops what a reader was still to get of a letter. */
    public void drop(long reader, String letter, Instant now) {
        handle.createUpdate(
                        "update delivery set state = 'DROPPED', changed = :now where reader ="
                                + " :reader and letter = :letter and state in ('WAITING',"
                                + " 'DEFERRED', 'CLAIMED')")
                .bind("now", now.toEpochMilli())
                .bind("reader", reader)
                .bind("letter", letter)
                .execute();
    }

    /** Notes what became of a letter. */
    public void put(long id, State state, Instant now, @Nullable String answer) {
        handle.createUpdate(
                        "update delivery set state = :state, changed = :now, answer = :answer where"
                                + " id = :id")
                .bind("state", state.name())
                .bind("now", now.toEpochMilli())
                .bind("answer", shortened(answer))
                .bind("id", id)
                .execute();
    }

    /** Notes that a server took a letter that was being handed over. */
    public void sent(long id, Instant now, @Nullable String answer) {
        handle.createUpdate(
                        "update delivery set state = 'SENT', changed = :now, answer = :answer where"
                                + " id = :id and state = 'HANDING'")
                .bind("now", now.toEpochMilli())
                .bind("answer", shortened(answer))
                .bind("id", id)
                .execute();
    }

    /** Puts a letter off; it counts as an attempt if there is an answer. */
    public void defer(long id, Instant nextTry, Instant now, @Nullable String answer) {
        handle.createUpdate(
                        "update delivery set state = case when :answer is null and attempts = 0"
                                + " then 'WAITING' else 'DEFERRED' end, next_try = :next, changed ="
                                + " :now, attempts = attempts + case when :answer is null then 0"
                                + " else 1 end, answer = coalesce(:answer, answer) where id = :id")
                .bind("next", nextTry.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .bind("answer", shortened(answer))
                .bind("id", id)
                .execute();
    }

    private static @Nullable String shortened(@Nullable String answer) {
        return answer == null || answer.length() <= MOST_ANSWER
                ? answer
                : answer.substring(0, MOST_ANSWER);
    }

    /** Those in a state since before a moment, the oldest first. */
    public List<Delivery> in(State state, Instant before, int most) {
        return handle.createQuery(
                        "select * from delivery where state = :state and changed <= :before"
                                + " order by changed, id limit :most")
                .bind("state", state.name())
                .bind("before", before.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> delivery(row))
                .list();
    }

    /** The one that was sent last. */
    public Optional<Delivery> lastSent() {
        return handle.createQuery(
                        "select * from delivery where state = 'SENT' order by changed desc limit 1")
                .map((row, context) -> delivery(row))
                .findOne();
    }

    public Optional<Delivery> byToken(String token) {
        return handle.createQuery("select * from delivery where token = :token")
                .bind("token", token)
                .map((row, context) -> delivery(row))
                .findOne();
    }

    /** Everything there is about a reader, the latest first. */
    public List<Delivery> of(long reader) {
        return handle.createQuery("select * from delivery where reader = :reader order by id desc")
                .bind("reader", reader)
                .map((row, context) -> delivery(row))
                .list();
    }

    /** How many letters due since a moment are in each state. */
    public Map<State, Long> counts(Instant since) {
        var counts = new TreeMap<State, Long>();
        handle.createQuery(
                        "select state, count(*) as letters from delivery where due >= :since"
                                + " group by state")
                .bind("since", since.toEpochMilli())
                .map((row, context) ->
                        Map.entry(State.valueOf(Rows.text(row, "state")), row.getLong("letters")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** How many letters due since a moment went which way, and how, most first. */
    public List<Tally> tallies(Instant since) {
        return handle.createQuery(
                        "select letter, day, domain, state, count(*) as letters, max(answer) as"
                                + " answer from delivery where due >= :since group by letter, day,"
                                + " domain, state order by day desc, letter, count(*) desc, domain,"
                                + " state")
                .bind("since", since.toEpochMilli())
                .map((row, context) ->
                        new Tally(
                                Rows.text(row, "letter"),
                                LocalDate.parse(Rows.text(row, "day")),
                                Rows.text(row, "domain"),
                                State.valueOf(Rows.text(row, "state")),
                                row.getLong("letters"),
                                row.getString("answer")))
                .list();
    }

    /**
     * Letters of a day to one domain that went one way.
     *
     * @param answer one of those that were given
     */
    public record Tally(
            String letter,
            LocalDate day,
            String domain,
            State state,
            long letters,
            @Nullable String answer) {}

    private static Delivery delivery(ResultSet row) throws SQLException {
        long reader = row.getLong("reader");
        boolean erased = row.wasNull();
        return new Delivery(
                row.getLong("id"),
                erased ? null : reader,
                Rows.text(row, "letter"),
                LocalDate.parse(Rows.text(row, "day")),
                row.getString("issue"),
                Rows.text(row, "domain"),
                Rows.text(row, "token"),
                Rows.text(row, "message_id"),
                State.valueOf(Rows.text(row, "state")),
                Rows.instant(row, "due"),
                Rows.instant(row, "deadline"),
                Rows.instant(row, "next_try"),
                row.getInt("attempts"),
                Rows.instant(row, "changed"),
                row.getString("answer"));
    }
}
