package org.standfirst.text;

import java.io.DataInput;
import java.io.IOException;

/**
 * A sum of decision trees over a row of numbers, as gradient boosting makes them. Immutable. Many
 * rows are judged sooner by {@link TreeRows}.
 *
 * <p>As bytes: a float, the sum's start; an int, the number of trees; an int, the number of inner
 * nodes in all; for each tree a short, the number of its inner nodes; for each of them a short, the
 * feature, a float, the threshold up to which the way goes left, and two shorts, the children,
 * where {@code -1 - i} is leaf i; then the leaves' values as floats, one more than there are inner
 * nodes.
 */
public final class BoostedTrees {

    /** A sum as far from zero as this, about 1 in 150, is not worth more trees. */
    static final double SURE = 5;

    /** Trees that are walked at once, since each step waits for the one before. */
    private static final int AT_ONCE = 8;

    /** Trees that are summed before asking whether the sum is sure; some times as many. */
    static final int STEP = 8;

    final float start;
    private final int[] roots;

    /**
     * Four numbers a node, together in memory: feature, threshold as a key, left, right. Behind the
     * inner nodes stand the leaves: they lead to themselves, and have a value in place of the key.
     */
    private final int[] nodes;

    private final int firstLeaf;

    /** So many numbers of a row are looked at. */
    final int features;

    /** No tree has more inner nodes. */
    final int largest;

    final TreeBounds bounds;
    final TreeSplits splits;

    private BoostedTrees(
            float start,
            int[] roots,
            int[] nodes,
            int firstLeaf,
            int features,
            int largest,
            TreeBounds bounds) {
        this.start = start;
        this.roots = roots;
        this.nodes = nodes;
        this.firstLeaf = firstLeaf;
        this.features = features;
        this.largest = largest;
        this.bounds = bounds;
        this.splits = new TreeSplits(roots, nodes, firstLeaf);
    }

    /**
     * Reads the bytes described above.
     *
     * @throws IOException if they are cut off
     */
    public static BoostedTrees read(DataInput in) throws IOException {
        float start = in.readFloat();
        int trees = in.readInt();
        int inners = in.readInt();
        var roots = new int[trees];
        int leaves = 4 * inners;
        var nodes = new int[leaves + 4 * (inners + trees)];
        var highest = new double[trees];
        var lowest = new double[trees];
        int features = 0;
        int largest = 0;
        int at = 0;
        int leaf = 0;
        for (int t = 0; t < trees; t++) {
            int inner = in.readShort();
            largest = Math.max(largest, inner);
            roots[t] = inner == 0 ? leaves + 4 * leaf : 4 * at;
            for (int n = 4 * at; n < 4 * (at + inner); n += 4) {
                nodes[n] = in.readShort();
                features = Math.max(features, nodes[n] + 1);
                nodes[n + 1] = key(in.readFloat());
                nodes[n + 2] = child(in.readShort(), at, inners + leaf);
                nodes[n + 3] = child(in.readShort(), at, inners + leaf);
            }
            highest[t] = Double.NEGATIVE_INFINITY;
            lowest[t] = Double.POSITIVE_INFINITY;
            for (int l = 0; l <= inner; l++) {
                float value = in.readFloat();
                int n = leaves + 4 * (leaf + l);
                nodes[n + 1] = Float.floatToRawIntBits(value);
                nodes[n + 2] = n;
                nodes[n + 3] = n;
                highest[t] = Math.max(highest[t], value);
                lowest[t] = Math.min(lowest[t], value);
            }
            at += inner;
            leaf += inner + 1;
        }
        var bounds = new TreeBounds(highest, lowest);
        return new BoostedTrees(start, roots, nodes, leaves, features, largest, bounds);
    }

    private static int child(short child, int node, int leaf) {
        return 4 * (child >= 0 ? node + child : leaf - 1 - child);
    }

    /** The probability, from 0 to 1; rough where it is close to either. */
    public float probability(float[] row) {
        return probability(row, 0);
    }

    /**
     * The probability if it is {@code least} or more; else it may be 0, which is known sooner: when
     * not even as much as the other trees may add would do.
     */
    public float probability(float[] row, float least) {
        return probability(row, least, 1, true);
    }

    /**
     * The same with more caution, and once it is {@code enough} or more whatever follows, it may be
     * 1.
     */
    public float probability(float[] row, float least, float enough) {
        return probability(row, least, enough, false);
    }

    private float probability(float[] row, float least, float enough, boolean hopes) {
        double low = TreeBounds.low(least);
        double high = TreeBounds.high(enough);
        int[] keys = new int[features];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(row[i]);
        }
        double sum = start;
        int tree = 0;
        for (; tree + AT_ONCE <= roots.length; tree += AT_ONCE) {
            sum = added(sum, tree, keys);
            int done = tree + AT_ONCE;
            if (done % STEP == 0) {
                if (Math.abs(sum) > SURE) {
                    break;
                }
                if (hopes ? bounds.isHopeless(sum, done, low) : bounds.isLow(sum, done, low)) {
                    return 0;
                }
                if (bounds.isHigh(sum, done, high)) {
                    return 1;
                }
            }
        }
        for (; tree < roots.length && Math.abs(sum) <= SURE; tree++) {
            sum += value(leaf(roots[tree], keys));
        }
        return probability(sum);
    }

    static float probability(double sum) {
        return (float) (1 / (1 + Math.exp(-sum)));
    }

    /** A number that is less than another's where the other is greater. */
    static int key(float value) {
        int bits = Float.floatToRawIntBits(value + 0f);
        return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
    }

    /** The number with a key. */
    static float number(int key) {
        return Float.intBitsToFloat(key ^ ((key >> 31) & Integer.MAX_VALUE));
    }

    /** Adds the leaves of {@link #AT_ONCE} trees, one after the other, to a sum. */
    private double added(double before, int tree, int[] keys) {
        int a = roots[tree];
        int b = roots[tree + 1];
        int c = roots[tree + 2];
        int d = roots[tree + 3];
        int e = roots[tree + 4];
        int f = roots[tree + 5];
        int g = roots[tree + 6];
        int h = roots[tree + 7];
        int least = 0;
        while (least < firstLeaf) {
            a = next(a, keys);
            b = next(b, keys);
            c = next(c, keys);
            d = next(d, keys);
            e = next(e, keys);
            f = next(f, keys);
            g = next(g, keys);
            h = next(h, keys);
            least =
                    Math.min(
                            Math.min(Math.min(a, b), Math.min(c, d)),
                            Math.min(Math.min(e, f), Math.min(g, h)));
        }
        double sum = before + value(a);
        sum += value(b);
        sum += value(c);
        sum += value(d);
        sum += value(e);
        sum += value(f);
        sum += value(g);
        return sum + value(h);
    }

    private float value(int leaf) {
        return Float.intBitsToFloat(nodes[leaf + 1]);
    }

    private int leaf(int node, int[] keys) {
        int at = node;
        while (at < firstLeaf) {
            at = next(at, keys);
        }
        return at;
    }

    /** The child to the left unless the feature is above the threshold, without a branch. */
    private int next(int node, int[] keys) {
        long room = (long) nodes[node + 1] - keys[nodes[node]];
        return nodes[node + 2 + (int) (room >>> 63)];
    }
}
