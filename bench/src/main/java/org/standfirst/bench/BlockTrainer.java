package org.standfirst.bench;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Gradient boosting of regression trees for yes-or-no labels, with histograms, growing the leaf
 * that gains most. After Friedman, "Greedy function approximation" (2001), and Ke and others,
 * "LightGBM" (2017).
 */
final class BlockTrainer {

    private static final int BINS = 64;
    private static final double REGULAR = 2;

    /** Each tree sees this share of the features, so that no few of them decide everything. */
    private static final double SEEN = 0.35;

    private static final long SEED = 20;

    private final int trees;
    private final int leaves;
    private final double rate;
    private final double leastWeight;

    private final List<Tree> grown = new ArrayList<>();
    private double start;

    BlockTrainer(int trees, int leaves, double rate, double leastWeight) {
        this.trees = trees;
        this.leaves = leaves;
        this.rate = rate;
        this.leastWeight = leastWeight;
    }

    /** A grown tree: a child below zero is leaf {@code -1 - child}. */
    private static final class Tree {
        int inner;
        final int[] feature;
        final float[] threshold;
        final int[] left;
        final int[] right;
        final double[] values;

        Tree(int leaves) {
            feature = new int[leaves];
            threshold = new float[leaves];
            left = new int[leaves];
            right = new int[leaves];
            values = new double[leaves];
        }

        double value(float[] row) {
            int at = inner == 0 ? -1 : 0;
            while (at >= 0) {
                at = row[feature[at]] <= threshold[at] ? left[at] : right[at];
            }
            return values[-1 - at];
        }
    }

    /** The rows of one leaf while a tree grows, and the best cut found for it. */
    private static final class Leaf {
        final int[] rows;
        final double[] sums;
        int parent = -1;
        boolean isLeft;
        double gain;
        int feature = -1;
        int bin;

        Leaf(int[] rows, double[] sums) {
            this.rows = rows;
            this.sums = sums;
        }
    }

    void train(float[][] rows, float[] labels, float[] weights) {
        int count = rows.length;
        int features = rows[0].length;
        var edges = new float[features][];
        var binned = new byte[features][count];
        IntStream.range(0, features)
                .parallel()
                .forEach(f -> {
                    edges[f] = edges(rows, f);
                    for (int i = 0; i < count; i++) {
                        int bin = Arrays.binarySearch(edges[f], rows[i][f]);
                        binned[f][i] = (byte) (bin >= 0 ? bin : -1 - bin);
                    }
                });
        double yes = 0;
        double all = 0;
        for (int i = 0; i < count; i++) {
            yes += weights[i] * labels[i];
            all += weights[i];
        }
        start = Math.log(yes / (all - yes));
        var score = new double[count];
        Arrays.fill(score, start);
        var gradient = new double[count];
        var hessian = new double[count];
        var random = new Random(SEED);
        for (int t = 0; t < trees; t++) {
            var seen =
                    IntStream.range(0, features).filter(_ -> random.nextDouble() < SEEN).toArray();
            for (int i = 0; i < count; i++) {
                double p = 1 / (1 + Math.exp(-score[i]));
                gradient[i] = weights[i] * (labels[i] - p);
                hessian[i] = weights[i] * p * (1 - p);
            }
            var tree = grow(binned, edges, seen, gradient, hessian);
            grown.add(tree);
            for (int i = 0; i < count; i++) {
                score[i] += tree.value(rows[i]);
            }
        }
    }

