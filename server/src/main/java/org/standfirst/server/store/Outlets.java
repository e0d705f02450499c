package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The outlets of all feeds. */
public final class Outlets {

    private static final String COLUMNS = "select id, name, site from outlet ";

    /** What stands between the name of an outlet and that of one of its feeds. */
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[:|\u00bb\u00b7\u2013\u2014]\\s+|\\s+-\\s+");

    private final Handle handle;

    Outlets(Handle handle) {
        this.handle = handle;
    }

    /**
     * The outlet behind an address: its host without "www", with the port if there is one, so that
     * all feeds of one site are one outlet.
     */
    public static String idOf(String url) {
        try {
            var address = URI.create(url.strip());
            var host = address.getHost();
            if (host == null) {
                return "unknown";
            }
            var name = host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
            return address.getPort() < 0 ? name : name + "-" + address.getPort();
        } catch (IllegalArgumentException e) {
            return "unknown";
        }
    }

    /**
     * The outlet of a feed: the host of its site. A site that lies in a folder, with the feed
     * inside it, is an outlet of its own, as on hosts where many publish.
     *
     * @param site the front page as the feed names it; null if it does not
     */
    public static String idOf(String feed, @Nullable String site) {
        if (site == null || site.isBlank()) {
            return idOf(feed);
        }
        var host = idOf(site);
        int start = site.indexOf("://");
        int slash = site.indexOf('/', start + 3);
        var folder = slash < 0 ? "" : site.substring(slash).replaceFirst("[?#].*$", "");
        boolean inside =
                folder.endsWith("/")
                        && folder.length() > 1
                        && feed.length() > site.length()
                        && feed.startsWith(site);
        return inside
                ? host + folder.replaceAll("[^A-Za-z0-9.~_-]+", "-").replaceFirst("-$", "")
                : host;
    }

    /** How much of an outlet there is, and when it last published; by id. */
    public Map<String, Holding> holdings() {
        return handle.createQuery(
                        "select outlet, count(*) as articles, max(published) as latest from article"
                                + " group by outlet")
                .map((row, context) ->
                        new Holding(
                                Rows.text(row, "outlet"),
                                row.getInt("articles"),
                                Rows.instant(row, "latest")))
                .collectToMap(Holding::outlet, holding -> holding);
    }

    /** How much of an outlet there is. */
    public record Holding(String outlet, int articles, Instant latest) {}

    /** Makes the outlet known, under the name its feed gives it. */
    public void known(String id, String name, @Nullable String site) {
        handle.createUpdate(
                        "insert into outlet (id, name, site) values (:id, :name, :site)"
                                + " on conflict (id) do nothing")
                .bind("id", id)
                .bind("name", name)
                .bind("site", site)
                .execute();
    }

    /**
     * Names an outlet by what the titles of its feeds share: "The Post" for "The Post: News" and
     * "The Post: Sport", or for "News - The Post" and "Sport - The Post". Its own pages know
     * better.
     */
    public void namedByFeeds(String id) {
        var titles =
                handle.createQuery("select title from feed where outlet = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .list();
        shared(titles)
                .ifPresent(name ->
                        handle.createUpdate(
                                        "update outlet set name = :name where id = :id"
                                                + " and named_by_page = 0")
                                .bind("name", name)
                                .bind("id", id)
                                .execute());
    }

    private static Optional<String> shared(List<String> titles) {
        if (titles.size() < 2) {
            return Optional.empty();
        }
        var parts = titles.stream().map(t -> List.of(BETWEEN.split(t.strip()))).toList();
        var first = parts.stream().map(List::getFirst).distinct().toList();
        var last = parts.stream().map(List::getLast).distinct().toList();
        return Stream.of(first, last)
                .filter(names -> names.size() == 1 && !names.getFirst().isBlank())
                .map(List::getFirst)
                .findFirst();
    }

    /** What the outlet calls itself on its own pages; the first such name wins over a feed's. */
    public void namedByPage(String id, String name) {
        handle.createUpdate(
                        "update outlet set name = :name, named_by_page = 1"
                                + " where id = :id and named_by_page = 0")
                .bind("name", name)
                .bind("id", id)
                .execute();
    }

    public Optional<Outlet> byId(String id) {
        return handle.createQuery(COLUMNS + "where id = :id")
                .bind("id", id)
                .map((row, context) -> outlet(row))
                .findOne();
    }

    /** All of them, by name. */
    public List<Outlet> all() {
        return handle.createQuery(COLUMNS + "order by lower(name), id")
                .map((row, context) -> outlet(row))
                .list();
    }

    private static Outlet outlet(ResultSet row) throws SQLException {
        return new Outlet(Rows.text(row, "id"), Rows.text(row, "name"), row.getString("site"));
    }
}
