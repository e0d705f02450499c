package org.standfirst.text;

import java.io.DataInput;
import java.io.IOException;

/**
 * A sum of decision trees over a row of numbers, as gradient boosting makes them. Immutable.
 *
 * <p>As bytes: a float, the sum's start; an int, the number of trees; an int, the number of inner
 * nodes in all; for each tree a short, the number of its inner nodes; for each of them a short, the
 * feature, a float, the threshold up to which the way goes left, and two shorts, the children,
 * where {@code -1 - i} is leaf i; then the leaves' values as floats, one more than there are inner
 * nodes.
 */
public final class BoostedTrees {

    /** A sum as far from zero as this, about 1 in 150, is not worth more trees. */
    private static final double SURE = 5;

    /** Trees that are summed before asking whether the sum is sure. */
    private static final int STEP = 8;

    private final float start;
    private final int[] roots;

    /** Four numbers a node, together in memory: feature, bits of the threshold, left, right. */
    private final int[] nodes;

    private final float[] leaves;

    private BoostedTrees(float start, int[] roots, int[] nodes, float[] leaves) {
        this.start = start;
        this.roots = roots;
        this.nodes = nodes;
        this.leaves = leaves;
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
        var nodes = new int[4 * inners];
        var leaves = new float[inners + trees];
        int at = 0;
        int leaf = 0;
        for (int t = 0; t < trees; t++) {
            int inner = in.readShort();
            roots[t] = inner == 0 ? -1 - leaf : 4 * at;
            for (int n = 4 * at; n < 4 * (at + inner); n += 4) {
                nodes[n] = in.readShort();
                nodes[n + 1] = Float.floatToRawIntBits(in.readFloat());
                nodes[n + 2] = child(in.readShort(), at, leaf);
                nodes[n + 3] = child(in.readShort(), at, leaf);
            }
            for (int l = 0; l <= inner; l++) {
                leaves[leaf + l] = in.readFloat();
            }
            at += inner;
            leaf += inner + 1;
        }
        return new BoostedTrees(start, roots, nodes, leaves);
    }

    private static int child(short child, int node, int leaf) {
        return child >= 0 ? 4 * (node + child) : child - leaf;
    }

    /** The probability, from 0 to 1; rough where it is close to either. */
    public float probability(float[] row) {
        double sum = start;
        for (int tree = 0; tree < roots.length; tree++) {
            int at = roots[tree];
            while (at >= 0) {
                float threshold = Float.intBitsToFloat(nodes[at + 1]);
                at = nodes[row[nodes[at]] <= threshold ? at + 2 : at + 3];
            }
            sum += leaves[-1 - at];
            if (tree % STEP == STEP - 1 && Math.abs(sum) > SURE) {
                break;
            }
        }
        return (float) (1 / (1 + Math.exp(-sum)));
    }
}
