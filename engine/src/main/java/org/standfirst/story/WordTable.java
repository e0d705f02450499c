package org.standfirst.story;

import org.standfirst.text.Words;

/**
 * Numbers for words, looked up in place: a hash table with open addressing whose keys are the
 * 64-bit hashes of the words in lower case, so that looking up a word costs no object and touches
 * no other memory. That two of a million words share a hash has a probability of about one to forty
 * million, and would only make them one term.
 */
final class WordTable {

    /** What {@link #get} says of a word that is not in the table. */
    static final int UNKNOWN = Integer.MIN_VALUE;

    /** A hash, zero where there is no word, and behind it the number: both come with one look. */
    private long[] slots = new long[1 << 11];

    private int size;

    /** The number of a word by its {@link Words#hash()}. */
    int get(long hash) {
        int at = slot(hash);
        while (slots[at] != 0) {
            if (slots[at] == hash) {
                return (int) slots[at + 1];
            }
            at = (at + 2) & (slots.length - 1);
        }
        return UNKNOWN;
    }

    /** Adds a word in lower case that is not in the table yet. */
    void put(String word, int number) {
        put(Words.hash(word), number);
    }

    private void put(long hash, int number) {
        if (4 * size >= slots.length) {
            grow();
        }
        int at = slot(hash);
        while (slots[at] != 0) {
            at = (at + 2) & (slots.length - 1);
        }
        slots[at] = hash;
        slots[at + 1] = number;
        size++;
    }

    private void grow() {
        var old = slots;
        slots = new long[2 * old.length];
        size = 0;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                put(old[i], (int) old[i + 1]);
            }
        }
    }

    /**
     * The same table with other numbers.
     *
     * @param changed the new number of each, below zero for words to leave out
     */
    WordTable renumbered(int[] changed) {
        var table = new WordTable();
        for (int i = 0; i < slots.length; i += 2) {
            int number = (int) slots[i + 1];
            if (slots[i] != 0 && (number < 0 || changed[number] >= 0)) {
                table.put(slots[i], number < 0 ? number : changed[number]);
            }
        }
        return table;
    }

    private int slot(long hash) {
        return (int) (hash ^ (hash >>> 32)) << 1 & (slots.length - 1);
    }
}
