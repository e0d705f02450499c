package org.standfirst.provenance;

import org.standfirst.text.Terms;

import java.util.Arrays;

/**
 * The winnowed shingles of a text: of every {@link #WINDOW} neighbouring hashes of {@link #WORDS}
 * words the smallest, so that any shared passage of {@code WORDS + WINDOW - 1} words is found.
 *
 * <p>Schleimer, Wilkerson and Aiken: Winnowing: local algorithms for document fingerprinting.
 * SIGMOD 2003.
 */
final class Fingerprint {

    private static final int WORDS = 5;
    private static final int WINDOW = 4;

    /** Distinct, ascending. */
    private final long[] hashes;

    private Fingerprint(long[] hashes) {
        this.hashes = hashes;
    }

    static Fingerprint of(String text) {
        // Without stop words and stems, so that the same words and only they agree.
        long[] words = Terms.of(text, null).stream().mapToLong(Fingerprint::hash).toArray();
        int count = Math.max(0, words.length - WORDS + 1);
        long[] shingles = new long[count];
        for (int i = 0; i < count; i++) {
            long hash = 17;
            for (int j = i; j < i + WORDS; j++) {
                hash = mix(hash * 31 + words[j]);
            }
            shingles[i] = hash;
        }
        int windows = Math.max(0, count - WINDOW + 1);
        long[] chosen = new long[windows];
        for (int i = 0; i < windows; i++) {
            long least = shingles[i];
            for (int j = i + 1; j < i + WINDOW; j++) {
                least = Math.min(least, shingles[j]);
            }
            chosen[i] = least;
        }
        return new Fingerprint(Arrays.stream(chosen).sorted().distinct().toArray());
    }

    int size() {
        return hashes.length;
    }

    int shared(Fingerprint other) {
        int shared = 0;
        int a = 0;
        int b = 0;
        while (a < hashes.length && b < other.hashes.length) {
            int order = Long.compare(hashes[a], other.hashes[b]);
            if (order == 0) {
                shared++;
            }
            a += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
        return mixed ^ (mixed >>> 29);
    }
}
