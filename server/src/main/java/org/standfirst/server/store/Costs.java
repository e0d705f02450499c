package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What running it costs, by the hour, and the reader's own labels of outlets. */
public final class Costs {

    private static final long HOUR = 3_600_000;
    private static final int SENT = 1;
    private static final int OF_FILE = 2;

    private final Handle handle;

    Costs(Handle handle) {
        this.handle = handle;
    }

    /** Adds to what a stage has taken in this hour. */
    public void add(Instant now, String name, long amount) {
        keep(now, name, amount, "amount = cost.amount + excluded.amount");
    }

    /** Keeps an amount if it is the highest of this hour. */
    public void highest(Instant now, String name, long amount) {
        keep(
                now,
                name,
                amount,
                "amount = case when excluded.amount > cost.amount then excluded.amount else"
                        + " cost.amount end");
    }

    private void keep(Instant now, String name, long amount, String otherwise) {
        handle.createUpdate(
                        "insert into cost (hour, name, amount) values (:hour, :name, :amount)"
                                + " on conflict (hour, name) do update set "
                                + otherwise)
                .bind("hour", now.toEpochMilli() / HOUR)
                .bind("name", name)
                .bind("amount", amount)
                .execute();
    }

    /** Forgets what is older. */
    public void forget(Instant before) {
        handle.createUpdate("delete from cost where hour < :hour")
                .bind("hour", before.toEpochMilli() / HOUR)
                .execute();
    }

    /** All amounts since then, by name, each by the beginning of its hour. */
    public Map<String, Map<Instant, Long>> since(Instant since) {
        Map<String, Map<Instant, Long>> amounts = new HashMap<>();
        handle.createQuery("select * from cost where hour >= :hour")
                .bind("hour", since.toEpochMilli() / HOUR)
                .map((row, context) -> {
                    amounts.computeIfAbsent(Rows.text(row, "name"), _ -> new TreeMap<>())
                            .put(
                                    Instant.ofEpochMilli(row.getLong("hour") * HOUR),
                                    row.getLong("amount"));
                    return true;
                })
                .list();
        return amounts;
    }

    /** How many articles came in each hour since then. */
    public Map<Instant, Long> articles(Instant since) {
        Map<Instant, Long> articles = new TreeMap<>();
        handle.createQuery(
                        "select first_seen / 3600000 as hour, count(*) as articles from article"
                                + " where first_seen >= :since group by first_seen / 3600000")
                .bind("since", since.toEpochMilli())
                .map((row, context) ->
                        articles.put(
                                Instant.ofEpochMilli(row.getLong("hour") * HOUR),
                                row.getLong("articles")))
                .list();
        return articles;
    }

    /** Bytes that the database takes on disk. */
    public long bytes() {
        return handle.createQuery(
                        sqlite()
                                ? "select page_count * page_size from pragma_page_count(),"
                                        + " pragma_page_size()"
                                : "select pg_database_size(current_database())")
                .mapTo(Long.class)
                .one();
    }

    private boolean sqlite() {
        try {
            return handle.getConnection().getMetaData().getDatabaseProductName().equals("SQLite");
        } catch (SQLException e) {
            throw new ArchiveException("the database does not say what it is", e);
        }
    }

    /** The reader's own labels, as they were sent; empty if there are none. */
    public Optional<String> labels() {
        return labels(SENT);
    }

    /** The labels of the file beside the archive, as it was when the service started. */
    public Optional<String> labelsOfFile() {
        return labels(OF_FILE);
    }

    private Optional<String> labels(int id) {
        return handle.createQuery("select csv from outlet_labels where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findFirst();
    }

    /**
     * Keeps the reader's own labels in place of those there were, and has the dossiers of stories
     * with reports since then made anew.
     */
    public void labels(String csv, Instant now, Instant since) {
        keep(SENT, csv, now, since);
    }

    /** The same for the labels of the file; if they are what they were, nothing is made anew. */
    public void labelsOfFile(String csv, Instant now, Instant since) {
        if (!labelsOfFile().orElse("").equals(csv)) {
            keep(OF_FILE, csv, now, since);
        }
    }

    private void keep(int id, String csv, Instant now, Instant since) {
        handle.createUpdate(
                        "insert into outlet_labels (id, at, csv) values (:id, :at, :csv)"
                                + " on conflict (id) do update set at = excluded.at,"
                                + " csv = excluded.csv")
                .bind("id", id)
                .bind("at", now.toEpochMilli())
                .bind("csv", csv)
                .execute();
        handle.createUpdate(
                        "update dossier set fingerprint = '' where story in"
                                + " (select id from story where latest >= :since)")
                .bind("since", since.toEpochMilli())
                .execute();
    }
}
