package org.standfirst.attribution;

/**
 * The forward and backward sums of a linear chain, each place scaled to one so that long sequences
 * stay within the numbers a double can hold.
 */
public final class ChainSums {

    private final int size;
    private final int labels;
    private final double[] node;
    private final double[] edge;
    private final double[] forward;
    private final double[] backward;
    private final double[] scales;

    private ChainSums(float[] scores, float[] steps, int size, int labels) {
        this.size = size;
        this.labels = labels;
        node = new double[size * labels];
        edge = new double[labels * labels];
        forward = new double[size * labels];
        backward = new double[size * labels];
        scales = new double[size];
        for (int i = 0; i < size; i++) {
            float most = Float.NEGATIVE_INFINITY;
            for (int y = 0; y < labels; y++) {
                most = Math.max(most, scores[i * labels + y]);
            }
            for (int y = 0; y < labels; y++) {
                node[i * labels + y] = Math.exp(scores[i * labels + y] - most);
            }
        }
        for (int e = 0; e < edge.length; e++) {
            edge[e] = Math.exp(steps[e]);
        }
        run(steps);
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

    private void run(float[] steps) {
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int y = 0; y < labels; y++) {
                double in = 0;
                if (i == 0) {
                    in = Math.exp(steps[labels * labels + y]);
                } else {
                    for (int x = 0; x < labels; x++) {
                        in += forward[(i - 1) * labels + x] * edge[x * labels + y];
                    }
                }
                forward[i * labels + y] = in * node[i * labels + y];
                sum += forward[i * labels + y];
            }
            scales[i] = sum;
            for (int y = 0; y < labels; y++) {
                forward[i * labels + y] /= sum;
            }
        }
        for (int y = 0; y < labels && size > 0; y++) {
            backward[(size - 1) * labels + y] = 1;
        }
        for (int i = size - 2; i >= 0; i--) {
            for (int x = 0; x < labels; x++) {
                double sum = 0;
                for (int y = 0; y < labels; y++) {
                    sum +=
                            edge[x * labels + y]
                                    * node[(i + 1) * labels + y]
                                    * backward[(i + 1) * labels + y];
                }
                backward[i * labels + x] = sum / scales[i + 1];
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
