package org.standfirst.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/**
 * What the tagger and the parser have always decided where the few words and parts of speech that
 * matter most were the same, found by letting them read many articles: half of all decisions are
 * had for one look into a small table, and the features of these need not be looked up. Immutable.
 */
public final class Habits {

    /** No habits: everything is to be decided anew. */
    public static final Habits NONE = new Habits(new int[1]);

    /** What {@link #of} gives where there is no habit. */
    static final int UNKNOWN = -1;

    /** More than there are decisions, which stand in the lowest bits, raised by one. */
    private static final int DECISIONS = 64;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int[] slots;
    private final int mask;

    private Habits(int[] slots) {
        this.slots = slots;
        this.mask = slots.length - 1;
    }

    /** Habits of given keys and decisions. */
    public static Habits of(Map<Long, Integer> decisions) {
        int size = Integer.highestOneBit(Math.max(1, decisions.size())) * 4;
        var habits = new Habits(new int[size]);
        decisions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> habits.put(e.getKey(), e.getValue()));
        return habits;
    }

    private void put(long key, int decision) {
        int at = place(key);
        while (slots[at] != 0) {
            at = (at + 1) & mask;
        }
        slots[at] = check(key) | (decision + 1);
    }

    private int place(long key) {
        return (int) (key >>> 38) & mask;
    }

    private static int check(long key) {
        return (int) key & -DECISIONS;
    }

    /** What is always decided, or {@link #UNKNOWN}. */
    int of(long key) {
        int at = place(key);
        int check = check(key);
        while (slots[at] != 0) {
            if ((slots[at] & -DECISIONS) == check) {
                return (slots[at] & (DECISIONS - 1)) - 1;
            }
            at = (at + 1) & mask;
        }
        return UNKNOWN;
    }

    /** A key of two numbers. */
    static long key(long first, long second) {
        long h = (first * SPREAD ^ second) * 0xD6E8FEB86659FD93L;
        h ^= h >>> 32;
        h *= SPREAD;
        return h ^ h >>> 29;
    }

    /** Writes the habits so that {@link #read} can read them. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(slots.length);
        for (int slot : slots) {
            out.writeInt(slot);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it is cut off
     */
    public static Habits read(DataInput in) throws IOException {
        var slots = new int[in.readInt()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = in.readInt();
        }
        return new Habits(slots);
    }
}
