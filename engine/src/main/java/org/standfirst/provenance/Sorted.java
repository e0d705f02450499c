package org.standfirst.provenance;

import java.util.Arrays;

/** Sets of hashes as ascending arrays. */
final class Sorted {

    private Sorted() {}

    /** The distinct ones, ascending; sorts the array that is given. */
    static int[] distinct(int[] hashes) {
        Arrays.sort(hashes);
        int kept = 0;
        for (int i = 0; i < hashes.length; i++) {
            if (kept == 0 || hashes[i] != hashes[kept - 1]) {
                hashes[kept++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, kept);
    }

    /** How many two sets have in common. */
    static int shared(int[] one, int[] other) {
        int shared = 0;
        int a = 0;
        int b = 0;
        while (a < one.length && b < other.length) {
            int order = Integer.compare(one[a], other[b]);
            shared += order == 0 ? 1 : 0;
            a += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
        }
        return shared;
    }
}
