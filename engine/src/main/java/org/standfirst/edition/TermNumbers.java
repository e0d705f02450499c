package org.standfirst.edition;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Terms by their numbers, from 0 in the order in which they are first met. Made to be asked of
 * every word of a story: no objects lie between a term and its number. For use by one thread while
 * terms are added, by many afterwards.
 */
final class TermNumbers {

    private static final int SMALLEST = 64;

    /** Spreads hashes over the slots: two to the 32nd, parted by the golden ratio. */
    private static final int SPREAD = 0x9e3779b9;

    /** The number of the term that has a slot, and one more; 0 for a free one. */
    private int[] slots = new int[2 * SMALLEST];

    private @Nullable String[] terms = new String[SMALLEST];
    private int size;

    /** How many terms there are. */
    int size() {
        return size;
    }

    /** The term of a number. */
    String term(int number) {
        var term = terms[number];
        if (term == null) {
            throw new IndexOutOfBoundsException(number);
        }
        return term;
    }

    /** The number of a term; negative if it has none. */
    int of(String term) {
        return slots[slot(term)] - 1;
    }

    /** The number of a term, which it gets if it has none. */
    int add(String term) {
        int slot = slot(term);
        int known = slots[slot] - 1;
        if (known >= 0) {
            return known;
        }
        if (size == terms.length) {
            grow();
            slot = slot(term);
        }
        terms[size] = term;
        slots[slot] = ++size;
        return size - 1;
    }

    /** Where a term stands or, if it has no number, may be put. */
    private int slot(String term) {
        int last = slots.length - 1;
        int at = (term.hashCode() * SPREAD) >>> Integer.numberOfLeadingZeros(last);
        // Mostly the very same objects, as Terms remembers words.
        while (slots[at] != 0 && !term.equals(terms[slots[at] - 1])) {
            at = (at + 1) & last;
        }
        return at;
    }

    private void grow() {
        terms = Arrays.copyOf(terms, 2 * size);
        slots = new int[4 * size];
        for (int number = 0; number < size; number++) {
            slots[slot(term(number))] = number + 1;
        }
    }
}
