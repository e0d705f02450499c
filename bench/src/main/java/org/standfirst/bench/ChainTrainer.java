package org.standfirst.bench;

import org.standfirst.attribution.Chain;
import org.standfirst.attribution.ChainSums;
import org.standfirst.attribution.Labels;
import org.standfirst.text.WeightTable;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains a linear-chain conditional random field over hashed features by AdaGrad (Duchi et al.,
 * 2011) on the likelihood of one sequence after the other, leaving out some of the features at each
 * look (dropout) so that no single one decides.
 */
final class ChainTrainer {

    /** How often a round the weights are added to their average. */
    private static final int SNAPSHOTS = 4;

    private final int labels;
    private final int mask;

    /**
     * For each feature the weights of the labels, and behind them the sums of their squared steps:
     * next to each other, since reaching them is most of the work.
     */
    private final float[] weights;

    private final float[] steps;
    private final float[] stepSquares;
    private final float[] weightSums;
    private final float[] stepSums;
    private int snapshots;
    private int rounds;
    private final Random random = new Random(7);

    /** Of a quick random generator (Marsaglia, 2003) for the many small decisions. */
    private int state = 88172645;

    private final float rate;
    private final float dropout;
    private final float decay;

    /** One sequence: the features and the right label of each place. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Example(int[][] features, byte[] labels) {}

    ChainTrainer(int labels, int bits, float rate, float dropout, float decay) {
        this.decay = decay;
        this.labels = labels;
        this.rate = rate;
        this.dropout = dropout;
        mask = (1 << bits) - 1;
        weights = new float[(2 * labels) << bits];
        weightSums = new float[labels << bits];
        stepSums = new float[(labels + 1) * labels];
        steps = new float[(labels + 1) * labels];
        stepSquares = new float[(labels + 1) * labels];
        for (int x = 0; x < labels; x++) {
            for (int y = 0; y < labels; y++) {
                steps[x * labels + y] = Labels.follows(x, y) ? 0 : ChainSums.NEVER;
            }
        }
    }

    /** Goes once through the examples in random order; returns the mean loss a place. */
    double round(List<Example> examples) {
        Collections.shuffle(examples, random);
        double loss = 0;
        long places = 0;
        int seen = 0;
        for (var example : examples) {
            loss += learn(example);
            places += example.labels().length;
            if (++seen % Math.max(1, examples.size() / SNAPSHOTS) == 0 && rounds > 0) {
                for (int i = 0; i < weightSums.length; i++) {
                    weightSums[i] += weight(i);
                }
                for (int i = 0; i < steps.length; i++) {
                    stepSums[i] += steps[i];
                }
                snapshots++;
            }
        }
        rounds++;
        return loss / places;
    }

    private double learn(Example example) {
        int size = example.labels().length;
        if (size == 0) {
            return 0;
        }
        var scores = new float[size * labels];
        var kept = new int[size][];
        for (int i = 0; i < size; i++) {
            kept[i] = kept(example.features()[i]);
            for (int feature : kept[i]) {
                int row = (feature & mask) * 2 * labels;
                for (int y = 0; y < labels; y++) {
                    scores[i * labels + y] += weights[row + y];
                }
            }
        }
        var sums = ChainSums.of(scores, steps, size, labels);
        double loss = 0;
        var gradient = new float[labels];
        for (int i = 0; i < size; i++) {
            int right = example.labels()[i];
            double sure = 0;
            for (int y = 0; y < labels; y++) {
                gradient[y] = (float) sums.marginal(i, y) - (y == right ? 1 : 0);
                sure = Math.max(sure, Math.abs(gradient[y]));
            }
            loss -= Math.log(Math.max(1e-12, sums.marginal(i, right)));
            if (sure > 1e-3) {
                for (int feature : kept[i]) {
                    learn((feature & mask) * 2 * labels, gradient);
                }
            }
            for (int y = 0; y < labels; y++) {
                if (i == 0) {
                    step(steps, stepSquares, labels * labels + y, gradient[y]);
                    continue;
                }
                int before = example.labels()[i - 1];
                for (int x = 0; x < labels; x++) {
                    if (steps[x * labels + y] <= ChainSums.NEVER) {
                        continue;
                    }
                    double pair = sums.pair(i, x, y) - (x == before && y == right ? 1 : 0);
                    step(steps, stepSquares, x * labels + y, (float) pair);
                }
            }
        }
        return loss;
    }

    private void learn(int row, float[] gradient) {
        int squares = row + labels;
        for (int y = 0; y < labels; y++) {
            float weight = weights[row + y];
            float slope = gradient[y] + decay * weight;
            float squared = weights[squares + y] + slope * slope;
            weights[squares + y] = squared;
            weights[row + y] = weight - rate * slope / (float) Math.sqrt(squared + 1e-6f);
        }
    }

    private float weight(int i) {
        return weights[i / labels * 2 * labels + i % labels];
    }

    private int[] kept(int[] features) {
        int[] kept = new int[features.length];
        int count = 0;
        for (int feature : features) {
            state ^= state << 13;
            state ^= state >>> 17;
            state ^= state << 5;
            if ((state >>> 8) * 0x1p-24f >= dropout) {
                kept[count++] = feature;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private void step(float[] of, float[] squared, int at, float gradient) {
        if (gradient == 0) {
            return;
        }
        squared[at] += gradient * gradient;
        of[at] -= rate * gradient / (float) Math.sqrt(squared[at] + 1e-6f);
    }

    /** The chain as learned so far: the mean of the weights since the first round, as bytes. */
    Chain chain() {
        var mean = new float[weightSums.length];
        double sum = 0;
        long count = 0;
        for (int i = 0; i < mean.length; i++) {
            mean[i] = snapshots == 0 ? weight(i) : weightSums[i] / snapshots;
            if (Math.abs(mean[i]) > 0.01) {
                sum += mean[i] * mean[i];
                count++;
            }
        }
        float scale = (float) (Math.sqrt(sum / Math.max(1, count)) * 6) / 127;
        var bytes = new byte[mean.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(mean[i] / scale)));
        }
        var meanSteps = new float[steps.length];
        for (int i = 0; i < steps.length; i++) {
            meanSteps[i] = snapshots == 0 ? steps[i] : stepSums[i] / snapshots;
        }
        return new Chain(new WeightTable(labels, bytes), scale * (1 - dropout), meanSteps);
    }
}
