package org.standfirst.attribution;

import java.util.Arrays;

/**
 * The best paths through the roles of one cue (list Viterbi; Seshadri and Sundberg, 1994) among
 * those with one source at most, as all but one in two thousand have it.
 */
final class Fillings {

    /** The label of each state; a state knows besides whether the source has been. */
    private static final int[] LABELS = {0, 1, 2, 3, 4, 0, 3, 4};

    private static final int STATES = LABELS.length;

    /** For each state those it may follow. */
    private static final int[][] BEFORE = {
        {0, 3, 4}, {0, 3, 4}, {1, 2}, {0, 3, 4}, {3, 4}, {5, 1, 2, 6, 7}, {5, 1, 2, 6, 7}, {6, 7}
    };

    private static final boolean[] BEGINS = {true, true, false, true, false, false, false, false};

    private Fillings() {}

    /**
     * The paths, the best first; at most {@code most}.
     *
     * @param scores of each label at each place
     * @param sums set to the scores of the paths
     */
    static byte[][] best(Chain chain, float[] scores, int size, int most, float[] sums) {
        int width = STATES * most;
        float[] sum = new float[width];
        float[] next = new float[width];
        byte[] back = new byte[size * width];
        Arrays.fill(sum, Float.NEGATIVE_INFINITY);
        for (int s = 0; s < STATES; s++) {
            if (BEGINS[s]) {
                sum[s * most] = chain.start(LABELS[s]) + scores[LABELS[s]];
            }
        }
        for (int i = 1; i < size; i++) {
            for (int s = 0; s < STATES; s++) {
                step(chain, s, most, sum, next, back, i * width, scores[i * 5 + LABELS[s]]);
            }
            float[] swap = sum;
            sum = next;
            next = swap;
        }
        byte[][] paths = new byte[most][];
        int found = 0;
        while (found < most) {
            int end = 0;
            for (int k = 1; k < width; k++) {
                end = sum[k] > sum[end] ? k : end;
            }
            if (sum[end] == Float.NEGATIVE_INFINITY) {
                break;
            }
            sums[found] = sum[end];
            sum[end] = Float.NEGATIVE_INFINITY;
            paths[found++] = path(end, most, size, back);
        }
        return Arrays.copyOf(paths, found);
    }

    private static void step(
            Chain chain,
            int state,
            int most,
            float[] sum,
            float[] next,
            byte[] back,
            int row,
            float score) {
        int base = state * most;
        int count = 0;
        for (int before : BEFORE[state]) {
            float step = chain.step(LABELS[before], LABELS[state]);
            for (int k = before * most; k < (before + 1) * most; k++) {
                float value = sum[k] + step;
                boolean full = count == most && value <= next[base + most - 1];
                if (value == Float.NEGATIVE_INFINITY || full) {
                    break;
                }
                int at = count < most ? count++ : most - 1;
                while (at > 0 && next[base + at - 1] < value) {
                    next[base + at] = next[base + at - 1];
                    back[row + base + at] = back[row + base + at - 1];
                    at--;
                }
                next[base + at] = value;
                back[row + base + at] = (byte) k;
            }
        }
        for (int k = 0; k < count; k++) {
            next[base + k] += score;
        }
        Arrays.fill(next, base + count, base + most, Float.NEGATIVE_INFINITY);
    }

    private static byte[] path(int end, int most, int size, byte[] back) {
        byte[] path = new byte[size];
        int at = end;
        for (int i = size - 1; i >= 0; i--) {
            path[i] = (byte) LABELS[at / most];
            at = back[i * STATES * most + at];
        }
        return path;
    }
}
