package org.standfirst.text;

import java.util.Map;

/**
 * What each run of three letters costs in each language. An open-addressed table, since the keys of
 * runs of neighbouring letters differ in few bits. Immutable.
 */
final class RunCosts {

    private final long[] keys;
    private final float[][] costs;
    private final float[] unknown;

    /**
     * @param unknown what a run costs that is in no language
     */
    RunCosts(Map<Long, float[]> known, float[] unknown) {
        int size = Integer.highestOneBit(Math.max(1, known.size())) * 4;
        this.keys = new long[size];
        this.costs = new float[size][];
        this.unknown = unknown;
        known.forEach((key, value) -> {
            int at = slot(key);
            keys[at] = key;
            costs[at] = value;
        });
    }

    float[] get(long key) {
        var found = costs[slot(key)];
        return found == null ? unknown : found;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & (keys.length - 1);
        while (costs[at] != null && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }
}
