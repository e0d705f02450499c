package org.standfirst.provenance;

/**
 * The winnowed shingles of a text: of every {@link #WINDOW} neighbouring shingles the smallest, so
 * that any shared passage of {@code Shingles.WORDS + WINDOW - 1} words is found.
 *
 * <p>Schleimer, Wilkerson and Aiken: Winnowing: local algorithms for document fingerprinting.
 * SIGMOD 2003.
 */
final class Fingerprint {

    private static final int WINDOW = 4;

    /** Distinct, ascending. */
    private final int[] hashes;

    private Fingerprint(int[] hashes) {
        this.hashes = hashes;
    }

    static Fingerprint of(String text) {
        return of(Shingles.of(text));
    }

    /** The fingerprint of a text with these shingles, in order. */
    static Fingerprint of(int[] shingles) {
        int windows = Math.max(0, shingles.length - WINDOW + 1);
        int[] chosen = new int[windows];
        for (int i = 0; i < windows; i++) {
            int least = shingles[i];
            for (int j = i + 1; j < i + WINDOW; j++) {
                least = Math.min(least, shingles[j]);
            }
            chosen[i] = least;
        }
        return new Fingerprint(Sorted.distinct(chosen));
    }

    int size() {
        return hashes.length;
    }

    int hash(int at) {
        return hashes[at];
    }

    int shared(Fingerprint other) {
        return Sorted.shared(hashes, other.hashes);
    }
}
