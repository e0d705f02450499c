package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The feeds, their health and its history. */
public final class Feeds {

    /** How many polls of each feed are remembered. */
    private static final int HISTORY = 50;

    private final Handle handle;

    Feeds(Handle handle) {
        this.handle = handle;
    }

    /** Follows a feed; one that is followed already stays as it is. Returns its id. */
    public long subscribe(String url, String title, @Nullable String category, Instant now) {
        handle.createUpdate(
                        "insert into feed (url, title, category, status, status_since, next_poll)"
                                + " values (:url, :title, :category, 'AWAITED', :now, :now)"
                                + " on conflict (url) do nothing")
                .bind("url", url)
                .bind("title", title)
                .bind("category", category)
                .bind("now", now.toEpochMilli())
                .execute();
        return handle.createQuery("select id from feed where url = :url")
                .bind("url", url)
                .mapTo(Long.class)
                .one();
    }

    /**
     * Sets what the reader decides of a feed.
     *
     * @param category its section; null for none
     * @param cartoons null to let its words decide
     */
    public void settings(
            long feed, @Nullable String category, boolean fullText, @Nullable Boolean cartoons) {
        handle.createUpdate(
                        "update feed set category = :category, full_text = :fullText,"
                                + " cartoons = :cartoons where id = :id")
                .bind("category", category)
                .bind("fullText", fullText ? 1 : 0)
                .bind("cartoons", cartoons == null ? null : cartoons ? 1 : 0)
                .bind("id", feed)
                .execute();
    }

    /** How long each outlet took to answer, of the polls that are remembered, on average. */
    public Map<Long, Duration> tempo() {
        return handle.createQuery(
                        "select feed, cast(avg(took) as integer) as took from poll"
                                + " where took is not null group by feed")
                .map((row, context) ->
                        Map.entry(row.getLong("feed"), Duration.ofMillis(row.getLong("took"))))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Follows it no more; its articles stay. */
    public void unsubscribe(long feed) {
        handle.createUpdate("delete from feed where id = :id").bind("id", feed).execute();
    }

    /** All of them, by title. */
    public List<Subscription> all() {
        return handle.createQuery("select * from feed order by lower(title), id")
                .map((row, context) -> subscription(row))
                .list();
    }

    public Optional<Subscription> byId(long id) {
        return handle.createQuery("select * from feed where id = :id")
                .bind("id", id)
                .map((row, context) -> subscription(row))
                .findOne();
    }

    /** Those whose next poll is due, the longest overdue first. */
    public List<Subscription> due(Instant now, int most) {
        return handle.createQuery(
                        "select * from feed where next_poll <= :now and status <> 'RETIRED'"
                                + " order by next_poll, id limit :most")
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> subscription(row))
                .list();
    }

