package org.standfirst.bench;

import org.standfirst.text.WeightTable;

/**
 * An averaged multi-class perceptron over hashed features (Freund and Schapire, 1999; Collins,
 * 2002), whose result is a {@link WeightTable}.
 */
final class AveragedPerceptron {

    private final int classes;
    private final int mask;
    private final float[] weights;
    private final float[] totals;
    private long steps;

    AveragedPerceptron(int classes, int bits) {
        this.classes = classes;
        mask = (1 << bits) - 1;
        weights = new float[classes << bits];
        totals = new float[classes << bits];
    }

    /** Sets {@code scores} to the sums over the features. */
    void sum(int[] features, int count, float[] scores) {
        java.util.Arrays.fill(scores, 0);
        for (int f = 0; f < count; f++) {
            int row = (features[f] & mask) * classes;
            for (int c = 0; c < classes; c++) {
                scores[c] += weights[row + c];
            }
        }
    }

    /** One example went by. */
    void step() {
        steps++;
    }

    /** Moves the weights of the features towards {@code right} and away from {@code wrong}. */
    void update(int[] features, int count, int right, int wrong) {
        for (int f = 0; f < count; f++) {
            int row = (features[f] & mask) * classes;
            weights[row + right] += 1;
            totals[row + right] += steps;
            weights[row + wrong] -= 1;
            totals[row + wrong] -= steps;
        }
    }

    /** The averaged weights as bytes; those too large for the scale are cut. */
    WeightTable table() {
        double sum = 0;
        long count = 0;
        var average = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            average[i] = weights[i] - totals[i] / steps;
            if (Math.abs(average[i]) > 1e-3) {
                sum += average[i] * average[i];
                count++;
            }
        }
        double scale = 127 / (Math.sqrt(sum / Math.max(1, count)) * 8);
        var bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(average[i] * scale)));
        }
        return new WeightTable(classes, bytes);
    }
}
