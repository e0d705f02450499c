package org.standfirst.story;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Counts terms and makes vectors of them; made to be used again and again. */
final class TermCounts {

    private float[] counts = new float[1 << 12];
    private int[] touched = new int[1 << 10];
    private int size;

    void add(int term, float count) {
        if (term >= counts.length) {
            counts = Arrays.copyOf(counts, Integer.highestOneBit(term) * 2);
        }
        if (counts[term] == 0) {
            if (size == touched.length) {
                touched = Arrays.copyOf(touched, 2 * size);
            }
            touched[size++] = term;
        }
        counts[term] += count;
    }

    /** The terms that were counted, as long as nothing is added or cleared. */
    int[] distinct() {
        return touched;
    }

    int size() {
        return size;
    }

    float count(int term) {
        return counts[term];
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            counts[touched[i]] = 0;
        }
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
        var order = new long[size];
        for (int i = 0; i < size; i++) {
            int term = touched[i];
            float weight = (float) ((1 + Math.log(counts[term])) * rarity.applyAsDouble(term));
            // Bits of positive floats are in order of size.
            order[i] = ((long) Float.floatToIntBits(weight) << 32) | (0x7fffffff - term);
        }
        Arrays.sort(order);
        int length = Math.min(most, size);
        double square = 0;
        for (int i = 0; i < length; i++) {
            long heavy = order[size - 1 - i];
            float weight = Float.intBitsToFloat((int) (heavy >>> 32));
            square += (double) weight * weight;
            int term = 0x7fffffff - (int) heavy;
            order[size - 1 - i] = ((long) term << 32) | (heavy >>> 32);
        }
        Arrays.sort(order, size - length, size);
        var terms = new int[length];
        var weights = new float[length];
        double scale = 1 / Math.sqrt(square);
        for (int i = 0; i < length; i++) {
            long entry = order[size - length + i];
            terms[i] = (int) (entry >>> 32);
            weights[i] = (float) (Float.intBitsToFloat((int) entry) * scale);
        }
        return new Vector(terms, weights);
    }
}
