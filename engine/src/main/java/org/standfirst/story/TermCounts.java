package org.standfirst.story;

import java.util.Arrays;

/**
 * Counts the terms of one article in each of its fields and makes vectors of them; made to be used
 * again and again. A hash table with open addressing that is no larger than an article needs, so
 * that it stays near the processor.
 */
final class TermCounts {

    private static final int WELL_KNOWN = 64;

    /** One more than the logarithm of small counts. */
    private static final double[] LOGARITHMIC = new double[WELL_KNOWN];

    static {
        for (int i = 1; i < WELL_KNOWN; i++) {
            LOGARITHMIC[i] = 1 + Math.log(i);
        }
    }

    /** One more than the place among the distinct terms; zero is an empty slot. */
    private int[] slots = new int[1 << 8];

    private int[] distinct = new int[1 << 7];

    /** Of each field, by place. */
    private final float[][] counts;

    private double[] rarities = new double[1 << 7];
    private int size;

    TermCounts(int fields) {
        counts = new float[fields][1 << 7];
    }

    /** The place of a term among the distinct ones, where it is from now on. */
    int place(int term) {
        int slot = slot(term);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == distinct.length) {
            grow();
            slot = slot(term);
        }
        distinct[size] = term;
        for (var field : counts) {
            field[size] = 0;
        }
        slots[slot] = size + 1;
        return size++;
    }

    /** Counts the term of a place in a field. */
    void add(int place, int field, float count) {
        counts[field][place] += count;
    }

    /** Takes a term out of a field; it stays among the distinct ones. */
    void drop(int term, int field) {
        int place = slots[slot(term)];
        if (place != 0) {
            counts[field][place - 1] = 0;
        }
    }

    /** The slot of a term, or the empty one where it belongs. */
    private int slot(int term) {
        int mixed = term * 0x9e3779b9;
        int slot = (mixed ^ (mixed >>> 16)) & (slots.length - 1);
        while (slots[slot] != 0 && distinct[slots[slot] - 1] != term) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        distinct = Arrays.copyOf(distinct, 2 * size);
        for (int field = 0; field < counts.length; field++) {
            counts[field] = Arrays.copyOf(counts[field], 2 * size);
        }
        rarities = new double[2 * size];
        slots = new int[2 * distinct.length];
        for (int i = 0; i < size; i++) {
            slots[slot(distinct[i])] = i + 1;
        }
    }

    /** The terms that were counted by their places, as long as nothing is added or cleared. */
    int[] distinct() {
        return distinct;
    }

    /** How rare the term of each place is, to be written before vectors are made. */
    double[] rarities() {
        return rarities;
    }

    int size() {
        return size;
    }

    void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    /**
     * The heaviest {@code most} terms of a field by logarithmic count times rarity (Salton and
     * Buckley 1988), scaled to length one. Ties go to the lower number, so that the same text
     * always gives the same vector.
     */
    Vector vector(int field, int most) {
        if (size == 0) {
            return Vector.EMPTY;
        }
        var counted = counts[field];
        var heaviest = new Largest(Math.min(most, size));
        for (int i = 0; i < size; i++) {
            if (counted[i] == 0) {
                continue;
            }
            float weight = (float) (often(counted[i]) * rarities[i]);
            // Bits of positive floats are in order of size.
            heaviest.add(((long) Float.floatToIntBits(weight) << 32) | (0x7fffffff - distinct[i]));
        }
        var order = heaviest.values();
        double square = 0;
        for (int i = 0; i < order.length; i++) {
            float weight = Float.intBitsToFloat((int) (order[i] >>> 32));
            square += (double) weight * weight;
            int term = 0x7fffffff - (int) order[i];
            order[i] = ((long) term << 32) | (order[i] >>> 32);
        }
        Arrays.sort(order);
        var terms = new int[order.length];
        var weights = new float[order.length];
        double scale = 1 / Math.sqrt(square);
        for (int i = 0; i < order.length; i++) {
            terms[i] = (int) (order[i] >>> 32);
            weights[i] = (float) (Float.intBitsToFloat((int) order[i]) * scale);
        }
        return new Vector(terms, weights);
    }

    private static double often(float count) {
        int whole = (int) count;
        return whole == count && whole < WELL_KNOWN ? LOGARITHMIC[whole] : 1 + Math.log(count);
    }
}
