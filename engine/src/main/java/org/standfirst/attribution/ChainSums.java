package org.standfirst.attribution;

import java.util.Arrays;

/**
 * The forward and backward sums of a linear chain, each place scaled to one so that long sequences
 * stay within the numbers a double can hold.
 */
public final class ChainSums {

    /** The weight of a step that may not be. */
    public static final float NEVER = -40;

    /** A label whose score is this much less than another's is taken for impossible. */
    private static final float NOTHING = -20;

    private final int size;
    private final int labels;
    private final double[] node;
    private final double[] edge;
    private final double[] forward;
    private final double[] backward;
    private final double[] scales;

    /** The steps that may be, as a label, the one behind it, and so on. */
    private final int[] paths;

    private ChainSums(float[] scores, float[] steps, int size, int labels) {
        this.size = size;
        this.labels = labels;
        node = new double[size * labels];
        edge = new double[labels * labels];
        forward = new double[size * labels];
        backward = new double[size * labels];
        scales = new double[size];
        var possible = new int[2 * edge.length];
        int count = 0;
        for (int e = 0; e < edge.length; e++) {
            if (steps[e] > NEVER) {
                edge[e] = Math.exp(steps[e]);
                possible[count++] = e / labels;
                possible[count++] = e % labels;
            }
        }
        paths = Arrays.copyOf(possible, count);
        weigh(scores);
        forward(steps);
        backward();
    }

    private void weigh(float[] scores) {
        for (int row = 0; row < size * labels; row += labels) {
            float most = scores[row];
            for (int y = 1; y < labels; y++) {
                most = Math.max(most, scores[row + y]);
            }
            for (int y = 0; y < labels; y++) {
                float less = scores[row + y] - most;
                node[row + y] = less == 0 ? 1 : less <= NOTHING ? 0 : Math.exp(less);
            }
        }
    }

    /**
     * The sums over a sequence.
     *
     * @param scores of each label at each place
     * @param steps as in {@link Chain}
     */
    public static ChainSums of(float[] scores, float[] steps, int size, int labels) {
        return new ChainSums(scores, steps, size, labels);
    }

    private void forward(float[] steps) {
        var in = new double[labels];
        for (int i = 0; i < size; i++) {
            int row = i * labels;
            int before = row - labels;
            Arrays.fill(in, 0);
            for (int y = 0; y < labels && i == 0; y++) {
                in[y] = Math.exp(steps[labels * labels + y]);
            }
            for (int s = 0; s < paths.length && i > 0; s += 2) {
                int x = paths[s];
                int y = paths[s + 1];
                in[y] += forward[before + x] * edge[x * labels + y];
            }
            double sum = 0;
            for (int y = 0; y < labels; y++) {
                double value = in[y] * node[row + y];
                forward[row + y] = value;
                sum += value;
            }
            scales[i] = sum;
            double share = 1 / sum;
            for (int y = 0; y < labels; y++) {
                forward[row + y] *= share;
            }
        }
    }

    private void backward() {
        for (int y = 0; y < labels && size > 0; y++) {
            backward[(size - 1) * labels + y] = 1;
        }
        double[] ahead = new double[labels];
        for (int i = size - 2; i >= 0; i--) {
            int next = (i + 1) * labels;
            double share = 1 / scales[i + 1];
            for (int y = 0; y < labels; y++) {
                ahead[y] = node[next + y] * backward[next + y] * share;
            }
            for (int s = 0; s < paths.length; s += 2) {
                int x = paths[s];
                int y = paths[s + 1];
                backward[i * labels + x] += edge[x * labels + y] * ahead[y];
            }
        }
    }

    /** The probability of label {@code y} at place {@code i}. */
    public double marginal(int i, int y) {
        return forward[i * labels + y] * backward[i * labels + y];
    }

    /** The probability of {@code x} at the place before {@code i} and {@code y} at {@code i}. */
    public double pair(int i, int x, int y) {
        return forward[(i - 1) * labels + x]
                * edge[x * labels + y]
                * node[i * labels + y]
                * backward[i * labels + y]
                / scales[i];
    }
}
