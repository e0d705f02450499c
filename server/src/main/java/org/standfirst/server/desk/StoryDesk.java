package org.standfirst.server.desk;

import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.StoredArticle;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Gives every article its story. What comes long after it was published would find nothing to be
 * compared with among today's news, and what is dated after today would make them all late: both
 * make stories in a stream of their own.
 */
final class StoryDesk {

    private static final int BATCH = 200;

    /** So few steps are taken again in the next start. */
    private static final int SAVE_EVERY = 500;

    /** To keep the state costs as much as some hundred steps, and an import takes many. */
    private static final int SAVE_EVERY_OF_ALL = 4_000;

    /** How long an article waits for those that were published before it. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Archive archive;
    private final InstantSource clock;
    private final StoryStream news;
    private final StoryStream backIssues;

    StoryDesk(Archive archive, InstantSource clock) {
        this.archive = archive;
        this.clock = clock;
        news = new StoryStream(archive, clock, Shelves::grouping);
        backIssues = new StoryStream(archive, clock, Shelves::backIssues);
    }

    /**
     * Groups the articles whose turn has come, and does what people have ruled. Returns whether any
     * story changed.
     */
    boolean groupArrived() {
        boolean ruled = news.obey();
        ruled |= backIssues.obey();
        var now = clock.instant();
        boolean importing =
                archive.read(shelves -> shelves.imports().underWay(now.minus(PATIENCE)));
        boolean grouped = group(horizon(now), !importing, SAVE_EVERY, _ -> {}) > 0;
        return grouped || catchUp(SAVE_EVERY) || ruled;
    }

    /**
     * Groups all there is, whether more is to come or not.
     *
     * @param progress is told how many have been grouped so far
     */
    int groupAll(IntConsumer progress) {
        int done = group(clock.instant().plusSeconds(1), true, SAVE_EVERY_OF_ALL, progress);
        catchUp(SAVE_EVERY_OF_ALL);
        return done;
    }

    private boolean catchUp(int saveEvery) {
        boolean caughtUp = news.catchUp(saveEvery);
        return backIssues.catchUp(saveEvery) || caughtUp;
    }

    private int group(Instant horizon, boolean imported, int saveEvery, IntConsumer progress) {
        int done = 0;
        for (var arrived = arrived(horizon, imported);
                !arrived.isEmpty();
                arrived = arrived(horizon, imported)) {
            group(arrived, saveEvery);
            done += arrived.size();
            progress.accept(done);
        }
        return done;
    }

    private List<StoredArticle> arrived(Instant horizon, boolean imported) {
        return archive.read(shelves -> shelves.articles().ungrouped(horizon, imported, BATCH));
    }

    /**
     * Stories are told in order of time, so an article waits until those published before it have
     * been tried, but not for ever.
     */
    private Instant horizon(Instant now) {
        return archive.read(shelves -> {
            var untried = shelves.entries().firstUntried(now.minus(PATIENCE));
            return untried.orElse(now.plusSeconds(1));
        });
    }

    private void group(List<StoredArticle> arrived, int saveEvery) {
        var now = clock.instant();
        var isNews =
                arrived.stream()
                        .collect(
                                Collectors.partitioningBy(a ->
                                        news.reaches(a.published())
                                                && !a.published().isAfter(now)));
        var others = isNews.getOrDefault(false, List.of());
        if (!others.isEmpty()) {
            if (!backIssues.reaches(others.getFirst().published())) {
                backIssues.beginAnew();
            }
            backIssues.group(others, saveEvery);
        }
        var timely = isNews.getOrDefault(true, List.of());
        if (!timely.isEmpty()) {
            news.group(timely, saveEvery);
        }
    }

    /** Keeps what the groupers know, so that less has to be replayed. */
    void save() {
        news.save();
        backIssues.save();
    }
}
