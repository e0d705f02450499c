package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;
import org.standfirst.article.Article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The articles in all their versions. */
public final class Articles {

    private static final String SELECT =
            "select a.*, o.name as outlet_name, o.site as outlet_site, v.content as content"
                    + " from article a join outlet o on o.id = a.outlet"
                    + " join article_version v on v.article = a.id and v.version = a.version ";

    private static final String VERSION =
            "insert into article_version (article, version, seen, text_hash, content)"
                    + " values (:id, :version, :now, :hash, :content)";

    private final Handle handle;

    Articles(Handle handle) {
        this.handle = handle;
    }

    /** Id of the article at an address: the same for the same address, however it came to us. */
    public static String idOf(String link) {
        return Rows.hash("link", Links.plain(link));
    }

    /** Id of an article of a file that has no address but one name among those of its outlet. */
    public static String idOf(String outlet, String name) {
        return Rows.hash("file", outlet, name);
    }

    /** What storing an article came to. */
    public enum Stored {
        NEW,
        NEW_VERSION,
        UNCHANGED
    }

    /**
     * Stores an article under its id. If it is known and its words are others now, this becomes its
     * latest version; if they are the same, nothing changes.
     *
     * @param outlet id of a known outlet
     */
    public Stored store(Article article, String outlet, Instant now) {
        return store(article, outlet, now, now, false);
    }

    /**
     * Stores an article of a file of an archive, as {@link #store} does, with the time that it
     * gives, be it in the future. One that a feed brought stays as it is.
     *
     * @param undated when it counts as published if it does not say
     */
    public Stored take(Article article, String outlet, Instant now, Instant undated) {
        return store(article, outlet, now, undated, true);
    }

    /**
     * Of articles, each under its id, those with which {@link #take} would change nothing.
     *
     * @return their ids
     */
    public Set<String> held(Map<String, Article> articles) {
        Set<String> held = new HashSet<>();
        if (!articles.isEmpty()) {
            handle.createQuery(
                            "select a.id, a.imported, v.text_hash from article a join"
                                    + " article_version v on v.article = a.id and v.version ="
                                    + " a.version where a.id in (<ids>)")
                    .bindList("ids", List.copyOf(articles.keySet()))
                    .map((row, context) ->
                            new Known(
                                    Rows.text(row, "id"),
                                    Rows.text(row, "text_hash"),
                                    row.getInt("imported") == 1))
                    .forEach(known -> {
                        var article = articles.get(known.id());
                        if (!known.imported()
                                || (article != null && known.hash().equals(wording(article)))) {
                            held.add(known.id());
                        }
                    });
        }
        return held;
    }

    private record Known(String id, String hash, boolean imported) {}

    /** Which of these articles there are. */
    public Set<String> existing(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new LinkedHashSet<>(
                        handle.createQuery("select id from article where id in (<ids>)")
                                .bindList("ids", List.copyOf(ids))
                                .mapTo(String.class)
                                .list());
    }

    /**
     * An article of a file.
     *
     * @param undated when it counts as published if it does not say
     */
    public record OfFile(Article article, String outlet, Instant undated) {}

    /**
     * Stores articles of files, as {@link #take} does, none of which is here yet. Each is seen a
     * millisecond after the one before, so that those of one day are grouped in the order of their
     * file, however many are stored at once.
     */
    public void takeNew(List<OfFile> articles, Instant now) {
        var rows = new ArrayList<New>();
        for (var each : articles) {
            var published = stated(each.article(), each.undated());
            var seen = now.plusMillis(rows.size());
            rows.add(new New(each.article(), each.outlet(), published, true, seen));
        }
        insert(rows);
    }

    private record New(
            Article article, String outlet, Instant published, boolean imported, Instant seen) {}

    private void insert(List<New> articles) {
        if (articles.isEmpty()) {
            return;
        }
        var rows =
                handle.prepareBatch(
                        "insert into article (id, outlet, url, version, published, first_seen,"
                                + " last_changed, imported) values (:id, :outlet, :url, 1,"
                                + " :published, :now, :now, :imported)");
        var versions = handle.prepareBatch(VERSION);
        for (var each : articles) {
            rows.bind("id", each.article().id())
                    .bind("outlet", each.outlet())
                    .bind("url", each.article().url())
                    .bind("published", each.published().toEpochMilli())
                    .bind("now", each.seen().toEpochMilli())
                    .bind("imported", each.imported() ? 1 : 0)
                    .add();
            versions.bind("id", each.article().id())
                    .bind("version", 1)
                    .bind("now", each.seen().toEpochMilli())
                    .bind("hash", wording(each.article()))
                    .bind("content", Rows.JSON.writeValueAsString(each.article()))
                    .add();
        }
        rows.execute();
        versions.execute();
        new IndexQueue(handle).changed(articles.stream().map(each -> each.article().id()).toList());
    }

