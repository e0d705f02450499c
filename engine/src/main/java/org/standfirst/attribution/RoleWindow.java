package org.standfirst.attribution;

import java.util.Arrays;

/**
 * The tokens around a cue among which its source and its content are looked for, with the scores of
 * their labels: whole sentences, from the first that has a token its gate lets through to the last.
 *
 * @param from the first token
 * @param size how many tokens there are
 * @param scores of each label of each token, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RoleWindow(int from, int size, float[] scores) {

    /** How much more probable, as a logarithm, a token is in no role if it is not looked at. */
    private static final float FAR = 20;

    /** The same of the tokens of the cue itself. */
    private static final float SURELY = 100;

    /** Tokens to either side of one that is let through, which are let through with it. */
    private static final int BESIDE = 2;

    /** The window of one cue. */
    static RoleWindow of(Chain roles, Gate gate, RoleFeatures features, Prose prose, Run cue) {
        int begin = RoleFeatures.from(prose, cue.from());
        int end = Math.max(cue.to(), RoleFeatures.to(prose, cue.from()));
        features.turnTo(cue.from(), cue.to(), begin, end);
        var list = new FeatureList();
        var open = new boolean[end - begin];
        int first = cue.from();
        int last = cue.to() - 1;
        for (int i = begin; i < end; i++) {
            features.sketch(i, list);
            if (gate.passes(list)) {
                int low = Math.max(begin, i - BESIDE);
                int high = Math.min(end, i + BESIDE + 1);
                Arrays.fill(open, low - begin, high - begin, true);
                first = Math.min(first, low);
                last = Math.max(last, high - 1);
            }
        }
        while (first > begin && prose.tokens.sentence(first - 1) == prose.tokens.sentence(first)) {
            first--;
        }
        while (last + 1 < end && prose.tokens.sentence(last + 1) == prose.tokens.sentence(last)) {
            last++;
        }
        int labels = roles.labels();
        var sums = new int[labels];
        var scores = new float[(last + 1 - first) * labels];
        for (int i = first; i <= last; i++) {
            if (open[i - begin]) {
                features.fill(i, list);
                roles.score(list, sums, scores, i - first);
            } else {
                scores[(i - first) * labels] = FAR;
            }
        }
        for (int i = cue.from(); i < cue.to(); i++) {
            scores[(i - first) * labels] += SURELY;
        }
        return new RoleWindow(first, last + 1 - first, scores);
    }
}
