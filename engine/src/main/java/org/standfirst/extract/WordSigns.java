package org.standfirst.extract;

import java.util.Arrays;

/**
 * Words and the hints that each gives, looked up in the middle of a text without cutting it out. An
 * open-addressed table, no larger than need be, since most of the time goes into fetching it from
 * memory; words are told apart regardless of case. Mutable while it is filled.
 */
final class WordSigns {

    /** So many times as many slots as words there are at least. */
    private static final int ROOM = 4;

    /** So many longs has the filter. */
    private static final int FILTER = 64;

    private String[] words = new String[64];
    private int[] signs = new int[64];

    /** The hash of each slot's word, so that hardly any other word is looked at; 0 if it's free. */
    private int[] hashes = new int[64];

    /**
     * A bit for each hash that is there, as a Bloom filter: small enough to stay in the nearest
     * memory, it tells of nearly all other words that they aren't.
     */
    private final long[] some = new long[FILTER];

    private int count;
    private int longest;

    WordSigns() {
        Arrays.fill(words, "");
    }

    void put(String word, int sign) {
        int at = slot(word, 0, word.length());
        if (hashes[at] == 0) {
            if (++count * ROOM > hashes.length) {
                grow();
                at = slot(word, 0, word.length());
            }
            words[at] = word;
            hashes[at] = hash(word, 0, word.length());
            some[part(hashes[at])] |= 1L << hashes[at];
            longest = Math.max(longest, word.length());
        }
        signs[at] |= sign;
    }

    private void grow() {
        var oldWords = words;
        var oldSigns = signs;
        words = new String[2 * oldWords.length];
        signs = new int[words.length];
        hashes = new int[words.length];
        Arrays.fill(words, "");
        for (int i = 0; i < oldWords.length; i++) {
            if (!oldWords[i].isEmpty()) {
                int at = slot(oldWords[i], 0, oldWords[i].length());
                words[at] = oldWords[i];
                hashes[at] = hash(oldWords[i], 0, oldWords[i].length());
                signs[at] = oldSigns[i];
            }
        }
    }

    /** The hints of the word from start to end; 0 if it gives none. */
    int of(String text, int start, int end) {
        return end - start > longest ? 0 : signs[slot(text, start, end)];
    }

    /** The same in an array, where the hash is known: each letter, small, added to 31 times it. */
    int of(char[] text, int start, int end, int hash) {
        if (((some[part(hash)] >>> hash) & 1) == 0 || end - start > longest) {
            return 0;
        }
        int at = first(hash);
        while (hashes[at] != 0 && !(hashes[at] == hash && isSame(words[at], text, start, end))) {
            at = (at + 1) & (hashes.length - 1);
        }
        return signs[at];
    }

    private static int part(int hash) {
        return ((hash ^ (hash >>> 12)) >>> 6) & (FILTER - 1);
    }

    private int first(int hash) {
        return (hash ^ (hash >>> 12)) & (hashes.length - 1);
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

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + lower(text.charAt(i));
        }
        return hash;
    }

    private int slot(String text, int start, int end) {
        int hash = hash(text, start, end);
        int at = first(hash);
        while (hashes[at] != 0 && !(hashes[at] == hash && isSame(words[at], text, start, end))) {
            at = (at + 1) & (hashes.length - 1);
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
