package org.standfirst.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The runs of tokens that may be cues, with their probabilities: for each token where a cue may
 * begin the end it most probably has; of runs that overlap the most probable.
 */
final class CueSpans {

    /** Tokens that are part of a cue with less than this probability are passed over. */
    private static final float LEAST = 0.1f;

    private static final int LONGEST = 12;

    /**
     * By a dozen features alone, one token in a thousand that is part of a cue is this much more
     * probably none, as a logarithm.
     */
    private static final float SURELY_NONE = 1.2f;

    private static final float FAR = 20;

    private CueSpans() {}

    /**
     * A run that may be a cue.
     *
     * @param sure the probability of exactly this run
     * @param mass the highest probability of one of its tokens to be part of a cue
     */
    record CueSpan(Run run, float sure, float mass) {}

    /** The runs in the order of the text, without overlap. */
    static List<CueSpan> of(Chain chain, Gate gate, Prose prose) {
        int size = prose.size();
        var found = new ArrayList<CueSpan>();
        if (size == 0) {
            return found;
        }
        var probable = sums(chain, gate, prose);
        var all = new ArrayList<CueSpan>();
        for (int i = 0; i < size; i++) {
            double begins = probable.marginal(i, Labels.CUE);
            if (begins >= LEAST / 4) {
                all.add(longest(probable, prose, i, begins));
            }
        }
        all.removeIf(s -> s.mass() < LEAST);
        all.sort(Comparator.comparingDouble(s -> -s.sure()));
        var taken = new boolean[size];
        for (var span : all) {
            boolean free = true;
            for (int i = span.run().from(); i < span.run().to(); i++) {
                free &= !taken[i];
            }
            if (free) {
                found.add(span);
                for (int i = span.run().from(); i < span.run().to(); i++) {
                    taken[i] = true;
                }
            }
        }
        found.sort(Comparator.comparingInt(s -> s.run().from()));
        return found;
    }

    /** How probable it is of each token to be part of a cue. */
    static ChainSums sums(Chain chain, Gate gate, Prose prose) {
        int size = prose.size();
        var list = new FeatureList();
        var sums = new int[chain.labels()];
        var scores = new float[size * chain.labels()];
        for (int i = 0; i < size; i++) {
            CueFeatures.sketch(prose, i, list);
            boolean none = !gate.passes(list);
            if (!none) {
                CueFeatures.first(prose, i, list);
                chain.score(list, sums, scores, i);
                none = chain.lead(scores, i) >= SURELY_NONE;
            }
            if (none) {
                scores[i * chain.labels()] += FAR;
            } else {
                CueFeatures.rest(prose, i, list);
                chain.add(list, sums, scores, i);
            }
        }
        return chain.sums(scores, size);
    }

    private static CueSpan longest(ChainSums probable, Prose prose, int from, double begins) {
        double reached = begins;
        double best = -1;
        int end = from + 1;
        float mass = 0;
        int label = Labels.CUE;
        int stop = Math.min(prose.stops[from], from + LONGEST);
        float seen = 0;
        double ends = begins - (from + 1 < stop ? goesOn(probable, from + 1, label) : 0);
        for (int to = from + 1; ; to++) {
            seen = Math.max(seen, (float) (1 - probable.marginal(to - 1, Labels.NONE)));
            if (ends > best) {
                best = ends;
                end = to;
                mass = seen;
            }
            if (to >= stop || reached <= best) {
                break;
            }
            double share = reached / Math.max(1e-12, probable.marginal(to - 1, label));
            ends = share * probable.pair(to, label, Labels.CUE + Labels.LAST);
            reached = share * probable.pair(to, label, Labels.CUE + Labels.WITHIN);
            label = Labels.CUE + Labels.WITHIN;
        }
        return new CueSpan(new Run(from, end), (float) best, mass);
    }

    private static double goesOn(ChainSums probable, int to, int label) {
        return probable.pair(to, label, Labels.CUE + Labels.WITHIN)
                + probable.pair(to, label, Labels.CUE + Labels.LAST);
    }
}
