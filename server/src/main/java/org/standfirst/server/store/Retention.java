package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;
import org.standfirst.article.Article;
import org.standfirst.edition.Passage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What is old enough to go, and its going. Nothing is given up that the groupers would have to take
 * again at a restart.
 */
public final class Retention {

    private static final String REPLAYED =
            " exists (select 1 from grouping_step s where s.article = a.id and s.seq > coalesce("
                    + "(select g.step from grouper g where g.id = s.grouper), 0))";

    private static final String WHY = "its article is no longer kept";

    private final Handle handle;

    Retention(Handle handle) {
        this.handle = handle;
    }

    /**
     * Ids of stories all of whose articles were stored before then, in order, after one of them;
     * not those that a person has pinned.
     */
    public List<String> stories(Instant before, String after, int most) {
        return handle.createQuery(
                        "select t.id from story t where t.merged_into is null and t.articles > 0"
                                + " and t.id > :after and not exists (select 1 from article a where"
                                + " a.story = t.id and (a.last_changed >= :before or"
                                + REPLAYED
                                + ")) and not exists (select 1 from story_note n where n.story ="
                                + " t.id and n.pinned = 1) order by t.id limit :most")
                .bind("before", before.toEpochMilli())
                .bind("after", after)
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }

    /** Ids of the articles of a story. */
    public List<String> articlesOf(String story) {
        return handle.createQuery("select id from article where story = :story order by id")
                .bind("story", story)
                .mapTo(String.class)
                .list();
    }

    /** Gives up a story, with its articles and all that is known of them. */
    public void forget(String story) {
        new IndexQueue(handle).storyChanged(story);
        var ids = "(select id from article where story = :story)";
        var stories = "(select id from story where id = :story or merged_into = :story)";
        for (var statement :
                List.of(
                        "update entry set state = 'SKIPPED', why = :why, article = null, content ="
                                + " null where article in "
                                + ids,
                        "delete from grouping_step where article in " + ids,
                        "delete from dossier where story in " + stories,
                        "delete from story_note where story in " + stories,
                        "delete from story_change where from_story in "
                                + stories
                                + " or into_story in "
                                + stories,
                        "delete from article where story = :story",
                        "delete from story where id = :story or merged_into = :story")) {
            var update = handle.createUpdate(statement).bind("story", story);
            if (statement.contains(":why")) {
                update.bind("why", WHY);
            }
            update.execute();
        }
    }

    /** Ids of articles stored before then with a text that is still kept, in order, after one. */
    public List<String> texts(Instant before, String after, int most) {
        return handle.createQuery(
                        "select a.id from article a where a.last_changed < :before and a.id >"
                                + " :after and a.story is not null and exists (select 1 from"
                                + " article_version v where v.article = a.id and v.withheld = 0)"
                                + " and not"
                                + REPLAYED
                                + " order by a.id limit :most")
                .bind("before", before.toEpochMilli())
                .bind("after", after)
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }

    /** Gives up the text of an article in all versions, but for lines that are quoted. */
    public void withhold(String article, Collection<Passage> passages, Set<String> lines) {
        var versions = new Articles(handle).versions(article);
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            var kept = Withheld.of(version.article(), passages, lines);
            if (i < versions.size() - 1 && Withheld.isEmpty(kept)) {
                delete(article, version.number());
            } else {
                replace(version.number(), kept);
            }
        }
        handle.createUpdate("delete from attribution where article = :article")
                .bind("article", article)
                .execute();
        new IndexQueue(handle).changed(article);
    }

    /** Gives up what was found out about the story of an article. */
    public void forgetDossier(String article) {
        handle.createUpdate(
                        "delete from dossier where story = (select story from article where id ="
                                + " :article)")
                .bind("article", article)
                .execute();
    }

    /** Articles with versions that were superseded before then, in order, after one. */
    public List<String> superseded(Instant before, String after, int most) {
        return handle.createQuery(
                        "select distinct a.id from article a join article_version v on v.article ="
                                + " a.id and v.version < a.version where a.last_changed < :before"
                                + " and a.id > :after and v.withheld = 0 and not"
                                + REPLAYED
                                + " order by a.id limit :most")
                .bind("before", before.toEpochMilli())
                .bind("after", after)
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }

    /** Gives up superseded versions of an article in which nothing stands that is quoted. */
    public void forgetVersions(String article, Collection<Passage> passages, Set<String> lines) {
        var versions = new Articles(handle).versions(article);
        for (var version : versions.subList(0, Math.max(0, versions.size() - 1))) {
            var kept = Withheld.of(version.article(), passages, lines);
            if (Withheld.isEmpty(kept)) {
                delete(article, version.number());
            } else {
                replace(version.number(), kept);
            }
        }
    }

    /** How many drawings were published before then. */
    public int drawings(Instant before) {
        return handle.createQuery("select count(*) from cartoon where published < :before")
                .bind("before", before.toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }

    /** Gives up drawings published before then. */
    public int forgetDrawings(Instant before) {
        return handle.createUpdate("delete from cartoon where published < :before")
                .bind("before", before.toEpochMilli())
                .execute();
    }

    private void replace(int version, Article kept) {
        handle.createUpdate(
                        "update article_version set withheld = 1, content = :content where"
                                + " article = :article and version = :version")
                .bind("content", Rows.JSON.writeValueAsString(Withheld.packed(kept)))
                .bind("article", kept.id())
                .bind("version", version)
                .execute();
    }

    private void delete(String article, int version) {
        handle.createUpdate(
                        "delete from article_version where article = :article and version ="
                                + " :version")
                .bind("article", article)
                .bind("version", version)
                .execute();
    }
}
