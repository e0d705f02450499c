package org.standfirst.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/**
 * Which blocks of a page are in a labelled text: those most of whose words are in the longest
 * common subsequence, found as Myers describes in "An O(ND) difference algorithm" (1986). Words
 * that stand far from any run of the text are left out before. Of a few words the subsequence may
 * take some here and some there, so short blocks that it missed are looked for as a whole.
 */
final class Alignment {

    private static final int RUN = 4;
    private static final int MARGIN = 60;

    /** Words that differ, beyond which a page and its label are taken to have nothing in common. */
    private static final int MOST_DIFFERENT = 9_000;

    /** The share of its words that makes a block one of the label. */
    private static final double MOST = 0.55;

    /** Blocks of fewer words are in the label as a whole or not at all. */
    private static final int FEW = 4;

    /** So many words at most of a label between two blocks, and of a block, are looked through. */
    private static final int LONGEST_GAP = 400;

    private static final int LONGEST_MISSED = 60;

    private final List<List<String>> blocks;
    private final List<String> label;

    /** Of each block how many words are in the label, and where the first and the last stands. */
    private final int[] hits;

    private final int[] first;
    private final int[] last;

    private Alignment(List<List<String>> blocks, List<String> label) {
        this.blocks = blocks;
        this.label = label;
        hits = new int[blocks.size()];
        first = new int[blocks.size()];
        last = new int[blocks.size()];
    }

    /** Of each block, by its words, whether it is in the label. */
    static boolean[] taken(List<List<String>> blocks, List<String> label) {
        var alignment = new Alignment(blocks, label);
        alignment.align();
        return alignment.taken();
    }

    private boolean[] taken() {
        var taken = new boolean[hits.length];
        for (int i = 0; i < taken.length; i++) {
            int size = blocks.get(i).size();
            taken[i] =
                    size < FEW
                            ? hits[i] == size && size > 0 && last[i] - first[i] < size
                            : hits[i] >= MOST * size;
        }
        int before = -1;
        int from = 0;
        for (int i = 0; i <= taken.length; i++) {
            if (i == taken.length || taken[i]) {
                takeMissed(taken, before, from, i, i < taken.length ? first[i] : label.size());
                before = i;
                from = i < taken.length ? last[i] + 1 : from;
            }
        }
        return taken;
    }

    /** Takes blocks between two others that stand whole between what these are in the label. */
    private void takeMissed(boolean[] taken, int before, int from, int after, int to) {
        if (to <= from || to - from > LONGEST_GAP) {
            return;
        }
        int end = to;
        // From the last on, as what stands right over a block goes with it.
        for (int i = after - 1; i > before; i--) {
            var words = blocks.get(i);
            int at = words.isEmpty() || words.size() > LONGEST_MISSED ? -1 : end - words.size();
            while (at >= from && !label.subList(at, at + words.size()).equals(words)) {
                at--;
            }
            if (at >= from) {
                taken[i] = true;
                end = at;
            }
        }
    }

    private void align() {
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
                if (common[i] >= 0) {
                    int at = block.get(from + i);
                    first[at] = hits[at] == 0 ? common[i] : first[at];
                    last[at] = common[i];
                    hits[at]++;
                }
            }
        }
    }

    private static long run(int[] words, int at) {
        long hash = 0;
        for (int i = 0; i < RUN; i++) {
            hash = hash * 1_000_003 + words[at + i] + 1;
        }
        return hash;
    }

    /** Where words of the longest common subsequence stand in the other text, -1 for others. */
    private static int[] common(int[] a, int[] b) {
        var found = new int[a.length];
        Arrays.fill(found, -1);
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

    private static void walkBack(List<int[]> steps, int endX, int endY, int[] found) {
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
                found[x] = y;
            }
            x = fromX;
            y = fromY;
        }
        while (x > 0 && y > 0) {
            x--;
            y--;
            found[x] = y;
        }
    }

    private static int at(int[] reached, int k) {
        int middle = reached.length / 2;
        return k < -middle || k > middle ? -1 : reached[middle + k];
    }
}
