package org.standfirst.extract;

import java.util.Arrays;

/**
 * Words and the hints that each gives, looked up in the middle of a text without cutting it out. An
 * open-addressed table; words are told apart regardless of case. Mutable while it is filled.
 */
final class WordSigns {

    private static final int SIZE = 4096;

    private final String[] words = new String[SIZE];
    private final int[] signs = new int[SIZE];
    private int longest;

    WordSigns() {
        Arrays.fill(words, "");
    }

    void put(String word, int sign) {
        int at = slot(word, 0, word.length());
        words[at] = word;
        signs[at] |= sign;
        longest = Math.max(longest, word.length());
    }

    /** The hints of the word from start to end; 0 if it gives none. */
    int of(String text, int start, int end) {
        return end - start > longest ? 0 : signs[slot(text, start, end)];
    }

    /** The same in an array, where the hash is known: each letter, small, added to 31 times it. */
    int of(char[] text, int start, int end, int hash) {
        if (end - start > longest) {
            return 0;
        }
        int at = first(hash);
        while (!words[at].isEmpty() && !isSame(words[at], text, start, end)) {
            at = (at + 1) & (SIZE - 1);
        }
        return signs[at];
    }

    private static int first(int hash) {
        return (hash ^ (hash >>> 12)) & (SIZE - 1);
    }

    private static boolean isSame(String word, char[] text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (word.charAt(i - start) != lower(text[i])) {
                return false;
            }
        }
        return true;
    }

    private int slot(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + lower(text.charAt(i));
        }
        int at = first(hash);
        while (!words[at].isEmpty() && !isSame(words[at], text, start, end)) {
            at = (at + 1) & (SIZE - 1);
        }
        return at;
    }

    private static boolean isSame(String word, String text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (word.charAt(i - start) != lower(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static char lower(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(c);
    }
}
