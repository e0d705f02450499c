package org.standfirst.provenance;

import org.standfirst.text.Words;

import java.util.Arrays;

/** The hashes of all runs of {@link #WORDS} neighbouring words of a text, in order. */
final class Shingles {

    static final int WORDS = 5;

    private Shingles() {}

    /** Case, punctuation and the possessive do not count; everything else does. */
    static int[] of(String text) {
        var words = new Words(text);
        var last = new long[WORDS];
        var shingles = new int[Math.max(16, text.length() / 4)];
        int seen = 0;
        while (words.next()) {
            last[seen++ % WORDS] = hash(text, words.begin(), words.end());
            if (seen >= WORDS) {
                int count = seen - WORDS;
                if (count == shingles.length) {
                    shingles = Arrays.copyOf(shingles, 2 * count);
                }
                shingles[count] = (int) (shingle(last, seen) >>> 32);
            }
        }
        return Arrays.copyOf(shingles, Math.max(0, seen - WORDS + 1));
    }

    private static long shingle(long[] last, int seen) {
        long hash = 17;
        for (int i = seen; i < seen + WORDS; i++) {
            hash = mix(hash * 31 + last[i % WORDS]);
        }
        return hash;
    }

    /** FNV-1a of the word in lower case (Fowler, Noll and Vo). */
    private static long hash(String text, int begin, int end) {
        long hash = 0xcbf29ce484222325L;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            hash = (hash ^ (c == '’' ? '\'' : Character.toLowerCase(c))) * 0x100000001b3L;
        }
        return mix(hash);
    }

    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
        return mixed ^ (mixed >>> 29);
    }
}