    /** When the next poll of any feed is due; empty if there is none to come. */
    public Optional<Instant> nextPoll() {
        return handle.createQuery(
                        "select next_poll from feed where status <> 'RETIRED'"
                                + " order by next_poll limit 1")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    /** Makes its next poll due, also if it had been given up. */
    public void pollNow(long feed) {
        handle.createUpdate(
                        "update feed set next_poll = 0, status = case when status = 'RETIRED'"
                                + " then 'AWAITED' else status end where id = :id")
                .bind("id", feed)
                .execute();
    }

    /** Whether a feed has never been polled. */
    public boolean anyAwaited() {
        return handle.createQuery("select count(*) from feed where status = 'AWAITED'")
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** The last polls of a feed, the latest first. */
    public List<Poll> history(long feed) {
        return handle.createQuery("select * from poll where feed = :feed order by at desc")
                .bind("feed", feed)
                .map((row, context) ->
                        new Poll(
                                Rows.instant(row, "at"),
                                Health.Status.valueOf(Rows.text(row, "status")),
                                row.getString("why"),
                                row.getInt("listed"),
                                row.getInt("fresh"),
                                took(row)))
                .list();
    }

    /**
     * Keeps a poll, and what it says about the feed's health. A feed that brings nothing new does
     * so since it last did.
     */
    public void polled(long feed, Poll poll, Instant nextPoll) {
        boolean failed = poll.status() == Health.Status.FAILING;
        handle.createUpdate(
                        "update feed set"
                                + " status_since = case when status = :status then status_since"
                                + " when :status = 'NOTHING_NEW' then coalesce(last_new, :at)"
                                + " else :at end, status = :status, why = :why,"
                                + " failures = case when :failed = 1 then failures + 1 else 0 end,"
                                + " last_new = case when :fresh > 0 then :at else last_new end,"
                                + " polled = :at, next_poll = :next where id = :feed")
                .bind("status", poll.status().name())
                .bind("at", poll.at().toEpochMilli())
                .bind("why", poll.why())
                .bind("failed", failed ? 1 : 0)
                .bind("fresh", poll.fresh())
                .bind("next", nextPoll.toEpochMilli())
                .bind("feed", feed)
                .execute();
        handle.createUpdate(
                        "insert into poll (feed, at, status, why, listed, fresh, took)"
                                + " values (:feed, :at, :status, :why, :listed, :fresh, :took)"
                                + " on conflict (feed, at) do update set status = excluded.status,"
                                + " why = excluded.why, listed = excluded.listed,"
                                + " fresh = excluded.fresh, took = excluded.took")
                .bind("took", poll.took() == null ? null : poll.took().toMillis())
                .bind("feed", feed)
                .bind("at", poll.at().toEpochMilli())
                .bind("status", poll.status().name())
                .bind("why", poll.why())
                .bind("listed", poll.listed())
                .bind("fresh", poll.fresh())
                .execute();
        handle.createUpdate(
                        "delete from poll where feed = :feed and at < (select min(at) from (select"
                                + " at from poll where feed = :feed order by at desc limit :most)"
                                + " recent)")
                .bind("feed", feed)
                .bind("most", HISTORY)
                .execute();
    }

    /**
     * What a full answer said for the next, conditional request.
     *
     * @param url the address that answered; not the feed's own if a redirect led there
     */
    public void validators(
            long feed, String url, @Nullable String etag, @Nullable String lastModified) {
        handle.createUpdate(
                        "update feed set validated = :url, etag = :etag, last_modified = :modified"
                                + " where id = :feed")
                .bind("url", url)
                .bind("etag", etag)
                .bind("modified", lastModified)
                .bind("feed", feed)
                .execute();
    }

    /** What the feed calls itself, and whose it is. */
    public void named(long feed, String title, String outlet) {
        handle.createUpdate("update feed set title = :title, outlet = :outlet where id = :feed")
                .bind("title", title)
                .bind("outlet", outlet)
                .bind("feed", feed)
                .execute();
    }

    /**
     * The feed has moved for good. Its validators belonged to the old address and are dropped.
     *
     * @return whether it was moved; not so if the new address is followed already
     */
    public boolean moved(long feed, String url) {
        return handle.createUpdate(
                                "update feed set url = :url, etag = null, last_modified = null,"
                                        + " validated = null"
                                        + " where id = :feed and not exists"
                                        + " (select 1 from feed other where other.url = :url)")
                        .bind("url", url)
                        .bind("feed", feed)
                        .execute()
                > 0;
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        var health =
                new Health(
                        Health.Status.valueOf(Rows.text(row, "status")),
                        Rows.instant(row, "status_since"),
                        row.getString("why"),
                        row.getInt("failures"),
                        Rows.instantOrNull(row, "last_new"));
        return new Subscription(
                row.getLong("id"),
                Rows.text(row, "url"),
                Rows.text(row, "title"),
                row.getString("category"),
                row.getString("outlet"),
                health,
                row.getString("validated"),
                row.getString("etag"),
                row.getString("last_modified"),
                Rows.instantOrNull(row, "polled"),
                Rows.instant(row, "next_poll"),
                row.getInt("full_text") != 0,
                truth(row, "cartoons"));
    }

    private static @Nullable Boolean truth(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value != 0;
    }

    private static @Nullable Duration took(ResultSet row) throws SQLException {
        long milliseconds = row.getLong("took");
        return row.wasNull() ? null : Duration.ofMillis(milliseconds);
    }
}
