package org.standfirst.extract;

import java.util.HashMap;
import java.util.List;

/** Which blocks of a page say the same. */
final class Copies {

    /** For each block the first that says the same. */
    private final int[] first;

    /** For each first block how many say the same, and whether one of them was seen. */
    private final int[] count;

    private final boolean[] seen;

    Copies(List<PageBlock> blocks) {
        first = new int[blocks.size()];
        count = new int[first.length];
        seen = new boolean[first.length];
        var known = new HashMap<String, Integer>(2 * first.length);
        for (int i = 0; i < first.length; i++) {
            var before = known.putIfAbsent(blocks.get(i).text(), i);
            first[i] = before == null ? i : before;
            count[first[i]]++;
        }
    }

    /** Whether another block says the same. */
    boolean has(int block) {
        return count[first[block]] > 1;
    }

    /** Sees a block; whether one that says the same was seen before. */
    boolean sawBefore(int block) {
        boolean before = seen[first[block]];
        seen[first[block]] = true;
        return before;
    }
}
