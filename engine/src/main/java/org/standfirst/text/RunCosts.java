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

    /** Where the costs of each slot's run begin; a free slot leads to the first. */
    private final int[] places;

    /** The first are those of a run that is in no language. */
    private final byte[] costs;

    /**
     * @param unknown what a run costs that is in no language
     */
    RunCosts(Map<Long, byte[]> known, byte[] unknown) {
        int size = Integer.highestOneBit(Math.max(1, known.size())) * 4;
        this.keys = new long[size];
        this.languages = unknown.length;
        this.places = new int[size];
        this.costs = new byte[(known.size() + 1) * languages];
        System.arraycopy(unknown, 0, costs, 0, languages);
        int end = languages;
        for (var run : known.entrySet()) {
            int at = slot(run.getKey());
            keys[at] = run.getKey();
            places[at] = end;
            System.arraycopy(run.getValue(), 0, costs, end, languages);
            end += languages;
        }
    }

    /** Adds what a run costs to the sums of the languages. */
    void add(long key, int[] sums) {
        int at = places[slot(key)];
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
