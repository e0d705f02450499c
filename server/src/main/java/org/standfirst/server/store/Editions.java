package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The editions. */
public final class Editions {

    private final Handle handle;

    Editions(Handle handle) {
        this.handle = handle;
    }

    /** Publishes an edition; a later one of the same id takes its place. */
    public void publish(String id, Instant made, String content) {
        handle.createUpdate(
                        "insert into edition (id, made, content) values (:id, :made, :content)"
                                + " on conflict (id) do update set made = excluded.made,"
                                + " content = excluded.content")
                .bind("id", id)
                .bind("made", made.toEpochMilli())
                .bind("content", content)
                .execute();
    }

    /** The one made last. */
    public Optional<StoredEdition> latest() {
        return handle.createQuery("select * from edition order by made desc, id desc limit 1")
                .map((row, context) -> edition(row))
                .findOne();
    }

    public Optional<StoredEdition> byId(String id) {
        return handle.createQuery("select * from edition where id = :id")
                .bind("id", id)
                .map((row, context) -> edition(row))
                .findOne();
    }

    /** Ids of the editions there are, the latest first. */
    public List<String> ids(int most) {
        return handle.createQuery("select id from edition order by made desc, id desc limit :most")
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }

    private static StoredEdition edition(ResultSet row) throws SQLException {
        return new StoredEdition(
                Rows.text(row, "id"), Rows.instant(row, "made"), Rows.text(row, "content"));
    }
}
