package org.standfirst.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/**
 * Which words of a page's blocks are those of a labelled text, in its order: the longest common
 * subsequence, found as Myers describes in "An O(ND) difference algorithm" (1986). Words that stand
 * far from any run of the text are left out before.
 */
final class Alignment {

    private static final int RUN = 4;
    private static final int MARGIN = 60;

    /** Words that differ, beyond which a page and its label are taken to have nothing in common. */
    private static final int MOST_DIFFERENT = 9_000;

    private Alignment() {}

    /** For each block the number of its words that are in the label. */
    static int[] hits(List<List<String>> blocks, List<String> label) {
        var numbers = new HashMap<String, Integer>();
        var page = new ArrayList<Integer>();
        var block = new ArrayList<Integer>();
        for (int i = 0; i < blocks.size(); i++) {
            for (var word : blocks.get(i)) {
                page.add(numbers.computeIfAbsent(word, _ -> numbers.size()));
                block.add(i);
            }
        }
        var words = page.stream().mapToInt(Integer::intValue).toArray();
        var text =
                label.stream()
                        .mapToInt(w -> numbers.computeIfAbsent(w, _ -> numbers.size()))
                        .toArray();
        var hits = new int[blocks.size()];
        var runs = new HashSet<Long>();
        for (int i = 0; i + RUN <= text.length; i++) {
            runs.add(run(text, i));
        }
        int from = words.length;
        int to = 0;
        for (int i = 0; i + RUN <= words.length; i++) {
            if (runs.contains(run(words, i))) {
                from = Math.min(from, i);
                to = i + RUN;
            }
        }
        if (from < to) {
            from = Math.max(0, from - MARGIN);
            to = Math.min(words.length, to + MARGIN);
            var common = common(Arrays.copyOfRange(words, from, to), text);
            for (int i = 0; i < common.length; i++) {
                hits[block.get(from + i)] += common[i] ? 1 : 0;
            }
        }
        return hits;
    }

    private static long run(int[] words, int at) {
        long hash = 0;
        for (int i = 0; i < RUN; i++) {
            hash = hash * 1_000_003 + words[at + i] + 1;
        }
        return hash;
    }

    /** Which of the first words belong to the longest common subsequence. */
    private static boolean[] common(int[] a, int[] b) {
        var found = new boolean[a.length];
        int most = Math.min(a.length + b.length, MOST_DIFFERENT);
        var reached = new int[2 * most + 3];
        int middle = most + 1;
        var steps = new ArrayList<int[]>();
        for (int d = 0; d <= most; d++) {
            for (int k = -d; k <= d; k += 2) {
                boolean down =
                        k == -d || (k != d && reached[middle + k - 1] < reached[middle + k + 1]);
                int x = down ? reached[middle + k + 1] : reached[middle + k - 1] + 1;
                while (x < a.length && x - k < b.length && a[x] == b[x - k]) {
                    x++;
                }
                reached[middle + k] = x;
                if (x >= a.length && x - k >= b.length) {
                    walkBack(steps, a.length, b.length, found);
                    return found;
                }
            }
            steps.add(Arrays.copyOfRange(reached, middle - d, middle + d + 1));
        }
        return found;
    }

    private static void walkBack(List<int[]> steps, int endX, int endY, boolean[] found) {
        int x = endX;
        int y = endY;
        for (int d = steps.size(); d > 0; d--) {
            var before = steps.get(d - 1);
            int k = x - y;
            boolean down = k == -d || (k != d && at(before, k - 1) < at(before, k + 1));
            int from = down ? k + 1 : k - 1;
            int fromX = at(before, from);
            int fromY = fromX - from;
            while (x > fromX && y > fromY) {
                x--;
                y--;
                found[x] = true;
            }
            x = fromX;
            y = fromY;
        }
        while (x > 0 && y > 0) {
            x--;
            y--;
            found[x] = true;
        }
    }

    private static int at(int[] reached, int k) {
        int middle = reached.length / 2;
        return k < -middle || k > middle ? -1 : reached[middle + k];
    }
}
