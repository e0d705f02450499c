package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.story.Decision;
import org.standfirst.story.Explanation;
import org.standfirst.story.Ruling;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a grouper of stories did, step by step, and its saved state. The state is saved now and
 * then; the steps after it are replayed at the start, which gives the same stories.
 */
public final class Grouping {

    private static final String BY_HAND = "by hand";
    private static final String MOVE = "update article set story = :story where id = :id";

    /** The grouper of the news as it comes. */
    static final int NEWS = 1;

    /** The grouper of what is older than the news that it could be compared with. */
    static final int BACK_ISSUES = 2;

    private final Handle handle;
    private final int grouper;

    Grouping(Handle handle, int grouper) {
        this.handle = handle;
        this.grouper = grouper;
    }

    /**
     * A saved grouper.
     *
     * @param step the last step that is part of it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Snapshot(long step, byte[] state) {}

    /**
     * One step of the grouper.
     *
     * @param article what it was given, as it read then and with the time that counts; null for a
     *     repair or a ruling
     * @param ruling what it was told; null for an article or a repair
     */
    public record Step(long number, @Nullable Article article, @Nullable Ruling ruling) {}

    /** An article and the story that the grouper chose for it. */
    public record Placed(StoredArticle article, Decision decision) {}

    /** Puts an article into the story that the grouper chose. */
    public void decided(StoredArticle article, Decision decision, Instant now) {
        decided(List.of(new Placed(article, decision)), now);
    }

    /** Puts articles into the stories that the grouper chose, each a step of its own. */
    public void decided(List<Placed> placed, Instant now) {
        if (placed.isEmpty()) {
            return;
        }
        var steps =
                handle.prepareBatch(
                        "insert into grouping_step (grouper, at, article, version, story, founded,"
                                + " why) values (:grouper, :at, :article, :version, :story,"
                                + " :founded, :why)");
        var moves = handle.prepareBatch(MOVE);
        Map<String, Instant> stories = new LinkedHashMap<>();
        for (var each : placed) {
            var decision = each.decision();
            var why = decision.why();
            steps.bind("grouper", grouper)
                    .bind("at", now.toEpochMilli())
                    .bind("article", each.article().id())
                    .bind("version", each.article().version())
                    .bind("story", decision.storyId())
                    .bind("founded", decision.founded() ? 1 : 0)
                    .bind("why", why == null ? null : Rows.JSON.writeValueAsString(why))
                    .add();
            moves.bind("story", decision.storyId()).bind("id", each.article().id()).add();
            stories.putIfAbsent(decision.storyId(), each.article().published());
        }
        steps.execute();
        moves.execute();
        new IndexQueue(handle).changed(placed.stream().map(each -> each.article().id()).toList());
        stories.forEach(this::refresh);
    }

