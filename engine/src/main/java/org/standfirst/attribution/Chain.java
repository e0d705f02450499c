package org.standfirst.attribution;

import org.standfirst.text.WeightTable;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A linear-chain conditional random field (Lafferty et al., 2001) over hashed features: finds the
 * best labels of a sequence, and how sure it is of each. Immutable.
 */
public final class Chain {

    private final LabelWeights weights;
    private final float scale;
    private final float[] steps;
    private final int labels;

    /**
     * A chain of given weights.
     *
     * @param weights a row a feature, a weight a label
     * @param scale by which the weights are to be multiplied
     * @param steps from label to label, row by row; one row more at the end for the beginning
     */
    public Chain(WeightTable weights, float scale, float[] steps) {
        this.weights = LabelWeights.of(weights);
        this.scale = scale * this.weights.coarser();
        this.steps = steps;
        this.labels = weights.classes();
    }

    /** How many labels there are. */
    public int labels() {
        return labels;
    }

    /** Sets the scores of the labels at one place from its features; that of the first is zero. */
    void score(FeatureList features, int[] sums, float[] scores, int at) {
        weights.sum(features, sums);
        for (int y = 0; y < labels; y++) {
            scores[at * labels + y] = sums[y] * scale;
        }
    }

    /** Adds to the scores of the labels at one place what more features say. */
    void add(FeatureList features, int[] sums, float[] scores, int at) {
        weights.sum(features, sums);
        for (int y = 0; y < labels; y++) {
            scores[at * labels + y] += sums[y] * scale;
        }
    }

    /** How far the score of the first label at one place is above any other. */
    float lead(float[] scores, int at) {
        float other = Float.NEGATIVE_INFINITY;
        for (int y = 1; y < labels; y++) {
            other = Math.max(other, scores[at * labels + y]);
        }
        return scores[at * labels] - other;
    }

    /** How probable each label is at each of {@code size} places. */
    ChainSums sums(float[] scores, int size) {
        return ChainSums.of(scores, steps, size, labels);
    }

    /** The best labels (Viterbi, 1967) of {@code size} places. */
    void decode(float[] scores, int size, byte[] best) {
        float[] sum = new float[labels];
        float[] next = new float[labels];
        byte[] back = new byte[size * labels];
        for (int i = 0; i < size; i++) {
            for (int y = 0; y < labels; y++) {
                int from = 0;
                float most = Float.NEGATIVE_INFINITY;
                if (i == 0) {
                    most = steps[labels * labels + y];
                } else {
                    for (int x = 0; x < labels; x++) {
                        float value = sum[x] + steps[x * labels + y];
                        if (value > most) {
                            most = value;
                            from = x;
                        }
                    }
                }
                next[y] = most + scores[i * labels + y];
                back[i * labels + y] = (byte) from;
            }
            float[] swap = sum;
            sum = next;
            next = swap;
        }
        int y = 0;
        for (int z = 1; z < labels; z++) {
            y = sum[z] > sum[y] ? z : y;
        }
        for (int i = size - 1; i >= 0; i--) {
            best[i] = (byte) y;
            y = back[i * labels + y];
        }
    }

    /** The scores of paths through the same places. */
    float[] scores(float[] scores, byte[][] paths) {
        var sums = new float[paths.length];
        for (int k = 0; k < sums.length; k++) {
            var path = paths[k];
            float sum = start(path[0]) + scores[path[0]];
            for (int i = 1; i < path.length; i++) {
                sum += step(path[i - 1], path[i]) + scores[i * labels + path[i]];
            }
            sums[k] = sum;
        }
        return sums;
    }

    /** What a step from one label to the next adds to the score of a path. */
    float step(int from, int to) {
        return steps[from * labels + to];
    }

    /** What beginning with a label adds. */
    float start(int label) {
        return steps[labels * labels + label];
    }

    /** Writes the chain so that {@link #read} can read it. */
    public void write(DataOutput out) throws IOException {
        weights.table().write(out);
        out.writeFloat(scale);
        for (float step : steps) {
            out.writeFloat(step);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it is cut off
     */
    public static Chain read(DataInput in) throws IOException {
        var weights = WeightTable.read(in);
        float scale = in.readFloat();
        float[] steps = new float[(weights.classes() + 1) * weights.classes()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = in.readFloat();
        }
        return new Chain(weights, scale, steps);
    }
}
