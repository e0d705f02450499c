package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;
import org.standfirst.crossword.Crossword;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The puzzles. One that is there stays as it is, so that everybody solves the same. */
public final class Crosswords {

    private final Handle handle;

    Crosswords(Handle handle) {
        this.handle = handle;
    }

    /** Keeps a puzzle, unless that day has one of the kind. */
    public void keep(String day, CrosswordKind kind, Instant made, Crossword puzzle) {
        handle.createUpdate(
                        "insert into crossword (day, kind, made, content) values (:day, :kind,"
                                + " :made, :content) on conflict (day, kind) do nothing")
                .bind("day", day)
                .bind("kind", kind.name())
                .bind("made", made.toEpochMilli())
                .bind("content", Rows.JSON.writeValueAsString(puzzle))
                .execute();
    }

    public Optional<Crossword> of(String day, CrosswordKind kind) {
        return handle.createQuery("select content from crossword where day = :day and kind = :kind")
                .bind("day", day)
                .bind("kind", kind.name())
                .mapTo(String.class)
                .findOne()
                .map(json -> Rows.JSON.readValue(json, Crossword.class));
    }

    /** The days that have a puzzle, the latest first. */
    public List<String> days(int most) {
        return handle.createQuery(
                        "select distinct day from crossword order by day desc limit :most")
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }

    /** The day before or after that has a puzzle. */
    public Optional<String> neighbour(String day, boolean before) {
        var query =
                before
                        ? "select max(day) from crossword where day < :day"
                        : "select min(day) from crossword where day > :day";
        return handle.createQuery(query).bind("day", day).mapTo(String.class).findOne();
    }
}
