package org.standfirst.extract;

import java.util.Arrays;

/**
 * The words of a text as a set of hashes, each once, in order: sets of words are compared often.
 */
final class WordHashes {

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final long[] hashes;

    private WordHashes(long[] hashes) {
        this.hashes = hashes;
    }

    /** The runs of letters and numbers of a text, regardless of case. */
    static WordHashes of(String text) {
        var found = new long[16];
        int count = 0;
        long hash = 0;
        for (int i = 0; i <= text.length(); ) {
            int point = i < text.length() ? text.codePointAt(i) : ' ';
            if (isPartOfWord(point)) {
                hash = (hash + Character.toLowerCase(point)) * FACTOR;
                hash ^= hash >>> 29;
            } else if (hash != 0) {
                found = count < found.length ? found : Arrays.copyOf(found, 2 * count);
                found[count++] = hash;
                hash = 0;
            }
            i += Character.charCount(point);
        }
        Arrays.sort(found, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[distinct++] = found[i];
            }
        }
        return new WordHashes(Arrays.copyOf(found, distinct));
    }

    static boolean isPartOfWord(int point) {
        if (point < 128) {
            int small = point | 0x20;
            return (small >= 'a' && small <= 'z') || (point >= '0' && point <= '9');
        }
        if (Character.isLetterOrDigit(point)) {
            return true;
        }
        int type = Character.getType(point);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    int size() {
        return hashes.length;
    }

    /** Dice's measure of two sets of words, from 0 to 1. */
    double alike(WordHashes other) {
        if (hashes.length == 0 || other.hashes.length == 0) {
            return 0;
        }
        int shared = 0;
        int at = 0;
        for (long hash : hashes) {
            while (at < other.hashes.length && other.hashes[at] < hash) {
                at++;
            }
            shared += at < other.hashes.length && other.hashes[at] == hash ? 1 : 0;
        }
        return 2.0 * shared / (hashes.length + other.hashes.length);
    }
}
