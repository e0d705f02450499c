package org.standfirst.bench;

import org.standfirst.attribution.Gate;

import java.util.Arrays;
import java.util.Locale;

/** A logistic regression over hashed features, learned by AdaGrad as the examples come. */
final class GateTrainer {

    private static final double[] BOUNDS = {0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.08};

    /** What a chain holds less probable is not missed. */
    private static final float PROBABLE = 0.12f;

    private static final float RATE = 0.1f;
    private static final float FIRST_SQUARE = 0.1f;

    private final float[] weights;
    private final float[] squares;
    private final int mask;
    private double loss;
    private long seen;

    /**
     * For each bound how many examples would have been let through, and what would have been lost.
     */
    private final long[] through = new long[BOUNDS.length];

    private final double[] lost = new double[BOUNDS.length];
    private double all;

    GateTrainer(int bits) {
        weights = new float[1 << bits];
        squares = new float[1 << bits];
        mask = weights.length - 1;
        Arrays.fill(squares, FIRST_SQUARE);
    }

    /** Learns that a token of these features is to be let through so probably. */
    void learn(int[] features, float probability) {
        float sum = 0;
        for (int feature : features) {
            sum += weights[feature & mask];
        }
        double held = 1 / (1 + Math.exp(-sum));
        float gradient = (float) (held - probability);
        for (int feature : features) {
            int slot = feature & mask;
            squares[slot] += gradient * gradient;
            weights[slot] -= RATE * gradient / (float) Math.sqrt(squares[slot]);
        }
        loss -= probability * Math.log(held) + (1 - probability) * Math.log(1 - held);
        seen++;
        double missed = probability < PROBABLE ? 0 : probability;
        all += missed;
        for (int b = 0; b < BOUNDS.length; b++) {
            through[b] += held >= BOUNDS[b] ? 1 : 0;
            lost[b] += held >= BOUNDS[b] ? 0 : missed;
        }
    }

    /** A gate that lets through what is at least so probable. */
    Gate gate(double least) {
        float most = 0;
        for (float weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        float scale = Byte.MAX_VALUE / most;
        var bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(weights[i] * scale);
        }
        return new Gate(bytes, (int) Math.round(Math.log(least / (1 - least)) * scale));
    }

    @Override
    public String toString() {
        var text = new StringBuilder(String.format(Locale.ROOT, "%.4f of %d", loss / seen, seen));
        for (int b = 0; b < BOUNDS.length; b++) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "; %.3f: %.3f through, %.5f lost",
                            BOUNDS[b],
                            (double) through[b] / seen,
                            lost[b] / all));
        }
        return text.toString();
    }
}
