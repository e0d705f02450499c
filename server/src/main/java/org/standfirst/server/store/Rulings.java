package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What people decided about stories, and how each is to be shown. */
public final class Rulings {

    private final Handle handle;

    Rulings(Handle handle) {
        this.handle = handle;
    }

    /** Keeps a ruling, whose id does not count, and returns its id. */
    public long add(Ruled ruled) {
        return handle.createQuery(
                        "insert into ruling (at, person, kind, story, other, articles, title, was,"
                                + " undoes) values (:at, :person, :kind, :story, :other, :articles,"
                                + " :title, :was, :undoes) returning id")
                .bind("at", ruled.at().toEpochMilli())
                .bind("person", ruled.person())
                .bind("kind", ruled.kind().name())
                .bind("story", ruled.story())
                .bind("other", ruled.other())
                .bind("articles", Rows.JSON.writeValueAsString(ruled.articles()))
                .bind("title", ruled.title())
                .bind("was", ruled.was())
                .bind("undoes", ruled.undoes())
                .mapTo(Long.class)
                .one();
    }

    public Optional<Ruled> byId(long id) {
        return handle.createQuery("select * from ruling where id = :id")
                .bind("id", id)
                .map((row, context) -> ruled(row))
                .findOne();
    }

    /** Those about a story, the latest first. */
    public List<Ruled> of(String story) {
        return handle.createQuery(
                        "select * from ruling where story = :story or other = :story"
                                + " order by id desc")
                .bind("story", story)
                .map((row, context) -> ruled(row))
                .list();
    }

    /** The latest, the last one first. */
    public List<Ruled> latest(int offset, int most) {
        return handle.createQuery(
                        "select * from ruling order by id desc limit :most offset :offset")
                .bind("most", most)
                .bind("offset", offset)
                .map((row, context) -> ruled(row))
                .list();
    }

    public void undone(long id, Instant now) {
        handle.createUpdate("update ruling set undone = :now where id = :id")
                .bind("now", now.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    /** How a story is shown. */
    public StoryNote note(String story) {
        return handle.createQuery("select * from story_note where story = :story")
                .bind("story", story)
                .map((row, context) ->
                        new StoryNote(
                                row.getString("title"),
                                row.getInt("pinned") != 0,
                                row.getInt("hidden") != 0))
                .findOne()
                .orElse(StoryNote.NONE);
    }

    /** The stories that readers do not see. */
    public List<String> hidden() {
        return handle.createQuery("select story from story_note where hidden = 1 order by story")
                .mapTo(String.class)
                .list();
    }

    public void note(String story, StoryNote note) {
        handle.createUpdate(
                        "insert into story_note (story, title, pinned, hidden) values (:story,"
                                + " :title, :pinned, :hidden) on conflict (story) do update set"
                                + " title = excluded.title, pinned = excluded.pinned,"
                                + " hidden = excluded.hidden")
                .bind("story", story)
                .bind("title", note.title())
                .bind("pinned", note.pinned() ? 1 : 0)
                .bind("hidden", note.hidden() ? 1 : 0)
                .execute();
    }

    private static Ruled ruled(ResultSet row) throws SQLException {
        long undoes = row.getLong("undoes");
        boolean none = row.wasNull();
        return new Ruled(
                row.getLong("id"),
                Rows.instant(row, "at"),
                Rows.text(row, "person"),
                Ruled.Kind.valueOf(Rows.text(row, "kind")),
                Rows.text(row, "story"),
                row.getString("other"),
                Arrays.asList(Rows.JSON.readValue(Rows.text(row, "articles"), String[].class)),
                row.getString("title"),
                row.getString("was"),
                Rows.instantOrNull(row, "undone"),
                none ? null : undoes);
    }
}
