package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;
import org.standfirst.feed.Drawing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The drawings of cartoon feeds. Only those whose picture is here are shown. */
public final class Cartoons {

    private final Handle handle;

    Cartoons(Handle handle) {
        this.handle = handle;
    }

    /** Keeps what a feed says of a drawing; its picture waits to be sent for if it is another. */
    public void keep(WaitingEntry entry, Drawing drawing, Instant now) {
        var dated = entry.entry().published();
        var published = dated == null ? entry.entry().updated() : dated;
        handle.createUpdate(
                        "insert into cartoon (id, feed, outlet, title, link, artists, alt,"
                                + " published, source, state, next_try) values (:id, :feed,"
                                + " :outlet, :title, :link, :artists, :alt, :published, :source,"
                                + " 'WAITING', :now) on conflict (id) do update set"
                                + " title = excluded.title, link = excluded.link,"
                                + " artists = excluded.artists, alt = excluded.alt,"
                                + " state = case when cartoon.source = excluded.source"
                                + " then cartoon.state else 'WAITING' end,"
                                + " source = excluded.source, attempts = 0,"
                                + " next_try = excluded.next_try")
                .bind("id", Rows.hash("cartoon", entry.feedUrl(), entry.key()))
                .bind("feed", entry.feed())
                .bind("outlet", entry.outlet())
                .bind("title", drawing.title())
                .bind("link", drawing.link())
                .bind("artists", String.join(", ", drawing.artists()))
                .bind("alt", drawing.alt())
                .bind("published", (published == null ? now : published.toInstant()).toEpochMilli())
                .bind("source", drawing.picture())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** Pictures that may be sent for now. */
    public List<WaitingPicture> waiting(Instant now, int most) {
        return handle.createQuery(
                        "select id, source, attempts from cartoon where state = 'WAITING' and"
                                + " next_try <= :now order by published desc, id limit :most")
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, context) ->
                        new WaitingPicture(
                                Rows.text(row, "id"),
                                Rows.text(row, "source"),
                                row.getInt("attempts")))
                .list();
    }

    /** The picture has come. */
    public void came(String id, Picture picture) {
        handle.createUpdate(
                        "update cartoon set state = 'SHOWN', why = null, type = :type,"
                                + " width = :width, height = :height, picture = :bytes"
                                + " where id = :id")
                .bind("type", picture.type())
                .bind("width", picture.width())
                .bind("height", picture.height())
                .bind("bytes", picture.bytes())
                .bind("id", id)
                .execute();
    }

    /** There will be no picture. */
    public void refused(String id, String why) {
        handle.createUpdate("update cartoon set state = 'REFUSED', why = :why where id = :id")
                .bind("why", why)
                .bind("id", id)
                .execute();
    }

    /** The picture could not be had now and is to be tried again. */
    public void postponed(String id, String why, Instant next) {
        handle.createUpdate(
                        "update cartoon set why = :why, attempts = attempts + 1, next_try = :next"
                                + " where id = :id")
                .bind("why", why)
                .bind("next", next.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    /** Why drawings are not shown, by title. */
    public Map<String, String> troubles() {
        return handle.createQuery(
                        "select title, why from cartoon where why is not null and state <> 'SHOWN'"
                                + " order by published, id")
                .map((row, context) -> Map.entry(Rows.text(row, "title"), Rows.text(row, "why")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** A page of the drawings that are shown, the latest first. */
    public List<Cartoon> page(int offset, int most) {
        return handle.createQuery(
                        "select c.*, o.name, o.site from cartoon c join outlet o on o.id = c.outlet"
                                + " where c.state = 'SHOWN' order by c.published desc, c.id"
                                + " limit :most offset :offset")
                .bind("most", most)
                .bind("offset", offset)
                .map((row, context) -> cartoon(row))
                .list();
    }

    /** How many are shown. */
    public int count() {
        return handle.createQuery("select count(*) from cartoon where state = 'SHOWN'")
                .mapTo(Integer.class)
                .one();
    }

    public Optional<Picture> picture(String id) {
        return handle.createQuery(
                        "select type, width, height, picture from cartoon where id = :id and"
                                + " state = 'SHOWN'")
                .bind("id", id)
                .map((row, context) ->
                        new Picture(
                                Rows.text(row, "type"),
                                row.getInt("width"),
                                row.getInt("height"),
                                row.getBytes("picture")))
                .findOne();
    }

    private static Cartoon cartoon(ResultSet row) throws SQLException {
        return new Cartoon(
                Rows.text(row, "id"),
                new Outlet(Rows.text(row, "outlet"), Rows.text(row, "name"), row.getString("site")),
                Rows.text(row, "title"),
                row.getString("link"),
                Rows.text(row, "artists"),
                row.getString("alt"),
                Rows.instant(row, "published"),
                row.getInt("width"),
                row.getInt("height"));
    }
}
