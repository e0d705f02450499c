package org.standfirst.story;

import java.util.Arrays;

/**
 * Counts the terms of one article in each of its fields and makes vectors of them; made to be used
 * again and again. A hash table with open addressing that is no larger than an article needs, so
 * that it stays near the processor.
 */
final class TermCounts {

    private static final int WELL_KNOWN = 64;
    private static final int LAST = Integer.MAX_VALUE;

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

    private final int fields;

    /** By place, and there by field. */
    private float[] counts;

    private double[] rarities = new double[1 << 7];

    /** The terms of one field: the bits of the weight, and below them the term from the end. */
    private long[] weighed = new long[1 << 7];

    private int size;

    TermCounts(int fields) {
        this.fields = fields;
        counts = new float[fields << 7];
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
        for (int field = 0; field < fields; field++) {
            counts[size * fields + field] = 0;
        }
        slots[slot] = size + 1;
        return size++;
    }

    /** Counts the term of a place in a field. */
    void add(int place, int field, float count) {
        counts[place * fields + field] += count;
    }

    /** How often the term of a place was counted in a field. */
    float count(int place, int field) {
        return counts[place * fields + field];
    }

    /** Takes a term out of a field; it stays among the distinct ones. */
    void drop(int term, int field) {
        int place = slots[slot(term)];
        if (place != 0) {
            counts[(place - 1) * fields + field] = 0;
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
        counts = Arrays.copyOf(counts, 2 * size * fields);
        rarities = new double[2 * size];
        weighed = new long[2 * size];
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
        int count = 0;
        for (int i = 0; i < size; i++) {
            float counted = counts[i * fields + field];
            float weight = (float) (often(counted) * rarities[i]);
            // Bits of positive floats are in order of size. Written in any case, since whether the
            // field has the term is hard to guess beforehand.
            weighed[count] = (long) Float.floatToIntBits(weight) << 32 | (LAST - distinct[i]);
            count += counted == 0 ? 0 : 1;
        }
        if (count == 0) {
            return Vector.EMPTY;
        }
        int length = Math.min(most, count);
        Largest.first(weighed, count, length);
        double square = 0;
        for (int i = 0; i < length; i++) {
            float weight = Float.intBitsToFloat((int) (weighed[i] >>> 32));
            square += (double) weight * weight;
            int term = LAST - (int) weighed[i];
            weighed[i] = (long) term << 32 | (weighed[i] >>> 32);
        }
        Arrays.sort(weighed, 0, length);
        var terms = new int[length];
        var weights = new float[length];
        double scale = 1 / Math.sqrt(square);
        for (int i = 0; i < length; i++) {
            terms[i] = (int) (weighed[i] >>> 32);
            weights[i] = (float) (Float.intBitsToFloat((int) weighed[i]) * scale);
        }
        return new Vector(terms, weights);
    }

    private static double often(float count) {
        int whole = (int) count;
        return whole == count && whole < WELL_KNOWN ? LOGARITHMIC[whole] : 1 + Math.log(count);
    }
}
