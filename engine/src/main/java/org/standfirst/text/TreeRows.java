package org.standfirst.text;

import java.util.Arrays;

/**
 * Judges rows by {@link BoostedTrees}, up to 64 at once: each tree is walked once for all of them.
 * At a node the rows above the threshold part from the others; which ones they are is asked once
 * for all nodes with that threshold, and not at all where all rows are on one side. A row costs
 * half of what it costs alone, if the rows are many and like each other, as blocks of one page are.
 * What comes out is the same. For one thread.
 */
public final class TreeRows {

    private static final int MOST = Long.SIZE;

    private final BoostedTrees trees;
    private final TreeSplits splits;
    private final double low;
    private final double high;
    private final float[] found;

    private final float[][] rows = new float[MOST][];

    /** The least and the greatest of each number in the rows. */
    private final float[] lowest;

    private final float[] highest;

    /** The numbers that were looked at as keys, one column each, and which ones these are. */
    private final int[] columns;

    private final boolean[] seen;
    private final int[] places = new int[MOST];
    private int count;

    /** For each split the rows that are above it, one bit each, and whether that is known yet. */
    private final long[] above;

    private final boolean[] known;
    private final double[] sums = new double[MOST];

    /** The ways that are still to be walked in a tree. */
    private final int[] nextNode;

    private final long[] nextRows;

    /**
     * Judges no row yet.
     *
     * @param least a probability that is less may be 0
     * @param enough a probability that is more may be 1
     * @param found where the probabilities are put
     */
    public TreeRows(BoostedTrees trees, float least, float enough, float[] found) {
        this.trees = trees;
        this.splits = trees.splits;
        this.low = TreeBounds.low(least);
        this.high = TreeBounds.high(enough);
        this.found = found;
        lowest = new float[trees.features];
        highest = new float[trees.features];
        columns = new int[splits.features.length * MOST];
        seen = new boolean[splits.features.length];
        above = new long[splits.thresholds.length];
        known = new boolean[above.length];
        nextNode = new int[trees.largest];
        nextRows = new long[nextNode.length];
        clear();
    }

    private void clear() {
        count = 0;
        Arrays.fill(lowest, Float.POSITIVE_INFINITY);
        Arrays.fill(highest, Float.NEGATIVE_INFINITY);
        Arrays.fill(seen, false);
    }

    /**
     * Takes a row, which nobody may change any more, and puts its probability at a place when
     * enough rows have come.
     */
    public void add(int place, float[] row) {
        rows[count] = row;
        for (int i = 0; i < lowest.length; i++) {
            lowest[i] = Math.min(lowest[i], row[i]);
        }
        for (int i = 0; i < highest.length; i++) {
            highest[i] = Math.max(highest[i], row[i]);
        }
        places[count] = place;
        sums[count] = trees.start;
        if (++count == MOST) {
            judge();
        }
    }

    /** Judges the last rows. */
    public void end() {
        if (count > 0) {
            judge();
        }
    }

    private void judge() {
        settle();
        long live = all();
        int size = splits.roots.length;
        int whole = size - size % BoostedTrees.STEP;
        for (int tree = 0; tree < size && live != 0; ) {
            add(splits.roots[tree], live);
            tree++;
            if (tree >= whole || tree % BoostedTrees.STEP == 0) {
                live = undecided(live, tree, tree <= whole);
            }
        }
        for (long set = live; set != 0; set &= set - 1) {
            end(Long.numberOfTrailingZeros(set));
        }
        clear();
    }

    private long all() {
        return -1L >>> (MOST - count);
    }

    private void end(int row) {
        found[places[row]] = BoostedTrees.probability(sums[row]);
    }

    /** Ends the rows whose sum is sure, or such that the other trees can't change what it says. */
    private long undecided(long live, int done, boolean bounded) {
        long left = live;
        for (long set = live; set != 0; set &= set - 1) {
            int row = Long.numberOfTrailingZeros(set);
            double sum = sums[row];
            boolean sure = Math.abs(sum) > BoostedTrees.SURE;
            boolean isLow = !sure && bounded && trees.bounds.isLow(sum, done, low);
            boolean isHigh = !sure && bounded && trees.bounds.isHigh(sum, done, high);
            if (sure) {
                end(row);
            } else if (isLow || isHigh) {
                found[places[row]] = isLow ? 0 : 1;
            }
            left ^= sure || isLow || isHigh ? set & -set : 0;
        }
        return left;
    }

    /** Answers what needs no look at the rows one by one, since all are on one side. */
    private void settle() {
        for (int k = 0; k < splits.features.length; k++) {
            float least = lowest[splits.features[k]];
            float greatest = highest[splits.features[k]];
            for (int split = splits.first[k]; split < splits.first[k + 1]; split++) {
                boolean over = least > splits.thresholds[split];
                known[split] = over || greatest <= splits.thresholds[split];
                above[split] = over ? -1L : 0;
            }
        }
    }

    /** Adds the values of the leaves of a tree to the sums of the rows that come to them. */
    private void add(int root, long live) {
        int[] nodes = splits.nodes;
        int at = root;
        long set = live;
        int waiting = 0;
        while (true) {
            while (at >= 0) {
                long right = set & above(nodes[at]);
                if (right == set) {
                    at = nodes[at + 2];
                } else {
                    if (right != 0) {
                        nextNode[waiting] = nodes[at + 2];
                        nextRows[waiting++] = right;
                        set ^= right;
                    }
                    at = nodes[at + 1];
                }
            }
            float value = splits.values[-1 - at];
            for (; set != 0; set &= set - 1) {
                sums[Long.numberOfTrailingZeros(set)] += value;
            }
            if (waiting == 0) {
                return;
            }
            at = nextNode[--waiting];
            set = nextRows[waiting];
        }
    }

    private long above(int split) {
        if (!known[split]) {
            known[split] = true;
            above[split] = look(split);
        }
        return above[split];
    }

    /** Looks at a column, a quarter of the rows after the other, all four at once. */
    private long look(int split) {
        long key = BoostedTrees.key(splits.thresholds[split]);
        int quarter = (count + 3) / 4;
        int a = column(splits.feature[split]);
        int b = a + quarter;
        int c = b + quarter;
        int d = c + quarter;
        long rowsOfA = 0;
        long rowsOfB = 0;
        long rowsOfC = 0;
        long rowsOfD = 0;
        // The sign of the difference, without a branch.
        for (int i = quarter - 1; i >= 0; i--) {
            rowsOfA = (rowsOfA << 1) | ((key - columns[a + i]) >>> 63);
            rowsOfB = (rowsOfB << 1) | ((key - columns[b + i]) >>> 63);
            rowsOfC = (rowsOfC << 1) | ((key - columns[c + i]) >>> 63);
            rowsOfD = (rowsOfD << 1) | ((key - columns[d + i]) >>> 63);
        }
        return rowsOfA
                | (rowsOfB << quarter)
                | (rowsOfC << (2 * quarter))
                | (rowsOfD << (3 * quarter));
    }

    /** Where a column begins, which is filled when first asked for. */
    private int column(int feature) {
        int begin = feature * MOST;
        if (!seen[feature]) {
            seen[feature] = true;
            int number = splits.features[feature];
            for (int i = 0; i < count; i++) {
                columns[begin + i] = BoostedTrees.key(rows[i][number]);
            }
        }
        return begin;
    }
}
