package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;
import org.standfirst.article.Article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The articles in all their versions. */
public final class Articles {

    private static final String SELECT =
            "select a.*, o.name as outlet_name, o.site as outlet_site, v.content as content"
                    + " from article a join outlet o on o.id = a.outlet"
                    + " join article_version v on v.article = a.id and v.version = a.version ";

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

    /** Whether {@link #take} would change nothing. */
    public boolean holds(String id, Article article) {
        return handle.createQuery(
                                "select count(*) from article a join article_version v on"
                                        + " v.article = a.id and v.version = a.version"
                                        + " where a.id = :id and (v.text_hash = :hash or"
                                        + " a.imported = 0)")
                        .bind("id", id)
                        .bind("hash", wording(article))
                        .mapTo(Long.class)
                        .one()
                > 0;
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
        int version = known.map(Wording::version).orElse(0) + 1;
        if (known.isEmpty()) {
            handle.createUpdate(
                            "insert into article (id, outlet, url, version, published, first_seen,"
                                    + " last_changed, imported) values (:id, :outlet, :url, 1,"
                                    + " :published, :now, :now, :imported)")
                    .bind("imported", imported ? 1 : 0)
                    .bind("id", article.id())
                    .bind("outlet", outlet)
                    .bind("url", article.url())
                    .bind(
                            "published",
                            imported
                                    ? stated(article, undated).toEpochMilli()
                                    : published(article, now).toEpochMilli())
                    .bind("now", now.toEpochMilli())
                    .execute();
        } else {
            handle.createUpdate(
                            "update article set url = :url, version = :version,"
                                    + " last_changed = :now where id = :id")
                    .bind("url", article.url())
                    .bind("version", version)
                    .bind("now", now.toEpochMilli())
                    .bind("id", article.id())
                    .execute();
        }
        handle.createUpdate(
                        "insert into article_version (article, version, seen, text_hash, content)"
                                + " values (:id, :version, :now, :hash, :content)")
                .bind("id", article.id())
                .bind("version", version)
                .bind("now", now.toEpochMilli())
                .bind("hash", hash)
                .bind("content", Rows.JSON.writeValueAsString(article))
                .execute();
        new IndexQueue(handle).changed(article.id());
        return known.isPresent() ? Stored.NEW_VERSION : Stored.NEW;
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
