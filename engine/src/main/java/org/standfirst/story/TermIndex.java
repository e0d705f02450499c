package org.standfirst.story;

/**
 * Where terms stand in a list that others are compared with: a hash table with open addressing, and
 * before it a bit for each of {@value #BITS} remainders of a hash, which tells most terms that are
 * not there without a branch that the processor would have to guess.
 */
final class TermIndex {

    private static final int BITS = 1 << 12;
    private static final int FILTER_SHIFT = 32 - 12;
    private static final int ROOM = 2;

    private final long[] filter = new long[BITS / Long.SIZE];

    /** One more than the term, so that zero is an empty slot. */
    private final int[] terms;

    private final int[] places;
    private final int shift;
    private int size;

    TermIndex(int most) {
        int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, ROOM * most - 1));
        terms = new int[1 << bits];
        places = new int[terms.length];
        shift = 32 - bits;
    }

    /** Adds a term that is not there yet, at the next place. */
    void add(int term) {
        int hash = hash(term);
        filter[hash >>> FILTER_SHIFT >>> 6] |= 1L << (hash >>> FILTER_SHIFT);
        int at = hash >>> shift;
        while (terms[at] != 0) {
            at = (at + 1) & (terms.length - 1);
        }
        terms[at] = term + 1;
        places[at] = size++;
    }

    private static int hash(int term) {
        return term * 0x9e3779b9;
    }

    /** One if the term may be in the list, zero if it is not. */
    int mayHave(int term) {
        int bit = hash(term) >>> FILTER_SHIFT;
        return (int) (filter[bit >>> 6] >>> bit) & 1;
    }

    /** The place of a term in the list, below zero if it is not there. */
    int of(int term) {
        int at = hash(term) >>> shift;
        int there = terms[at];
        while (there != 0) {
            if (there == term + 1) {
                return places[at];
            }
            at = (at + 1) & (terms.length - 1);
            there = terms[at];
        }
        return -1;
    }
}