    private Stored store(
            Article article, String outlet, Instant now, Instant undated, boolean imported) {
        var hash = wording(article);
        var known =
                handle.createQuery(
                                "select v.version, v.text_hash, a.imported from article a"
                                        + " join article_version v on v.article = a.id and"
                                        + " v.version = a.version where a.id = :id")
                        .bind("id", article.id())
                        .map((row, context) ->
                                new Wording(row.getInt(1), row.getString(2), row.getInt(3) == 1))
                        .findOne();
        if (known.isPresent()
                && (known.get().hash().equals(hash) || (imported && !known.get().imported()))) {
            return Stored.UNCHANGED;
        }
        if (known.isEmpty()) {
            var when = imported ? stated(article, undated) : published(article, now);
            insert(List.of(new New(article, outlet, when, imported, now)));
            return Stored.NEW;
        }
        int version = known.get().version() + 1;
        handle.createUpdate(
                        "update article set url = :url, version = :version,"
                                + " last_changed = :now where id = :id")
                .bind("url", article.url())
                .bind("version", version)
                .bind("now", now.toEpochMilli())
                .bind("id", article.id())
                .execute();
        handle.createUpdate(VERSION)
                .bind("id", article.id())
                .bind("version", version)
                .bind("now", now.toEpochMilli())
                .bind("hash", hash)
                .bind("content", Rows.JSON.writeValueAsString(article))
                .execute();
        new IndexQueue(handle).changed(article.id());
        return Stored.NEW_VERSION;
    }

    private record Wording(int version, String hash, boolean imported) {}

    /** A date in the future is a mistake, and would hold back everything that comes after it. */
    private static Instant published(Article article, Instant now) {
        var stated = stated(article, now);
        return stated.isAfter(now) ? now : stated;
    }

    private static Instant stated(Article article, Instant undated) {
        var stated = article.published();
        return stated == null ? undated : stated.toInstant();
    }

    private static String wording(Article article) {
        return Rows.hash(
                article.title(),
                article.standfirst(),
                article.text(),
                String.join("\n", article.corrections()));
    }

    public Optional<StoredArticle> byId(String id) {
        return handle.createQuery(SELECT + "where a.id = :id")
                .bind("id", id)
                .map((row, context) -> article(row))
                .findOne();
    }

    /** Those of these articles that there are. */
    List<StoredArticle> byIds(Collection<String> ids) {
        return handle.createQuery(SELECT + "where a.id in (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> article(row))
                .list();
    }

    /** Every version of an article, the first one first. */
    public List<ArticleVersion> versions(String id) {
        return handle.createQuery(
                        "select version, seen, content from article_version"
                                + " where article = :id order by version")
                .bind("id", id)
                .map((row, context) ->
                        new ArticleVersion(
                                row.getInt("version"), Rows.instant(row, "seen"), content(row)))
                .list();
    }

    /** Ids of the articles whose words were changed after then. */
    public List<String> changedSince(Instant then) {
        return handle.createQuery(
                        "select id from article where version > 1 and last_changed > :then order by"
                                + " last_changed, id")
                .bind("then", then.toEpochMilli())
                .mapTo(String.class)
                .list();
    }

    /** A page of an outlet's articles, the latest first. */
    public List<StoredArticle> ofOutlet(String outlet, int offset, int most) {
        return handle.createQuery(
                        SELECT
                                + "where a.outlet = :outlet order by a.published desc, a.id"
                                + " limit :most offset :offset")
                .bind("outlet", outlet)
                .bind("most", most)
                .bind("offset", offset)
                .map((row, context) -> article(row))
                .list();
    }

    /** How many articles an outlet has here. */
    public long countOfOutlet(String outlet) {
        return handle.createQuery("select count(*) from article where outlet = :outlet")
                .bind("outlet", outlet)
                .mapTo(Long.class)
                .one();
    }

    /** A page of all articles, the latest first. */
    public List<StoredArticle> latest(int offset, int most) {
        return handle.createQuery(
                        SELECT + "order by a.published desc, a.id limit :most offset :offset")
                .bind("most", most)
                .bind("offset", offset)
                .map((row, context) -> article(row))
                .list();
    }

    /** The articles of a story, in the order they were published. */
    public List<StoredArticle> ofStory(String story) {
        return handle.createQuery(SELECT + "where a.story = :story order by a.published, a.id")
                .bind("story", story)
                .map((row, context) -> article(row))
                .list();
    }

    /** Articles published before then that have no story yet, in the order they were published. */
    public List<StoredArticle> ungrouped(Instant before, int most) {
        return ungrouped(before, true, most);
    }

    /**
     * The same.
     *
     * @param imported whether those of imported files are among them, whenever published
     */
    public List<StoredArticle> ungrouped(Instant before, boolean imported, int most) {
        return handle.createQuery(
                        SELECT
                                + "where a.story is null"
                                + " and (a.published < :before or a.imported = 1)"
                                + " and a.imported <= :imported"
                                + " order by a.published, a.first_seen, a.id limit :most")
                .bind("before", before.toEpochMilli())
                .bind("imported", imported ? 1 : 0)
                .bind("most", most)
                .map((row, context) -> article(row))
                .list();
    }

    /** How many articles have no story yet. */
    public long ungroupedCount() {
        return handle.createQuery("select count(*) from article where story is null")
                .mapTo(Long.class)
                .one();
    }

    private static StoredArticle article(ResultSet row) throws SQLException {
        return new StoredArticle(
                content(row),
                new Outlet(
                        Rows.text(row, "outlet"),
                        Rows.text(row, "outlet_name"),
                        row.getString("outlet_site")),
                row.getString("story"),
                row.getInt("version"),
                Rows.instant(row, "published"),
                Rows.instant(row, "first_seen"),
                Rows.instant(row, "last_changed"));
    }

    static Article content(ResultSet row) throws SQLException {
        var json = Rows.text(row, "content");
        var article = Rows.JSON.readValue(json, Article.class);
        return Withheld.isPacked(json) ? Withheld.unpacked(article) : article;
    }
}
