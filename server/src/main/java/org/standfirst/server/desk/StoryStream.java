package org.standfirst.server.desk;

import org.jspecify.annotations.Nullable;
import org.standfirst.provenance.CopyFinder;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * One stream of articles in order of time, and the stories it gives. The grouper's state is in
 * memory; each step it takes is in the archive, and a restart takes the same steps again from the
 * last state that was saved. What texts have in common is found on the way.
 */
final class StoryStream {

    private static final int REPLAYED = 500;

    /** How far apart two articles may be published that are looked at for text in common. */
    private static final Duration COPIED_WITHIN = Duration.ofDays(3);

    private final Archive archive;
    private final InstantSource clock;
    private final Function<Shelves, Grouping> shelf;
    private StoryGrouper grouper;

    /** Of the same articles; null until the first is grouped. */
    private @Nullable CopyFinder copies;

    private long step;
    private long saved;

    /** The stream whose steps stand on a shelf, as it was left. */
    StoryStream(Archive archive, InstantSource clock, Function<Shelves, Grouping> shelf) {
        this.archive = archive;
        this.clock = clock;
        this.shelf = shelf;
        var snapshot = archive.read(shelves -> shelf.apply(shelves).snapshot());
        grouper =
                snapshot.isPresent()
                        ? StoryGrouper.restore(snapshot.get().state())
                        : new StoryGrouper(GroupingSettings.defaults());
        step = snapshot.isPresent() ? snapshot.get().step() : 0;
        saved = step;
        obey();
    }

    /** Does what people have ruled since the last step. Returns whether there was anything. */
    boolean obey() {
        return archive.read(this::obey);
    }

    /** Takes the steps that stand on the shelf after the last one taken. */
    private boolean obey(Shelves shelves) {
        boolean any = false;
        for (var steps = next(shelves); !steps.isEmpty(); steps = next(shelves)) {
            steps.forEach(this::take);
            any = true;
        }
        return any;
    }

    private List<Grouping.Step> next(Shelves shelves) {
        return shelf.apply(shelves).stepsAfter(step, REPLAYED);
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

    /** Whether an article of that time would be compared with any that is here. */
    boolean reaches(Instant published) {
        return grouper.reaches(published);
    }

    /** Forgets what came so far, but not its stories. */
    void beginAnew() {
        grouper = new StoryGrouper(GroupingSettings.defaults());
        copies = new CopyFinder(COPIED_WITHIN);
        step = archive.read(shelves -> shelf.apply(shelves).lastStep());
        saved = step - 1;
        save();
    }

    /** What was read of the last days, so that it is there after a restart too. */
    private CopyFinder copiesOfLately(Shelves shelves) {
        var finder = new CopyFinder(COPIED_WITHIN);
        var grouping = shelf.apply(shelves);
        long at = grouping.stepBefore(COPIED_WITHIN.plus(CopyFinder.LATE));
        for (var steps = grouping.stepsAfter(at, REPLAYED);
                !steps.isEmpty();
                steps = grouping.stepsAfter(at, REPLAYED)) {
            for (var taken : steps) {
                if (taken.article() != null) {
                    finder.add(taken.article());
                }
            }
            at = steps.getLast().number();
        }
        return finder;
    }

    /**
     * Gives each article its story, and finds with what earlier ones it shares text.
     *
     * @param saveEvery after so many steps the grouper's state is kept
     */
    void group(List<StoredArticle> arrived, int saveEvery) {
        var finder = copies == null ? archive.read(this::copiesOfLately) : copies;
        copies = finder;
        // Neither asks the other, so both look at the articles at the same time.
        var shared =
                CompletableFuture.supplyAsync(
                        () -> arrived.stream().map(each -> finder.add(each.timed())).toList());
        archive.change(shelves -> {
            // In the one transaction, so that a ruling comes before what is decided after it.
            obey(shelves);
            var grouping = shelf.apply(shelves);
            var placed = new ArrayList<Grouping.Placed>();
            for (var article : arrived) {
                placed.add(new Grouping.Placed(article, grouper.add(article.timed())));
            }
            grouping.decided(placed, clock.instant());
            shared.join().forEach(shelves.sharedTexts()::found);
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
        if (step - saved >= saveEvery) {
            save();
        }
    }

    /**
     * Groups what came late in the order of publication, when nothing else is to be done. Returns
     * whether there was anything.
     */
    boolean catchUp(int saveEvery) {
        boolean behind = grouper.isBehind();
        if (behind) {
            group(List.of(), saveEvery);
        }
        return behind;
    }

    /** Keeps the grouper's state, so that less has to be replayed. */
    void save() {
        if (step > saved) {
            archive.change(shelves -> shelf.apply(shelves).save(step, grouper.save()));
            saved = step;
        }
    }
}
