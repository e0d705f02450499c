package org.standfirst.text;

import java.util.Map;

/**
 * What each run of three letters costs in each language, in tenths. An open-addressed table, since
 * the keys of runs of neighbouring letters differ in few bits; the costs of a run lie together in
 * one array, since memory is what they wait for. Immutable.
 */
final class RunCosts {

    /** So many parts make one. */
    static final int UNIT = 10;

    private final long[] keys;
    private final int languages;

    /** Of each slot; the last are those of a run that is in no language. */
    private final byte[] costs;

    /**
     * @param unknown what a run costs that is in no language
     */
    RunCosts(Map<Long, byte[]> known, byte[] unknown) {
        int size = Integer.highestOneBit(Math.max(1, known.size())) * 4;
        this.keys = new long[size];
        this.languages = unknown.length;
        this.costs = new byte[(size + 1) * languages];
        System.arraycopy(unknown, 0, costs, size * languages, languages);
        known.forEach((key, value) -> {
            int at = slot(key);
            keys[at] = key;
            System.arraycopy(value, 0, costs, at * languages, languages);
        });
    }

    /** Adds what a run costs to the sums of the languages. */
    void add(long key, int[] sums) {
        int slot = slot(key);
        int at = (keys[slot] == key ? slot : keys.length) * languages;
        for (int i = 0; i < languages; i++) {
            sums[i] += costs[at + i];
        }
    }

    /** No run has the key 0. */
    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & (keys.length - 1);
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }
}
