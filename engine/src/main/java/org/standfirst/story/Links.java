package org.standfirst.story;

import java.util.Arrays;

/**
 * Pairs of clusters that may become one, those that are nearest first: a heap in arrays, since a
 * repair weighs many more pairs than it joins. Of pairs that are equally near the one with the
 * lower numbers comes first.
 */
final class Links {

    private double[] means = new double[64];

    /** The lower number of the two clusters in the upper half. */
    private long[] pairs = new long[64];

    private int[] sizes = new int[64];
    private int size;

    /**
     * Adds a pair.
     *
     * @param members of both clusters together, by which one sees later whether they have grown
     */
    void add(double mean, int one, int other, int members) {
        if (size == means.length) {
            means = Arrays.copyOf(means, 2 * size);
            pairs = Arrays.copyOf(pairs, 2 * size);
            sizes = Arrays.copyOf(sizes, 2 * size);
        }
        long pair = (long) Math.min(one, other) << 32 | Math.max(one, other);
        int at = size++;
        while (at > 0 && isBefore(mean, pair, (at - 1) / 2)) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        put(at, mean, pair, members);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The lower number of the nearest two. */
    int one() {
        return (int) (pairs[0] >>> 32);
    }

    /** The higher number of the nearest two. */
    int other() {
        return (int) pairs[0];
    }

    /** How many members the nearest two had when they were added. */
    int members() {
        return sizes[0];
    }

    /** Takes the nearest two away. */
    void remove() {
        size--;
        double mean = means[size];
        long pair = pairs[size];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && isBefore(means[child + 1], pairs[child + 1], child)) {
                child++;
            }
            if (isBefore(mean, pair, child)) {
                break;
            }
            move(child, at);
            at = child;
        }
        put(at, mean, pair, sizes[size]);
    }

    private boolean isBefore(double mean, long pair, int at) {
        return mean > means[at] || (mean == means[at] && pair < pairs[at]);
    }

    private void move(int from, int to) {
        put(to, means[from], pairs[from], sizes[from]);
    }

    private void put(int at, double mean, long pair, int members) {
        means[at] = mean;
        pairs[at] = pair;
        sizes[at] = members;
    }
}
