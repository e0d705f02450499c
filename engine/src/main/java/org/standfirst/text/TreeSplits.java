package org.standfirst.text;

import java.util.Arrays;

/**
 * The distinct questions that the nodes of {@link BoostedTrees} ask of a row: is this number above
 * that threshold? Many nodes ask the same. In the order of the features, then of the thresholds.
 * Immutable.
 */
final class TreeSplits {

    /** So many numbers a node. */
    static final int NODE = 4;

    private static final long LOW = 0xFFFF_FFFFL;

    /** The numbers of a row that are asked about. */
    final int[] features;

    /** For each of them its first split; one more for the end. */
    final int[] first;

    /** For each split its threshold as a key, and the place of its number in {@link #features}. */
    final int[] keys;

    final int[] feature;

    /** For each node its split. */
    final int[] ofNode;

    /** Finds them in nodes of four numbers, of which the first two are feature and key. */
    TreeSplits(int[] nodes, int end) {
        ofNode = new int[end / NODE];
        long[] asked = new long[ofNode.length];
        for (int n = 0; n < asked.length; n++) {
            asked[n] = split(nodes, n);
        }
        long[] distinct = Arrays.stream(asked).sorted().distinct().toArray();
        features = Arrays.stream(distinct).mapToInt(s -> (int) (s >> 32)).distinct().toArray();
        first = new int[features.length + 1];
        keys = new int[distinct.length];
        feature = new int[distinct.length];
        for (int s = 0; s < distinct.length; s++) {
            keys[s] = (int) distinct[s] ^ Integer.MIN_VALUE;
            feature[s] = Arrays.binarySearch(features, (int) (distinct[s] >> 32));
            first[feature[s] + 1] = s + 1;
        }
        for (int n = 0; n < asked.length; n++) {
            ofNode[n] = Arrays.binarySearch(distinct, asked[n]);
        }
    }

    /** Feature and threshold as one number, which sorts as they do. */
    private static long split(int[] nodes, int node) {
        int key = nodes[NODE * node + 1] ^ Integer.MIN_VALUE;
        return (long) nodes[NODE * node] << 32 | (key & LOW);
    }
}
