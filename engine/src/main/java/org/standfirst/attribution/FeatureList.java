package org.standfirst.attribution;

/** A list of hashed features that is filled again and again. Not for several threads at once. */
public final class FeatureList {

    /** So many that their weights fit the lanes they are summed in. */
    private static final int MOST = 160;

    private final int[] features = new int[MOST];
    private final long[] room = new long[MOST];
    private int count;

    void clear() {
        count = 0;
    }

    void add(int template, int value) {
        int h = (value + template * 0x9E3779B9) * 0x85ebca6b;
        h ^= h >>> 15;
        h *= 0xc2b2ae35;
        features[count++] = h ^ h >>> 16;
    }

    void add(int template, int first, int second) {
        add(template, pair(first, second));
    }

    void add(int template, int first, int second, int third) {
        add(template, pair(pair(first, second), third));
    }

    static int pair(int first, int second) {
        return (first ^ first >>> 13) * 0x2545F491 + second;
    }

    int[] array() {
        return features;
    }

    /** Room for a number a feature. */
    long[] room() {
        return room;
    }

    int count() {
        return count;
    }

    /** The features as an array of their own. */
    public int[] copy() {
        return java.util.Arrays.copyOf(features, count);
    }
}
