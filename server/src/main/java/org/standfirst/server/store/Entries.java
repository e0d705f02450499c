package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;
import org.standfirst.feed.Entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Entries that feeds have listed. An entry waits until its article is stored or it is skipped for
 * good; what waits is kept whole, so that a feed may answer "not modified" in the meantime.
 */
public final class Entries {

    private final Handle handle;

    Entries(Handle handle) {
        this.handle = handle;
    }

    /** What became of an entry that a feed lists. */
    public enum Seen {
        NEW,
        CHANGED,
        KNOWN
    }

    /**
     * Notes that a feed lists an entry. A new one, and one whose text or date was changed in the
     * feed, waits for its article from now on.
     */
    public Seen seen(long feed, Entry entry, Instant now) {
        var key = key(entry);
        var fingerprint = fingerprint(entry);
        var known =
                handle.createQuery(
                                "select fingerprint from entry where feed = :feed"
                                        + " and entry_key = :key")
                        .bind("feed", feed)
                        .bind("key", key)
                        .mapTo(String.class)
                        .findOne();
        if (known.isPresent() && known.get().equals(fingerprint)) {
            return Seen.KNOWN;
        }
        var published = entry.published() != null ? entry.published() : entry.updated();
        handle.createUpdate(
                        "insert into entry (feed, entry_key, fingerprint, first_seen, published,"
                            + " state, next_try, content) values (:feed, :key, :fingerprint, :now,"
                            + " :published, 'WAITING', :now, :content) on conflict (feed,"
                            + " entry_key) do update set fingerprint = excluded.fingerprint, state"
                            + " = 'WAITING', why = null, attempts = 0, next_try ="
                            + " excluded.next_try, content = excluded.content")
                .bind("feed", feed)
                .bind("key", key)
                .bind("fingerprint", fingerprint)
                .bind("now", now.toEpochMilli())
                .bind("published", (published == null ? now : published.toInstant()).toEpochMilli())
                .bind("content", Rows.JSON.writeValueAsString(entry))
                .execute();
        return known.isPresent() ? Seen.CHANGED : Seen.NEW;
    }

    /** Ids of the outlets of which entries may be tried now. */
    public List<String> outletsWaiting(Instant now) {
        return handle.createQuery(
                        "select distinct f.outlet from entry e join feed f on f.id = e.feed where"
                                + " e.state = 'WAITING' and e.next_try <= :now"
                                + " and f.outlet is not null")
                .bind("now", now.toEpochMilli())
                .mapTo(String.class)
                .list();
    }

    /**
     * When the first entry was published whose article has not been tried yet, among those first
     * seen after an instant; empty if all have been tried.
     */
    public Optional<Instant> firstUntried(Instant seenAfter) {
        return handle.createQuery(
                        "select min(published) from entry where state = 'WAITING'"
                                + " and attempts = 0 and article is null"
                                + " and first_seen > :after")
                .bind("after", seenAfter.toEpochMilli())
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    /** How many articles came from each feed. */
    public Map<Long, Integer> articlesByFeed() {
        return handle.createQuery(
                        "select feed, count(*) as articles from entry where state = 'STORED'"
                                + " group by feed")
                .map((row, context) -> Map.entry(row.getLong("feed"), row.getInt("articles")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** When entries of a feed were published, the latest first. */
    public List<Instant> published(long feed, int most) {
        return handle.createQuery(
                        "select published from entry where feed = :feed order by published desc"
                                + " limit :most")
                .bind("feed", feed)
                .bind("most", most)
                .mapTo(Long.class)
                .map(Instant::ofEpochMilli)
                .list();
    }

    /**
     * Entries of an outlet whose article may be tried now, those published first before the others.
     */
    public List<WaitingEntry> waiting(String outlet, Instant now, int most) {
        return handle.createQuery(
                        "select e.*, f.url as feed_url, f.outlet as outlet from entry e"
                                + " join feed f on f.id = e.feed where e.state = 'WAITING' and"
                                + " e.next_try <= :now and f.outlet = :outlet"
                                + " order by e.published, e.feed, e.entry_key limit :most")
                .bind("outlet", outlet)
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> waiting(row))
                .list();
    }

    /** The article of the entry is stored. */
    public void stored(WaitingEntry entry, String article) {
        handle.createUpdate(
                        "update entry set state = 'STORED', article = :article, content = null,"
                                + " why = null where feed = :feed and entry_key = :key")
                .bind("article", article)
                .bind("feed", entry.feed())
                .bind("key", entry.key())
                .execute();
    }

    /** There will be no article of this entry. */
    public void skipped(WaitingEntry entry, String why) {
        handle.createUpdate(
                        "update entry set state = 'SKIPPED', why = :why, content = null"
                                + " where feed = :feed and entry_key = :key")
                .bind("why", why)
                .bind("feed", entry.feed())
                .bind("key", entry.key())
                .execute();
    }

    /** The article could not be had now and is to be tried again. */
    public void postponed(WaitingEntry entry, String why, Instant nextTry) {
        handle.createUpdate(
                        "update entry set why = :why, attempts = attempts + 1, next_try = :next"
                                + " where feed = :feed and entry_key = :key")
                .bind("why", why)
                .bind("next", nextTry.toEpochMilli())
                .bind("feed", entry.feed())
                .bind("key", entry.key())
                .execute();
    }

    /** What was skipped, the latest first. */
    public List<SkippedEntry> skipped(long feed, int most) {
        return handle.createQuery(
                        "select feed, entry_key, first_seen, why from entry where feed = :feed and"
                                + " state = 'SKIPPED' order by first_seen desc limit :most")
                .bind("feed", feed)
                .bind("most", most)
                .map((row, context) ->
                        new SkippedEntry(
                                row.getLong("feed"),
                                Rows.text(row, "entry_key"),
                                Rows.instant(row, "first_seen"),
                                Rows.text(row, "why")))
                .list();
    }

    private static String key(Entry entry) {
        if (entry.id() != null && !entry.id().isBlank()) {
            return entry.id();
        }
        return entry.link() != null && !entry.link().isBlank()
                ? entry.link()
                : Rows.hash(entry.title(), entry.summary());
    }

    private static String fingerprint(Entry entry) {
        var updated = entry.updated() == null ? "" : entry.updated().toString();
        return Rows.hash(entry.link(), entry.title(), updated, entry.summary(), entry.content());
    }

    private static WaitingEntry waiting(ResultSet row) throws SQLException {
        return new WaitingEntry(
                row.getLong("feed"),
                Rows.text(row, "feed_url"),
                Rows.text(row, "entry_key"),
                Rows.text(row, "outlet"),
                Rows.JSON.readValue(Rows.text(row, "content"), Entry.class),
                row.getString("article"),
                row.getInt("attempts"));
    }
}
