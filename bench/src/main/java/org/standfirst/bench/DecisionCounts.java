package org.standfirst.bench;

import org.standfirst.text.Habits;

import java.util.HashMap;
import java.util.Map;

/** Counts for each key how often what was decided most often was decided, and how often not. */
final class DecisionCounts {

    private static final int ROOM = 1 << 25;

    /** What was seen less often is no habit, nor what was decided otherwise more often. */
    private static final int OFTEN = 30;

    private static final double OTHERWISE = 0.001;

    private final long[] keys = new long[ROOM];
    private final byte[] decisions = new byte[ROOM];
    private final int[] right = new int[ROOM];
    private final int[] wrong = new int[ROOM];
    private int count;
    private int kept;

    void add(long key, int decision) {
        int at = (int) (key >>> 33) & (ROOM - 1);
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & (ROOM - 1);
        }
        if (keys[at] == 0) {
            if (++count > ROOM / 4 * 3) {
                throw new IllegalStateException("too many keys");
            }
            keys[at] = key;
            decisions[at] = (byte) decision;
        }
        if (decisions[at] == decision) {
            right[at]++;
        } else if (++wrong[at] > right[at]) {
            int swap = right[at];
            right[at] = wrong[at];
            wrong[at] = swap;
            decisions[at] = (byte) decision;
        }
    }

    Habits habits() {
        Map<Long, Integer> habits = new HashMap<>();
        for (int at = 0; at < ROOM; at++) {
            int all = right[at] + wrong[at];
            if (all >= OFTEN && wrong[at] <= all * OTHERWISE) {
                habits.put(keys[at], (int) decisions[at]);
            }
        }
        kept = habits.size();
        return Habits.of(habits);
    }

    @Override
    public String toString() {
        return count + " keys, " + kept + " of them habits";
    }
}
