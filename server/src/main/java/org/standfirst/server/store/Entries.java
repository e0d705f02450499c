package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.standfirst.feed.Entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Entries that feeds have listed. An entry waits until its article is stored or it is skipped for
 * good; what waits is kept whole, so that a feed may answer "not modified" in the meantime.
 */
public final class Entries {

    private static final String INSERT =
            "insert into entry (feed, entry_key, fingerprint, first_seen, published, state,"
                    + " next_try, content) values (:feed, :key, :fingerprint, :now, :published,"
                    + " 'WAITING', :now, :content) on conflict (feed, entry_key) do update set"
                    + " fingerprint = excluded.fingerprint, state = 'WAITING', why = null,"
                    + " attempts = 0, next_try = excluded.next_try, content = excluded.content";

    private final Handle handle;

    Entries(Handle handle) {
        this.handle = handle;
    }

    /**
     * Notes that a feed lists entries. A new one, and one whose text or date was changed in the
     * feed, waits for its article from now on.
     *
     * @return how many were new or changed
     */
    public int listed(long feed, List<Entry> entries, Instant now) {
        if (entries.isEmpty()) {
            return 0;
        }
        var keyed = byKey(entries);
        var known = fingerprints(feed, keyed.keySet());
        var batch = handle.prepareBatch(INSERT);
        int changed = 0;
        for (var listed : keyed.entrySet()) {
            var key = listed.getKey();
            var entry = listed.getValue();
            var fingerprint = fingerprint(entry);
            if (fingerprint.equals(known.get(key))) {
                continue;
            }
            changed++;
            var published = entry.published() != null ? entry.published() : entry.updated();
            batch.bind("feed", feed)
                    .bind("key", key)
                    .bind("fingerprint", fingerprint)
                    .bind("now", now.toEpochMilli())
                    .bind(
                            "published",
                            (published == null ? now : published.toInstant()).toEpochMilli())
                    .bind("content", Rows.JSON.writeValueAsString(entry))
                    .add();
        }
        if (changed > 0) {
            batch.execute();
        }
        return changed;
    }

    private Map<String, String> fingerprints(long feed, Set<String> keys) {
        return handle.createQuery(
                        "select entry_key, fingerprint from entry where feed = :feed"
                                + " and entry_key in (<keys>)")
                .bind("feed", feed)
                .bindList("keys", List.copyOf(keys))
                .map((row, context) ->
                        Map.entry(Rows.text(row, "entry_key"), Rows.text(row, "fingerprint")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /**
     * The entries under what identifies them. An id that several entries of one document carry
     * identifies none of them; of two that cannot be told apart the first one counts.
     */
    private static Map<String, Entry> byKey(List<Entry> entries) {
        var times = new HashMap<String, Integer>();
        entries.forEach(entry -> times.merge(key(entry, true), 1, Integer::sum));
        var keyed = new LinkedHashMap<String, Entry>();
        for (var entry : entries) {
            var key = key(entry, true);
            keyed.putIfAbsent(times.getOrDefault(key, 1) == 1 ? key : key(entry, false), entry);
        }
        return keyed;
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

    /** Entries of a feed that wait for their article. */
    public List<WaitingEntry> waitingOf(long feed) {
        return handle.createQuery(
                        "select e.*, f.url as feed_url, f.outlet as outlet from entry e"
                                + " join feed f on f.id = e.feed where e.state = 'WAITING' and"
                                + " e.feed = :feed order by e.published, e.entry_key")
                .bind("feed", feed)
                .map((row, context) -> waiting(row))
                .list();
    }

    /** The entry is a drawing, and no article is to be had of it. */
    public void drawn(WaitingEntry entry) {
        handle.createUpdate(
                        "update entry set state = 'DRAWN', content = null, why = null"
                                + " where feed = :feed and entry_key = :key")
                .bind("feed", entry.feed())
                .bind("key", entry.key())
                .execute();
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
        new IndexQueue(handle).changed(article);
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

    private static String key(Entry entry, boolean byId) {
        var id = byId ? plain(entry.id()) : "";
        var link = plain(entry.link());
        return !id.isEmpty()
                ? id
                : !link.isEmpty() ? link : Rows.hash(entry.title(), entry.summary());
    }

    /** Without what no database keeps. */
    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\0", "").strip();
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
