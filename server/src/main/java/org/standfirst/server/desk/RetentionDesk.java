package org.standfirst.server.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Shelves;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Gives up what the settings say is kept no longer: once a day, a little at a time. What editions
 * quote stays, word for word and in its place.
 */
public final class RetentionDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionDesk.class);
    private static final Duration PAUSE = Duration.ofDays(1);
    private static final int BATCH = 100;

    private final Archive archive;
    private final RetentionSettings settings;
    private final InstantSource clock;
    private Instant next = Instant.EPOCH;

    public RetentionDesk(Archive archive, RetentionSettings settings, InstantSource clock) {
        this.archive = archive;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What was given up, or would be.
     *
     * @param stories that stood in no edition
     * @param articles of these stories
     * @param texts of other articles
     * @param superseded articles of which earlier versions went
     */
    public record Given(int stories, int articles, int texts, int superseded, int drawings) {

        boolean nothing() {
            return stories + texts + superseded + drawings == 0;
        }
    }

    /**
     * Gives up what is due, if it is a day since that was last done; whether there was anything.
     */
    boolean daily() {
        var now = clock.instant();
        if (!settings.any() || now.isBefore(next)) {
            return false;
        }
        next = now.plus(PAUSE);
        var given = run(false);
        if (!given.nothing()) {
            LOG.info("No longer kept: {}", given);
        }
        return !given.nothing();
    }

    /**
     * Gives up what is due.
     *
     * @param dry whether only to say what would be
     */
    public Given run(boolean dry) {
        var now = clock.instant();
        var quoted = archive.read(Quoted::in);
        int stories = 0;
        Set<String> gone = new HashSet<>();
        if (settings.unselected() != null) {
            var before = now.minus(settings.unselected());
            stories = stories(before, quoted, gone, dry);
        }
        int texts = 0;
        if (settings.texts() != null) {
            var before = now.minus(settings.texts());
            texts =
                    each(
                            (shelves, after) -> shelves.retention().texts(before, after, BATCH),
                            gone,
                            dry,
                            article -> withhold(article, quoted));
        }
        int superseded = 0;
        int drawings = 0;
        if (settings.copies() != null) {
            var before = now.minus(settings.copies());
            superseded =
                    each(
                            (shelves, after) ->
                                    shelves.retention().superseded(before, after, BATCH),
                            gone,
                            dry,
                            article ->
                                    archive.change(
                                            shelves -> forgetVersions(shelves, article, quoted)));
            drawings =
                    dry
                            ? archive.read(shelves -> shelves.retention().drawings(before))
                            : archive.write(shelves -> shelves.retention().forgetDrawings(before));
        }
        var given = new Given(stories, gone.size(), texts, superseded, drawings);
        if (!dry && !given.nothing()) {
            archive.settle();
        }
        return given;
    }

    private int stories(Instant before, Quoted quoted, Set<String> gone, boolean dry) {
        int count = 0;
        var after = "";
        while (true) {
            var from = after;
            var due = archive.read(shelves -> shelves.retention().stories(before, from, BATCH));
            if (due.isEmpty()) {
                return count;
            }
            for (var story : due) {
                var articles = archive.read(shelves -> shelves.retention().articlesOf(story));
                if (!quoted.has(story, articles)) {
                    if (!dry) {
                        archive.change(shelves -> shelves.retention().forget(story));
                    }
                    gone.addAll(articles);
                    count++;
                }
            }
            after = due.getLast();
        }
    }

    private static void forgetVersions(Shelves shelves, String article, Quoted quoted) {
        shelves.retention()
                .forgetVersions(article, quoted.passages(article), quoted.lines(article));
    }

    private void withhold(String article, Quoted quoted) {
        archive.change(shelves -> {
            var retention = shelves.retention();
            retention.withhold(article, quoted.passages(article), quoted.lines(article));
            var stored = shelves.articles().byId(article);
            var story = stored.isPresent() ? stored.get().story() : null;
            if (story == null || !quoted.hasStory(story)) {
                retention.forgetDossier(article);
            }
        });
    }

    private int each(
            BiFunction<Shelves, String, List<String>> due,
            Set<String> gone,
            boolean dry,
            Consumer<String> work) {
        int count = 0;
        var after = "";
        while (true) {
            var from = after;
            var articles = archive.read(shelves -> due.apply(shelves, from));
            if (articles.isEmpty()) {
                return count;
            }
            for (var article : articles) {
                if (!gone.contains(article)) {
                    if (!dry) {
                        work.accept(article);
                    }
                    count++;
                }
            }
            after = articles.getLast();
        }
    }
}
