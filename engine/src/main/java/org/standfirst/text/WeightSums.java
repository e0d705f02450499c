package org.standfirst.text;

import java.util.Arrays;

/**
 * Sums of the weights of a {@link WeightTable}, one a class, made again and again in the same
 * arrays. Not for use by several threads at once.
 */
public final class WeightSums {

    /** More at once could overflow a lane of 16 bits. */
    static final int MOST_FEATURES = 257;

    final int[] scores;

    /** Where the rows of the features lie, and what stands there. */
    final int[] places = new int[MOST_FEATURES];

    final long[] found = new long[MOST_FEATURES];

    /** Sums of so many classes. */
    public WeightSums(int classes) {
        scores = new int[classes];
    }

    /** Makes all sums zero. */
    public void clear() {
        Arrays.fill(scores, 0);
    }

    /** The first {@code wanted} class that has the highest sum of them. */
    int best(int wanted) {
        int best = 0;
        for (int c = 1; c < wanted; c++) {
            best = scores[c] > scores[best] ? c : best;
        }
        return best;
    }

    /** How far the sum of the best class is above that of any other of the first. */
    int lead(int best, int wanted) {
        int second = Integer.MIN_VALUE / 2;
        for (int c = 0; c < wanted; c++) {
            second = c == best ? second : Math.max(second, scores[c]);
        }
        return scores[best] - second;
    }
}
