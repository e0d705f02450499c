package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stories as they stand. An id stays; one that was merged away leads to where it went. */
public final class Stories {

    /** Those that readers see. */
    private static final String SHOWN =
            " and articles > 0 and not exists (select 1 from story_note n where n.story = story.id"
                    + " and n.hidden = 1)";

    private final Handle handle;

    Stories(Handle handle) {
        this.handle = handle;
    }

    /**
     * The story of an id. If that was merged into another, the other one is returned: compare
     * {@link Story#id()} to know whether to redirect.
     */
    public Optional<Story> byId(String id) {
        return living(id)
                .flatMap(it ->
                        handle.createQuery("select * from story where id = :id")
                                .bind("id", it)
                                .map((row, context) -> story(row))
                                .findOne());
    }

    /** The id itself, or where the story was merged to; empty if there is none. */
    public Optional<String> living(String id) {
        return handle.createQuery(
                        "select coalesce(merged_into, id) as living from story where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    /** When the latest article was published that any story has until then. */
    public Optional<Instant> latest(Instant until) {
        return handle.createQuery(
                        "select latest from story where latest <= :until and merged_into is null"
                                + SHOWN
                                + " order by latest desc limit 1")
                .bind("until", until.equals(Instant.MAX) ? Long.MAX_VALUE : until.toEpochMilli())
                .map((row, context) -> Rows.instant(row, "latest"))
                .findOne();
    }

    /** Stories whose latest article was published in that time, the latest first. */
    public List<Story> between(Instant since, Instant until, int most) {
        return handle.createQuery(
                        "select * from story where latest >= :since and latest <= :until"
                                + " and merged_into is null"
                                + SHOWN
                                + " order by latest desc, id limit :most")
                .bind("since", since.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> story(row))
                .list();
    }

    /** The latest stories, also those that readers do not see. */
    public List<String> latestIds(int offset, int most) {
        return handle.createQuery(
                        "select id from story where merged_into is null and articles > 0"
                                + " order by latest desc, id limit :most offset :offset")
                .bind("most", most)
                .bind("offset", offset)
                .mapTo(String.class)
                .list();
    }

    /** A page of all stories, the latest first. */
    public List<Story> page(int offset, int most) {
        return handle.createQuery(
                        "select * from story where merged_into is null"
                                + SHOWN
                                + " order by latest desc, id limit :most offset :offset")
                .bind("most", most)
                .bind("offset", offset)
                .map((row, context) -> story(row))
                .list();
    }

    /**
     * What was done to a story after it was told.
     *
     * @param kind MERGED or MOVED
     */
    public record Change(String kind, String from, String into, @Nullable String why) {}

    /** What repairs and people did to a story, the latest first. */
    public List<Change> changes(String id, int most) {
        return handle.createQuery(
                        "select kind, from_story, into_story, why from story_change"
                                + " where from_story = :id or into_story = :id"
                                + " order by seq desc limit :most")
                .bind("id", id)
                .bind("most", most)
                .map((row, context) ->
                        new Change(
                                Rows.text(row, "kind"),
                                Rows.text(row, "from_story"),
                                Rows.text(row, "into_story"),
                                row.getString("why")))
                .list();
    }

    /** Ids of the stories that were merged into this one. */
    public List<String> mergedInto(String id) {
        return handle.createQuery("select id from story where merged_into = :id order by id")
                .bind("id", id)
                .mapTo(String.class)
                .list();
    }

    /**
     * What everything that is known of a story rests on: its articles with their versions, times
     * and outlets, which of them were read for attributions, with what other stories they share
     * text, its dossier, and the stories merged into it. If it is another one, something has
     * changed.
     */
    public String stamp(String id) {
        var parts = new ArrayList<String>();
        parts.addAll(
                handle.createQuery(
                                "select a.id, a.version, a.published, o.name, t.version as heard"
                                        + " from article a join outlet o on o.id = a.outlet left"
                                        + " join attributed t on t.article = a.id where a.story ="
                                        + " :id order by a.id")
                        .bind("id", id)
                        .map((row, context) ->
                                row.getString(1)
                                        + ' '
                                        + row.getLong(2)
                                        + ' '
                                        + row.getLong(3)
                                        + ' '
                                        + row.getString(4)
                                        + ' '
                                        + row.getLong(5))
                        .list());
        parts.addAll(
                new SharedTexts(handle)
                        .ofStory(id).stream()
                                .map(shared ->
                                        shared.article()
                                                + ' '
                                                + shared.other()
                                                + ' '
                                                + shared.story())
                                .toList());
        parts.addAll(
                handle.createQuery("select fingerprint, made from dossier where story = :id")
                        .bind("id", id)
                        .map((row, context) -> row.getString(1) + ' ' + row.getLong(2))
                        .list());
        parts.addAll(mergedInto(id));
        parts.addAll(
                handle.createQuery("select title, hidden from story_note where story = :id")
                        .bind("id", id)
                        .map((row, context) -> row.getString(1) + ' ' + row.getInt(2))
                        .list());
        return Rows.hash(parts.toArray(String[]::new));
    }

    private Story story(ResultSet row) throws SQLException {
        var id = Rows.text(row, "id");
        return new Story(
                id,
                Rows.instant(row, "founded"),
                Rows.instant(row, "latest"),
                new Articles(handle).ofStory(id));
    }
}
