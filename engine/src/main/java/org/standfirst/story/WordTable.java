package org.standfirst.story;

import org.jspecify.annotations.Nullable;

/**
 * Numbers for words, looked up in place: a hash table with open addressing whose keys are compared
 * with a stretch of a text in lower case, so that a known word costs no object.
 */
final class WordTable {

    /** What {@link #get} says of a word that is not in the table. */
    static final int UNKNOWN = Integer.MIN_VALUE;

    private @Nullable String[] words = new String[1 << 10];
    private int[] numbers = new int[1 << 10];
    private int size;

    int get(CharSequence text, int begin, int end) {
        int mask = words.length - 1;
        int at = hash(text, begin, end) & mask;
        for (String word = words[at]; word != null; word = words[at]) {
            if (equal(word, text, begin, end)) {
                return numbers[at];
            }
            at = (at + 1) & mask;
        }
        return UNKNOWN;
    }

    /** Adds a word in lower case that is not in the table yet. */
    void put(String word, int number) {
        if (2 * size >= words.length) {
            grow();
        }
        int mask = words.length - 1;
        int at = hash(word, 0, word.length()) & mask;
        while (words[at] != null) {
            at = (at + 1) & mask;
        }
        words[at] = word;
        numbers[at] = number;
        size++;
    }

    private void grow() {
        var oldWords = words;
        var oldNumbers = numbers;
        words = new String[2 * oldWords.length];
        numbers = new int[words.length];
        size = 0;
        for (int i = 0; i < oldWords.length; i++) {
            String word = oldWords[i];
            if (word != null) {
                put(word, oldNumbers[i]);
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
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            if (word == null) {
                continue;
            }
            if (numbers[i] < 0) {
                table.put(word, numbers[i]);
            } else if (changed[numbers[i]] >= 0) {
                table.put(word, changed[numbers[i]]);
            }
        }
        return table;
    }

    private static boolean equal(String word, CharSequence text, int begin, int end) {
        if (word.length() != end - begin) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != lower(text.charAt(begin + i))) {
                return false;
            }
        }
        return true;
    }

    private static int hash(CharSequence text, int begin, int end) {
        int hash = 0x811c9dc5;
        for (int i = begin; i < end; i++) {
            hash = (hash ^ lower(text.charAt(i))) * 0x01000193;
        }
        return hash ^ (hash >>> 15);
    }

    static char lower(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '’' ? '\'' : Character.toLowerCase(c);
    }
}