    /** Notes a repair, whatever changes it brings. Returns the number of the step. */
    public long repaired(Instant now) {
        return handle.createQuery(
                        "insert into grouping_step (grouper, at) values (:grouper, :at) returning"
                                + " seq")
                .bind("grouper", grouper)
                .bind("at", now.toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    /**
     * Does what a person decided, and notes it as a step, so that the grouper does it too. Returns
     * the number of the step.
     */
    public long ruled(Ruling ruling, Instant now) {
        long step =
                handle.createQuery(
                                "insert into grouping_step (at, ruling) values (:at, :ruling)"
                                        + " returning seq")
                        .bind("at", now.toEpochMilli())
                        .bind("ruling", WrittenRuling.write(ruling))
                        .mapTo(Long.class)
                        .one();
        switch (ruling) {
            case Ruling.Merge(var from, var into) -> merged(step, from, into, BY_HAND);
            case Ruling.Split(var from, var into, var articles) ->
                    split(step, from, into, articles, BY_HAND);
            case Ruling.Move(var article, var into) -> moved(step, article, into);
            case Ruling.Pin _, Ruling.Release _ -> {}
        }
        return step;
    }

    /** A story that has nothing left leads to where its last article went. */
    private void moved(long step, String article, String into) {
        var from =
                handle.createQuery("select story from article where id = :id")
                        .bind("id", article)
                        .mapTo(String.class)
                        .findOne();
        if (from.isEmpty() || from.get().equals(into)) {
            return;
        }
        split(step, from.get(), into, List.of(article), BY_HAND);
        handle.createUpdate(
                        "update story set merged_into = :into where articles = 0"
                                + " and (id = :from or merged_into = :from)")
                .bind("into", into)
                .bind("from", from.get())
                .execute();
    }

    /** All articles of one story now belong to another; the old id leads to the new one. */
    public void merged(long step, String from, String into, String why) {
        changed(step, "MERGED", from, into, why);
        new IndexQueue(handle).storyChanged(from);
        handle.createUpdate("update article set story = :into where story = :from")
                .bind("into", into)
                .bind("from", from)
                .execute();
        refresh(into, Instant.EPOCH);
        handle.createUpdate(
                        "update story set merged_into = :into, articles = 0"
                                + " where id = :from or merged_into = :from")
                .bind("into", into)
                .bind("from", from)
                .execute();
    }

    /** Some articles of a story are another one from now on. */
    public void split(long step, String from, String into, List<String> articles, String why) {
        changed(step, "MOVED", from, into, why);
        for (var article : articles) {
            move(article, into);
        }
        refresh(into, Instant.EPOCH);
        refresh(from, Instant.EPOCH);
    }

    /** Why an article was put where it was at first; empty if nothing was near. */
    public Optional<Explanation> why(String article) {
        return handle.createQuery(
                        "select why from grouping_step where article = :article"
                                + " and why is not null")
                .bind("article", article)
                .mapTo(String.class)
                .findOne()
                .map(json -> Rows.JSON.readValue(json, Explanation.class));
    }

    /** Why each article of a story was put where it was at first, by article. */
    public Map<String, Explanation> whys(String story) {
        return handle.createQuery(
                        "select s.article, s.why from grouping_step s join article a on a.id ="
                                + " s.article where a.story = :story and s.why is not null")
                .bind("story", story)
                .map((row, context) ->
                        Map.entry(
                                Rows.text(row, "article"),
                                Rows.JSON.readValue(Rows.text(row, "why"), Explanation.class)))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Keeps the state of the grouper after a step. */
    public void save(long step, byte[] state) {
        handle.createUpdate(
                        "insert into grouper (id, step, state) values (:grouper, :step, :state)"
                                + " on conflict (id) do update set step = excluded.step,"
                                + " state = excluded.state")
                .bind("grouper", grouper)
                .bind("step", step)
                .bind("state", state)
                .execute();
    }

    /** The state that was saved last. */
    public Optional<Snapshot> snapshot() {
        return handle.createQuery("select step, state from grouper where id = :grouper")
                .bind("grouper", grouper)
                .map((row, context) -> new Snapshot(row.getLong("step"), row.getBytes("state")))
                .findOne();
    }

    /** The last step that is part of the saved state; 0 if none was saved. */
    public long savedStep() {
        return handle.createQuery("select step from grouper where id = :grouper")
                .bind("grouper", grouper)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /** The last step that any grouper took; 0 before the first. */
    public long lastStep() {
        return handle.createQuery("select coalesce(max(seq), 0) from grouping_step")
                .mapTo(Long.class)
                .one();
    }

    /**
     * The last step before all that was given to the grouper lately: of articles published within a
     * time before the newest of the last few. 0 if that is everything.
     */
    public long stepBefore(Duration lately) {
        var newest =
                handle.createQuery(
                                "select max(published) from (select a.published from grouping_step"
                                        + " s join article a on a.id = s.article where s.grouper ="
                                        + " :grouper order by s.seq desc limit 20) latest")
                        .bind("grouper", grouper)
                        .mapTo(Long.class)
                        .findOne();
        return newest.isEmpty()
                ? 0
                : handle.createQuery(
                                "select coalesce(max(s.seq), 0) from grouping_step s join article a"
                                        + " on a.id = s.article where s.grouper = :grouper and"
                                        + " a.published < :since")
                        .bind("grouper", grouper)
                        .bind("since", newest.get() - lately.toMillis())
                        .mapTo(Long.class)
                        .one();
    }

    /** The steps after one, in order; all of them after 0. */
    public List<Step> stepsAfter(long step, int most) {
        return handle.createQuery(
                        "select s.seq, s.article, s.ruling, v.content, a.published from"
                            + " grouping_step s left join article a on a.id = s.article left join"
                            + " article_version v on v.article = s.article and v.version ="
                            + " s.version where (s.grouper = :grouper or s.ruling is not null) and"
                            + " s.seq > :step order by s.seq limit :most")
                .bind("grouper", grouper)
                .bind("step", step)
                .bind("most", most)
                .map((row, context) ->
                        new Step(
                                row.getLong("seq"),
                                row.getString("article") == null
                                        ? null
                                        : StoredArticle.timed(
                                                Articles.content(row),
                                                Rows.instant(row, "published")),
                                WrittenRuling.read(row.getString("ruling"))))
                .list();
    }

    private void changed(long step, String kind, String from, String into, String why) {
        handle.createUpdate(
                        "insert into story_change (step, kind, from_story, into_story, why)"
                                + " values (:step, :kind, :from, :into, :why)")
                .bind("step", step)
                .bind("kind", kind)
                .bind("from", from)
                .bind("into", into)
                .bind("why", why)
                .execute();
    }

    private void move(String article, String story) {
        handle.createUpdate(MOVE).bind("story", story).bind("id", article).execute();
        new IndexQueue(handle).changed(article);
    }

    /** Counts a story anew. */
    private void refresh(String story, Instant otherwise) {
        handle.createUpdate(
                        "insert into story (id, founded, latest, articles)"
                                + " select :story, coalesce(min(published), :otherwise),"
                                + " coalesce(max(published), :otherwise), count(*) from article"
                                + " where story = :story and 1 = 1"
                                + " on conflict (id) do update set founded = excluded.founded,"
                                + " latest = excluded.latest, articles = excluded.articles,"
                                + " merged_into = null")
                .bind("story", story)
                .bind("otherwise", otherwise.toEpochMilli())
                .execute();
    }
}
