package org.standfirst.server.web;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.store.Shelves;
import org.standfirst.story.GroupingSettings;
import org.standfirst.story.PairExplainer;

/**
 * An explainer that knows what the grouper knows by now, from its last saved state and the steps it
 * has taken since. Kept and brought up to date, since reading a state takes a moment. Its callers
 * hold the lock of it while they ask.
 */
final class Explainers {

    private static final int AT_A_TIME = 500;

    /** If it lags behind a saved state by more than so many steps, the state is read instead. */
    private static final int FAR_BEHIND = 5_000;

    private @Nullable PairExplainer kept;
    private long step;

    /** The explainer as of the archive's moment. */
    PairExplainer current(Shelves shelves) {
        var grouping = shelves.grouping();
        var explainer = kept;
        if (explainer == null || grouping.savedStep() > step + FAR_BEHIND) {
            var snapshot = grouping.snapshot();
            explainer =
                    snapshot.map(state -> PairExplainer.of(state.state()))
                            .orElseGet(() -> PairExplainer.before(GroupingSettings.defaults()));
            step = snapshot.map(state -> state.step()).orElse(0L);
        }
        var steps = grouping.stepsAfter(step, AT_A_TIME);
        while (!steps.isEmpty()) {
            for (var taken : steps) {
                var article = taken.article();
                if (article != null) {
                    explainer.learn(article);
                }
                step = taken.number();
            }
            steps = grouping.stepsAfter(step, AT_A_TIME);
        }
        kept = explainer;
        return explainer;
    }
}
