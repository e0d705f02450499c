package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;
import org.standfirst.provenance.Elsewhere;
import org.standfirst.provenance.SharedText;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Text that articles have in common, whatever stories they are in. */
public final class SharedTexts {

    /** What an outlet puts under each of its articles would else be kept with every pair. */
    private static final int MOST_OF_ONE = 8;

    private static final int MOST_OF_STORY = 1_000;

    private final Handle handle;

    SharedTexts(Handle handle) {
        this.handle = handle;
    }

    /**
     * What an article of a story shares with one of any story.
     *
     * @param other the one of any story
     * @param story of the other; the same if both are in it
     * @param outlet of the other
     * @param published when the other counts as published
     * @param first whether the other was published before
     */
    public record Shared(
            String article,
            String other,
            String story,
            Outlet outlet,
            Instant published,
            boolean first,
            SharedText text) {}

    /** Keeps what was found of one article: the first copies, then where most is shared. */
    public void found(List<SharedText> shared) {
        if (shared.isEmpty()) {
            return;
        }
        var batch =
                handle.prepareBatch(
                        "insert into shared_text (article, earlier, runs, part, part_of_later)"
                                + " values (:article, :earlier, :runs, :part, :partOfLater)"
                                + " on conflict do nothing");
        shared.stream()
                .sorted(
                        Comparator.comparing(SharedText::isCopy)
                                .thenComparingInt(each -> each.isCopy() ? 0 : each.runs())
                                .reversed())
                .limit(MOST_OF_ONE)
                .forEach(each ->
                        batch.bind("article", each.articleId())
                                .bind("earlier", each.earlierId())
                                .bind("runs", each.runs())
                                .bind("part", each.part())
                                .bind("partOfLater", each.partOfLater())
                                .add());
        batch.execute();
    }

    /** What the articles of a story share with others, in order of time. */
    public List<Shared> ofStory(String story) {
        return handle.createQuery(
                        "select m.id as member, o.id as other, coalesce(o.story, '') as story, n.id"
                            + " as outlet, n.name, n.site, o.published, m.published as own, t.*"
                            + " from article m join shared_text t on t.article = m.id join article"
                            + " o on o.id = t.earlier join outlet n on n.id = o.outlet where"
                            + " m.story = :story union all select m.id, o.id, coalesce(o.story,"
                            + " ''), n.id, n.name, n.site, o.published, m.published, t.* from"
                            + " article m join shared_text t on t.earlier = m.id join article o on"
                            + " o.id = t.article join outlet n on n.id = o.outlet where m.story ="
                            + " :story and (o.story is null or o.story <> :story) order by 7, 2, 1"
                            + " limit :most")
                .bind("story", story)
                .bind("most", MOST_OF_STORY)
                .map((row, context) -> shared(row))
                .list();
    }

    private static Shared shared(ResultSet row) throws SQLException {
        var published = Rows.instant(row, "published");
        return new Shared(
                Rows.text(row, "member"),
                Rows.text(row, "other"),
                Rows.text(row, "story"),
                new Outlet(Rows.text(row, "outlet"), Rows.text(row, "name"), row.getString("site")),
                published,
                published.isBefore(Rows.instant(row, "own")),
                new SharedText(
                        Rows.text(row, "article"),
                        Rows.text(row, "earlier"),
                        row.getInt("runs"),
                        row.getDouble("part"),
                        row.getDouble("part_of_later")));
    }

    /** Where the articles of a story stood before, of other stories the first text of each. */
    public List<Elsewhere> before(String story) {
        Map<String, Elsewhere> first = new HashMap<>();
        for (var shared : ofStory(story)) {
            if (shared.first() && shared.text().isCopy() && !shared.story().equals(story)) {
                first.putIfAbsent(
                        shared.article(),
                        new Elsewhere(
                                shared.article(),
                                shared.other(),
                                shared.outlet().name(),
                                shared.text().part()));
            }
        }
        return first.values().stream().sorted(Comparator.comparing(Elsewhere::articleId)).toList();
    }
}