    private static float[] edges(float[][] rows, int feature) {
        int step = Math.max(1, rows.length / 20_000);
        var values = new float[(rows.length + step - 1) / step];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows[i * step][feature];
        }
        Arrays.sort(values);
        var edges = new float[BINS - 1];
        int found = 0;
        for (int b = 1; b < BINS; b++) {
            float at = values[(int) ((long) b * (values.length - 1) / BINS)];
            if (found == 0 || at > edges[found - 1]) {
                edges[found++] = at;
            }
        }
        return Arrays.copyOf(edges, found);
    }

    private Tree grow(
            byte[][] binned, float[][] edges, int[] seen, double[] gradient, double[] hessian) {
        var tree = new Tree(leaves);
        var all = IntStream.range(0, gradient.length).toArray();
        var open = new ArrayList<Leaf>();
        var root = new Leaf(all, sums(binned, seen, all, gradient, hessian));
        cut(root, edges, seen);
        open.add(root);
        while (open.size() < leaves) {
            Leaf best = root;
            double gain = 0;
            for (var leaf : open) {
                if (leaf.gain > gain) {
                    gain = leaf.gain;
                    best = leaf;
                }
            }
            if (gain <= 1e-6) {
                break;
            }
            open.remove(best);
            int node = tree.inner++;
            tree.feature[node] = best.feature;
            tree.threshold[node] = edges[best.feature][best.bin];
            hang(tree, best, node);
            var bins = binned[best.feature];
            var left = new int[best.rows.length];
            var right = new int[best.rows.length];
            int l = 0;
            int r = 0;
            for (int row : best.rows) {
                if (bins[row] <= best.bin) {
                    left[l++] = row;
                } else {
                    right[r++] = row;
                }
            }
            left = Arrays.copyOf(left, l);
            right = Arrays.copyOf(right, r);
            var small = sums(binned, seen, l < r ? left : right, gradient, hessian);
            var large = best.sums;
            for (int i = 0; i < large.length; i++) {
                large[i] -= small[i];
            }
            for (boolean isLeft : new boolean[] {true, false}) {
                var leaf = new Leaf(isLeft ? left : right, isLeft == (l < r) ? small : large);
                leaf.parent = node;
                leaf.isLeft = isLeft;
                cut(leaf, edges, seen);
                open.add(leaf);
            }
        }
        for (int i = 0; i < open.size(); i++) {
            var leaf = open.get(i);
            double g = 0;
            double h = 0;
            for (int row : leaf.rows) {
                g += gradient[row];
                h += hessian[row];
            }
            tree.values[i] = rate * g / (h + REGULAR);
            hang(tree, leaf, -1 - i);
        }
        return tree;
    }

    private static void hang(Tree tree, Leaf leaf, int child) {
        if (leaf.parent >= 0) {
            (leaf.isLeft ? tree.left : tree.right)[leaf.parent] = child;
        }
    }

    private static double[] sums(
            byte[][] binned, int[] seen, int[] rows, double[] gradient, double[] hessian) {
        var sums = new double[seen.length * BINS * 2];
        IntStream.range(0, seen.length)
                .parallel()
                .forEach(s -> {
                    var bins = binned[seen[s]];
                    int base = s * BINS * 2;
                    for (int row : rows) {
                        int at = base + bins[row] * 2;
                        sums[at] += gradient[row];
                        sums[at + 1] += hessian[row];
                    }
                });
        return sums;
    }

    private void cut(Leaf leaf, float[][] edges, int[] seen) {
        var sums = leaf.sums;
        double g = 0;
        double h = 0;
        for (int b = 0; b < BINS; b++) {
            g += sums[b * 2];
            h += sums[b * 2 + 1];
        }
        double whole = g * g / (h + REGULAR);
        for (int s = 0; s < seen.length; s++) {
            double gl = 0;
            double hl = 0;
            for (int b = 0; b < edges[seen[s]].length; b++) {
                gl += sums[(s * BINS + b) * 2];
                hl += sums[(s * BINS + b) * 2 + 1];
                double hr = h - hl;
                if (hl >= leastWeight && hr >= leastWeight) {
                    double gr = g - gl;
                    double gain = gl * gl / (hl + REGULAR) + gr * gr / (hr + REGULAR) - whole;
                    if (gain > leaf.gain) {
                        leaf.gain = gain;
                        leaf.feature = seen[s];
                        leaf.bin = b;
                    }
                }
            }
        }
    }

    float probability(float[] row) {
        double sum = start;
        for (var tree : grown) {
            sum += tree.value(row);
        }
        return (float) (1 / (1 + Math.exp(-sum)));
    }

    /** Writes the trees as {@code BoostedTrees} of the engine reads them. */
    void write(DataOutputStream out) throws IOException {
        out.writeFloat((float) start);
        out.writeInt(grown.size());
        out.writeInt(grown.stream().mapToInt(t -> t.inner).sum());
        for (var tree : grown) {
            out.writeShort(tree.inner);
            for (int n = 0; n < tree.inner; n++) {
                out.writeShort(tree.feature[n]);
                out.writeFloat(tree.threshold[n]);
                out.writeShort(tree.left[n]);
                out.writeShort(tree.right[n]);
            }
            for (int l = 0; l <= tree.inner; l++) {
                out.writeFloat((float) tree.values[l]);
            }
        }
    }
}
