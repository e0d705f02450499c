package org.standfirst.text;

import java.util.Arrays;

/**
 * {@link BoostedTrees} as {@link TreeRows} walks them. A node asks of a row whether one number is
 * above a threshold, and many nodes ask the same, so the distinct questions, the splits, stand
 * apart: in the order of the numbers, then of the thresholds. Immutable.
 */
final class TreeSplits {

    /** So many numbers a node has here, and there. */
    private static final int SIZE = 3;

    private static final int NODE = 4;

    private static final long LOW = 0xFFFF_FFFFL;

    /** The numbers of a row that are asked about. */
    final int[] features;

    /** For each of them its first split; one more for the end. */
    final int[] first;

    /** For each split its threshold, and the place of its number in {@link #features}. */
    final float[] thresholds;

    final int[] feature;

    /** Where each tree begins. */
    final int[] roots;

    /** For each inner node its split and its children, of which leaf i is {@code -1 - i}. */
    final int[] nodes;

    /** For each leaf what it adds. */
    final float[] values;

    /** Takes them as {@link BoostedTrees} has them: four numbers a node, the inner ones first. */
    TreeSplits(int[] roots, int[] all, int firstLeaf) {
        long[] asked = new long[firstLeaf / NODE];
        for (int n = 0; n < asked.length; n++) {
            asked[n] = split(all, n);
        }
        long[] distinct = Arrays.stream(asked).sorted().distinct().toArray();
        features = Arrays.stream(distinct).mapToInt(s -> (int) (s >> 32)).distinct().toArray();
        first = new int[features.length + 1];
        thresholds = new float[distinct.length];
        feature = new int[distinct.length];
        for (int s = 0; s < distinct.length; s++) {
            thresholds[s] = BoostedTrees.number((int) distinct[s] ^ Integer.MIN_VALUE);
            feature[s] = Arrays.binarySearch(features, (int) (distinct[s] >> 32));
            first[feature[s] + 1] = s + 1;
        }
        nodes = new int[SIZE * asked.length];
        for (int n = 0; n < asked.length; n++) {
            nodes[SIZE * n] = Arrays.binarySearch(distinct, asked[n]);
            nodes[SIZE * n + 1] = place(all[NODE * n + 2], firstLeaf);
            nodes[SIZE * n + 2] = place(all[NODE * n + 3], firstLeaf);
        }
        this.roots = Arrays.stream(roots).map(root -> place(root, firstLeaf)).toArray();
        values = new float[(all.length - firstLeaf) / NODE];
        for (int leaf = 0; leaf < values.length; leaf++) {
            values[leaf] = Float.intBitsToFloat(all[firstLeaf + NODE * leaf + 1]);
        }
    }

    private static int place(int node, int firstLeaf) {
        return node < firstLeaf ? SIZE * (node / NODE) : -1 - (node - firstLeaf) / NODE;
    }

    /** Feature and threshold as one number, which sorts as they do. */
    private static long split(int[] nodes, int node) {
        int key = nodes[NODE * node + 1] ^ Integer.MIN_VALUE;
        return ((long) nodes[NODE * node] << 32) | (key & LOW);
    }
}
