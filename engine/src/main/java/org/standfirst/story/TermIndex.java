package org.standfirst.story;

/**
 * Where the terms of a vector stand in it: a hash table with open addressing, so sparse that most
 * terms that are not there are told by one look. For a vector that many others are compared with.
 */
final class TermIndex {

    private static final int ROOM = 4;

    private final Vector vector;

    /** One more than the term, so that zero is an empty slot. */
    private final int[] terms;

    private final int[] places;
    private final int shift;

    TermIndex(Vector vector) {
        this.vector = vector;
        int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, ROOM * vector.size() - 1));
        terms = new int[1 << bits];
        places = new int[terms.length];
        shift = 32 - bits;
        for (int i = 0; i < vector.size(); i++) {
            int at = slot(vector.term(i));
            while (terms[at] != 0) {
                at = (at + 1) & (terms.length - 1);
            }
            terms[at] = vector.term(i) + 1;
            places[at] = i;
        }
    }

    private int slot(int term) {
        return (term * 0x9e3779b9) >>> shift;
    }

    /** The place of a term in the vector, below zero if it is not there. */
    int of(int term) {
        int at = slot(term);
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

    double dot(Vector other) {
        double sum = 0;
        for (int i = 0; i < other.size(); i++) {
            int place = of(other.term(i));
            if (place >= 0) {
                sum += (double) vector.weight(place) * other.weight(i);
            }
        }
        return sum;
    }
}
