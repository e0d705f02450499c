package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the index of the search has to read anew. Whatever changes something that the index knows of
 * an article puts it here in the same transaction; it leaves when the index has it on its disk. So
 * the index may lag, and may read an article twice, but never misses a change.
 */
public final class IndexQueue {

    private static final String WAIT =
            " on conflict (article) do update set change = index_queue.change + 1";

    private final Handle handle;

    IndexQueue(Handle handle) {
        this.handle = handle;
    }

    /** An article that waits, as of a change. */
    public record Waiting(String article, long change) {}

    /**
     * An article with all that the index knows of it.
     *
     * @param feeds that list it
     * @param speakers who are quoted in it by name
     * @param stamp stands for all of this; another one if anything of it changes
     */
    public record Searchable(
            StoredArticle article, Set<Long> feeds, List<String> speakers, String stamp) {
        public Searchable {
            feeds = Set.copyOf(feeds);
            speakers = List.copyOf(speakers);
        }
    }

    /** The stamp of an article as it is now. */
    public record Stamped(String article, String stamp) {}

    /** Something of an article has changed, or it is gone. */
    public void changed(String article) {
        changed(List.of(article));
    }

    /** Something of each of these has changed. */
    void changed(Collection<String> articles) {
        var batch =
                handle.prepareBatch(
                        "insert into index_queue (article, change) values (:article, 1)" + WAIT);
        articles.forEach(each -> batch.bind("article", each).add());
        batch.execute();
    }

    /** Something of all articles of a story has changed. */
    public void storyChanged(String story) {
        handle.createUpdate(
                        "insert into index_queue (article, change) select id, 1 from article"
                                + " where story = :story"
                                + WAIT)
                .bind("story", story)
                .execute();
    }

    /** Some of those that wait. */
    public List<Waiting> waiting(int most) {
        return handle.createQuery("select article, change from index_queue limit :most")
                .bind("most", most)
                .map((row, context) ->
                        new Waiting(Rows.text(row, "article"), row.getLong("change")))
                .list();
    }

    /** Some of those that wait and have their stories. */
    public List<Waiting> waitingInStories(int most) {
        return handle.createQuery(
                        "select q.article, q.change from index_queue q join article a"
                                + " on a.id = q.article where a.story is not null limit :most")
                .bind("most", most)
                .map((row, context) ->
                        new Waiting(Rows.text(row, "article"), row.getLong("change")))
                .list();
    }

    /** The index has them, as of these changes. */
    public void indexed(List<Waiting> done) {
        var batch =
                handle.prepareBatch(
                        "delete from index_queue where article = :article and change = :change");
        done.forEach(
                each -> batch.bind("article", each.article()).bind("change", each.change()).add());
        if (!done.isEmpty()) {
            batch.execute();
        }
    }

    /** Those of these articles that there are, for the index. */
    public List<Searchable> searchable(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var feeds = feeds(ids);
        Map<String, List<String>> speakers = new HashMap<>();
        handle.createQuery(
                        "select distinct article, speaker from attribution where article in (<ids>)"
                                + " and speaker <> ''")
                .bindList("ids", List.copyOf(ids))
                .map((row, context) ->
                        Map.entry(Rows.text(row, "article"), Rows.text(row, "speaker")))
                .forEach(each ->
                        speakers.computeIfAbsent(each.getKey(), id -> new ArrayList<>())
                                .add(each.getValue()));
        var heard =
                handle.createQuery(
                                "select article, version from attributed where article in (<ids>)")
                        .bindList("ids", List.copyOf(ids))
                        .map((row, context) ->
                                Map.entry(Rows.text(row, "article"), row.getLong("version")))
                        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
        return new Articles(handle)
                .byIds(ids).stream()
                        .map(article ->
                                searchable(
                                        article,
                                        feeds.getOrDefault(article.id(), Set.of()),
                                        speakers.getOrDefault(article.id(), List.of()),
                                        heard.getOrDefault(article.id(), 0L)))
                        .toList();
    }

    private static Searchable searchable(
            StoredArticle article, Set<Long> feeds, List<String> speakers, long heard) {
        return new Searchable(
                article,
                feeds,
                speakers.stream().filter(name -> !name.isBlank()).toList(),
                stamp(
                        article.version(),
                        article.published().toEpochMilli(),
                        article.story(),
                        heard,
                        feeds));
    }

    /** The feeds that list these articles, by article, in the order of their numbers. */
    private Map<String, Set<Long>> feeds(Collection<String> ids) {
        Map<String, Set<Long>> feeds = new HashMap<>();
        handle.createQuery("select article, feed from entry where article in (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> Map.entry(Rows.text(row, "article"), row.getLong("feed")))
                .forEach(each ->
                        feeds.computeIfAbsent(each.getKey(), id -> new TreeSet<>())
                                .add(each.getValue()));
        return feeds;
    }

    /** The stamps of all articles in the order of their ids, those after one of them. */
    public List<Stamped> stamps(String after, int most) {
        Map<String, Parts> page = new LinkedHashMap<>();
        handle.createQuery(
                        "select a.id, a.version, a.published, a.story, t.version as heard"
                                + " from article a left join attributed t on t.article = a.id"
                                + " where a.id > :after order by a.id limit :most")
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> parts(row))
                .forEach(parts -> page.put(parts.id, parts));
        if (page.isEmpty()) {
            return List.of();
        }
        var feeds = feeds(page.keySet());
        var stamps = new ArrayList<Stamped>();
        for (var parts : page.values()) {
            stamps.add(
                    new Stamped(
                            parts.id,
                            stamp(
                                    parts.version,
                                    parts.published,
                                    parts.story,
                                    parts.heard,
                                    feeds.getOrDefault(parts.id, Set.of()))));
        }
        return stamps;
    }

    /** How many wait. */
    public long count() {
        return handle.createQuery("select count(*) from index_queue").mapTo(Long.class).one();
    }

    private record Parts(
            String id, long version, long published, @Nullable String story, long heard) {}

    private static Parts parts(ResultSet row) throws SQLException {
        return new Parts(
                Rows.text(row, "id"),
                row.getLong("version"),
                row.getLong("published"),
                row.getString("story"),
                row.getLong("heard"));
    }

    private static String stamp(
            long version, long published, @Nullable String story, long heard, Set<Long> feeds) {
        return version + " " + published + ' ' + story + ' ' + heard + ' ' + feeds;
    }
}
