package org.standfirst.story;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Counts the terms of one article and makes vectors of them; made to be used again and again. A
 * hash table with open addressing that is no larger than an article needs, so that it stays near
 * the processor.
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
    private int[] places = new int[1 << 8];

    private int[] distinct = new int[1 << 7];
    private float[] counts = new float[1 << 7];
    private int size;

    void add(int term, float count) {
        int slot = slot(term);
        if (places[slot] != 0) {
            counts[places[slot] - 1] += count;
            return;
        }
        if (size == distinct.length) {
            grow();
            slot = slot(term);
        }
        distinct[size] = term;
        counts[size] = count;
        places[slot] = ++size;
    }

    /** Takes a term out of all vectors; it stays among the distinct ones. */
    void drop(int term) {
        int place = places[slot(term)];
        if (place != 0) {
            counts[place - 1] = 0;
        }
    }

    /** The slot of a term, or the empty one where it belongs. */
    private int slot(int term) {
        int mixed = term * 0x9e3779b9;
        int slot = (mixed ^ (mixed >>> 16)) & (places.length - 1);
        while (places[slot] != 0 && distinct[places[slot] - 1] != term) {
            slot = (slot + 1) & (places.length - 1);
        }
        return slot;
    }

    private void grow() {
        distinct = Arrays.copyOf(distinct, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
        places = new int[2 * distinct.length];
        for (int i = 0; i < size; i++) {
            places[slot(distinct[i])] = i + 1;
        }
    }

    /** The terms that were counted, as long as nothing is added or cleared. */
    int[] distinct() {
        return distinct;
    }

    int size() {
        return size;
    }

    void clear() {
        Arrays.fill(places, 0);
        size = 0;
    }

    /**
     * The heaviest {@code most} terms by logarithmic count times rarity (Salton and Buckley 1988),
     * scaled to length one. Ties go to the lower number, so that the same text always gives the
     * same vector.
     */
    Vector vector(IntToDoubleFunction rarity, int most) {
        if (size == 0) {
            return Vector.EMPTY;
        }
        var heaviest = new Largest(Math.min(most, size));
        for (int i = 0; i < size; i++) {
            if (counts[i] == 0) {
                continue;
            }
            float weight = (float) (often(counts[i]) * rarity.applyAsDouble(distinct[i]));
            // Bits of positive floats are in order of size.
            heaviest.add(((long) Float.floatToIntBits(weight) << 32) | (0x7fffffff - distinct[i]));
        }
        var order = heaviest.sorted();
        double square = 0;
        for (int i = order.length - 1; i >= 0; i--) {
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
