package org.standfirst.attribution;

import org.standfirst.text.WeightTable;

/**
 * The weights of a {@link Chain}'s labels in as little memory as can be, since most of the time
 * goes into waiting for them: a byte for each label but the first, as far above the weight of the
 * first, which is all that matters to a chain. Immutable.
 *
 * <p>The bytes of a row, raised by 128, stand in one number and are summed in lanes of 16 bits.
 */
final class LabelWeights {

    private static final int RAISED = 128;
    private static final long LANES = 0x00ff00ff00ff00ffL;
    private static final int MOST_LABELS = 9;

    private final int labels;
    private final int mask;

    /** A row a number, in the first of these that is wide enough; the others are empty. */
    private final char[] pairs;

    private final int[] fours;
    private final long[] eights;
    private final float coarser;

    private LabelWeights(int labels, int slots, float coarser) {
        this.labels = labels;
        this.mask = slots - 1;
        this.coarser = coarser;
        pairs = new char[labels <= 3 ? slots : 0];
        fours = new int[labels > 3 && labels <= 5 ? slots : 0];
        eights = new long[labels > 5 ? slots : 0];
    }

    /** The weights of a table. */
    static LabelWeights of(WeightTable table) {
        if (table.classes() > MOST_LABELS) {
            throw new IllegalArgumentException(table.classes() + " labels");
        }
        int most = Byte.MAX_VALUE;
        for (int slot = 0; slot < table.slots(); slot++) {
            for (int y = 1; y < table.classes(); y++) {
                most = Math.max(most, Math.abs(table.weight(slot, y) - table.weight(slot, 0)));
            }
        }
        float coarser = (float) most / Byte.MAX_VALUE;
        var weights = new LabelWeights(table.classes(), table.slots(), coarser);
        for (int slot = 0; slot < table.slots(); slot++) {
            long row = 0;
            for (int y = 1; y < table.classes(); y++) {
                int above = table.weight(slot, y) - table.weight(slot, 0);
                row |= (long) ((int) Math.rint(above / coarser) + RAISED) << (8 * (y - 1));
            }
            weights.set(slot, row);
        }
        return weights;
    }

    private void set(int slot, long row) {
        if (pairs.length > 0) {
            pairs[slot] = (char) row;
        } else if (fours.length > 0) {
            fours[slot] = (int) row;
        } else {
            eights[slot] = row;
        }
    }

    private long row(int slot) {
        return pairs.length > 0 ? pairs[slot] : fours.length > 0 ? fours[slot] : eights[slot];
    }

    /** How many of the table's units one of these is worth. */
    float coarser() {
        return coarser;
    }

    /** These weights as a table, that of the first label zero. */
    WeightTable table() {
        var weights = new byte[labels * (mask + 1)];
        for (int slot = 0; slot <= mask; slot++) {
            long row = row(slot);
            for (int y = 1; y < labels; y++) {
                int raised = (int) (row >>> (8 * (y - 1))) & 0xff;
                weights[slot * labels + y] = (byte) (raised - RAISED);
            }
        }
        return new WeightTable(labels, weights);
    }

    /** Sets the sums of the labels over the features. */
    void sum(FeatureList features, int[] sums) {
        int count = features.count();
        long[] rows = features.room();
        find(features.array(), count, rows);
        long even = 0;
        long odd = 0;
        for (int f = 0; f < count; f++) {
            even += rows[f] & LANES;
            odd += rows[f] >>> 8 & LANES;
        }
        sums[0] = 0;
        for (int y = 1; y < labels; y += 2) {
            sums[y] = (int) (even & 0xffff) - RAISED * count;
            if (y + 1 < labels) {
                sums[y + 1] = (int) (odd & 0xffff) - RAISED * count;
            }
            even >>>= 16;
            odd >>>= 16;
        }
    }

    /** Does nothing else, so that the processor waits for many rows at a time. */
    private void find(int[] features, int count, long[] rows) {
        if (pairs.length > 0) {
            for (int f = 0; f < count; f++) {
                rows[f] = pairs[features[f] & mask];
            }
        } else if (fours.length > 0) {
            for (int f = 0; f < count; f++) {
                rows[f] = fours[features[f] & mask];
            }
        } else {
            for (int f = 0; f < count; f++) {
                rows[f] = eights[features[f] & mask];
            }
        }
    }
}
