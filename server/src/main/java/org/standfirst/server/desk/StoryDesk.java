package org.standfirst.server.desk;

import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Grouping;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.StoredArticle;
import org.standfirst.story.GroupingSettings;
import org.standfirst.story.StoryChange;
import org.standfirst.story.StoryGrouper;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Gives every article its story. The grouper's state is in memory; each step it takes is in the
 * archive, and a restart takes the same steps again from the last state that was saved.
 */
final class StoryDesk {

    private static final int BATCH = 200;
    private static final int REPLAYED = 500;
    private static final int SAVE_EVERY = 500;

    /** How long an article waits for those that were published before it. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Archive archive;
    private final InstantSource clock;
    private final StoryGrouper grouper;
    private long step;
    private long saved;

    StoryDesk(Archive archive, InstantSource clock) {
        this.archive = archive;
        this.clock = clock;
        var snapshot = archive.read(shelves -> shelves.grouping().snapshot());
        grouper =
                snapshot.isPresent()
                        ? StoryGrouper.restore(snapshot.get().state())
                        : new StoryGrouper(GroupingSettings.defaults());
        step = snapshot.isPresent() ? snapshot.get().step() : 0;
        saved = step;
        replay();
    }

    private void replay() {
        var steps = archive.read(shelves -> shelves.grouping().stepsAfter(step, REPLAYED));
        while (!steps.isEmpty()) {
            for (var taken : steps) {
                take(taken);
            }
            steps = archive.read(shelves -> shelves.grouping().stepsAfter(step, REPLAYED));
        }
    }

    private void take(Grouping.Step taken) {
        if (taken.ruling() != null) {
            grouper.rule(taken.ruling());
        } else if (taken.article() == null) {
            grouper.repair();
        } else {
            grouper.add(taken.article());
        }
        step = taken.number();
    }

    /** Does what people have ruled since the last step. Returns whether there was anything. */
    private boolean obey(Shelves shelves) {
        boolean any = false;
        var ruled = shelves.grouping().stepsAfter(step, REPLAYED);
        while (!ruled.isEmpty()) {
            ruled.forEach(this::take);
            any = true;
            ruled = shelves.grouping().stepsAfter(step, REPLAYED);
        }
        return any;
    }

    /**
     * Groups the articles whose turn has come, and does what people have ruled. Returns whether any
     * story changed.
     */
    boolean groupArrived() {
        boolean any = archive.read(this::obey);
        var horizon = horizon();
        var arrived = archive.read(shelves -> shelves.articles().ungrouped(horizon, BATCH));
        any |= !arrived.isEmpty();
        while (!arrived.isEmpty()) {
            group(arrived);
            arrived = archive.read(shelves -> shelves.articles().ungrouped(horizon, BATCH));
        }
        return any;
    }

    /**
     * Stories are told in order of time, so an article waits until those published before it have
     * been tried, but not for ever.
     */
    private Instant horizon() {
        var now = clock.instant();
        return archive.read(shelves -> {
            var untried = shelves.entries().firstUntried(now.minus(PATIENCE));
            return untried.orElse(now.plusSeconds(1));
        });
    }

    private void group(List<StoredArticle> arrived) {
        archive.change(shelves -> {
            // In the one transaction, so that a ruling comes before what is decided after it.
            obey(shelves);
            var grouping = shelves.grouping();
            for (var article : arrived) {
                step = grouping.decided(article, grouper.add(article.article()), clock.instant());
            }
            var changes = grouper.repair();
            step = grouping.repaired(clock.instant());
            for (var change : changes) {
                switch (change) {
                    case StoryChange.Merged(var from, var into, var why) ->
                            grouping.merged(step, from, into, why);
                    case StoryChange.Moved(var from, var into, var articles, var why) ->
                            grouping.split(step, from, into, articles, why);
                }
            }
        });
        if (step - saved >= SAVE_EVERY) {
            save();
        }
    }

    /** Keeps the grouper's state, so that less has to be replayed. */
    void save() {
        if (step > saved) {
            archive.change(shelves -> shelves.grouping().save(step, grouper.save()));
            saved = step;
        }
    }
}
