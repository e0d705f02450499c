package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Optional;

/** Files of articles that were taken in, and how far each has come. */
public final class Imports {

    private final Handle handle;

    Imports(Handle handle) {
        this.handle = handle;
    }

    /**
     * How far a file has come.
     *
     * @param records how many of its records need not be looked at again
     */
    public record Mark(long records, boolean finished) {}

    /** A key that stands for a file as it was then. */
    public static String key(String path, long size, Instant changed) {
        return Rows.hash(path, Long.toString(size), changed.toString());
    }

    public Optional<Mark> of(String file) {
        return handle.createQuery("select records, finished from import_file where id = :id")
                .bind("id", file)
                .map((row, context) -> new Mark(row.getLong(1), row.getInt(2) == 1))
                .findOne();
    }

    /** The file is there to be taken in. */
    public void begun(String file, String name, Instant now) {
        handle.createUpdate(
                        "insert into import_file (id, name, records, touched)"
                                + " values (:id, :name, 0, :now)"
                                + " on conflict (id) do update set touched = excluded.touched")
                .bind("id", file)
                .bind("name", name)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** So many records of the file are in the archive. */
    public void passed(String file, long records, Instant now) {
        handle.createUpdate(
                        "update import_file set records = :records, touched = :now where id = :id")
                .bind("records", records)
                .bind("now", now.toEpochMilli())
                .bind("id", file)
                .execute();
    }

    /** All of the file is in the archive. */
    public void finished(String file) {
        handle.createUpdate("update import_file set finished = 1 where id = :id")
                .bind("id", file)
                .execute();
    }

    /** Nothing is known of the file any more. */
    public void forget(String file) {
        handle.createUpdate("delete from import_file where id = :id").bind("id", file).execute();
    }

    /** The file is left as it is, for now. */
    public void left(String file) {
        handle.createUpdate("update import_file set touched = 0 where id = :id")
                .bind("id", file)
                .execute();
    }

    /** Whether a file is being taken in, as far as its mark has moved since then. */
    public boolean underWay(Instant since) {
        return handle.createQuery(
                                "select count(*) from import_file where finished = 0"
                                        + " and touched > :since")
                        .bind("since", since.toEpochMilli())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }
}
