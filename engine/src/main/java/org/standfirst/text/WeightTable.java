package org.standfirst.text;

import org.jspecify.annotations.Nullable;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The weights of a linear model with hashed features: a row of weights, one a class, in each of a
 * power of two of slots. A weight is a byte, so that a table stays small in memory and on disk.
 * Immutable after reading.
 *
 * <p>Eight weights stand in a long, each raised by 128 so that none is negative, and are summed in
 * lanes of 16 bits, four at a time: most of an analysis is spent in these sums.
 */
public final class WeightTable {

    private static final int RAISED = 128;
    private static final long NOTHING = 0x8080808080808080L;
    private static final long LANES = 0x00ff00ff00ff00ffL;

    /** The share of rows that are not zero from which it is no use to ask first. */
    private static final double MANY = 0.7;

    /** More could overflow a lane. */
    private static final int MOST_FEATURES = 257;

    private final int mask;
    private final int classes;

    /** How many longs a row has. */
    private final int width;

    private final long[] rows;

    /**
     * A bit a row that is not all zero, where many are: the bits are near when the rows are far.
     */
    private long @Nullable [] live;

    /**
     * A table of given weights.
     *
     * @param classes how many weights a row has
     * @param weights the rows one after the other, a power of two of them
     */
    public WeightTable(int classes, byte[] weights) {
        this(classes, weights.length / classes);
        if (weights.length != classes * (mask + 1)) {
            throw new IllegalArgumentException(weights.length + " weights are no whole rows");
        }
        for (int i = 0; i < weights.length; i++) {
            set(i / classes, i % classes, weights[i]);
        }
    }

    private WeightTable(int classes, int slots) {
        if (Integer.bitCount(slots) != 1) {
            throw new IllegalArgumentException(slots + " slots are no power of two");
        }
        this.mask = slots - 1;
        this.classes = classes;
        this.width = (classes + 7) / 8;
        this.rows = new long[Math.multiplyExact(slots, width)];
        java.util.Arrays.fill(rows, NOTHING);
    }

    private void set(int slot, int c, int weight) {
        int at = slot * width + c / 8;
        int shift = 8 * (c % 8);
        rows[at] = (rows[at] & ~(0xffL << shift)) | ((long) (weight + RAISED) << shift);
    }

    private byte weight(int slot, int c) {
        return (byte) ((int) ((rows[slot * width + c / 8] >>> (8 * (c % 8))) & 0xff) - RAISED);
    }

    /** The same table with its classes in another order. */
    WeightTable ordered(int[] order) {
        var table = new WeightTable(classes, mask + 1);
        for (int slot = 0; slot <= mask; slot++) {
            for (int c = 0; c < classes; c++) {
                table.set(slot, c, weight(slot, order[c]));
            }
        }
        return table;
    }

    /** How many classes are told apart. */
    public int classes() {
        return classes;
    }

    /**
     * The class with the highest sum over the first {@code count} features, which may be in another
     * order afterwards.
     */
    public int best(int[] features, int count, int[] scores) {
        sum(features, live == null ? count : onlyLive(live, features, count), scores);
        int best = 0;
        for (int c = 1; c < classes; c++) {
            if (scores[c] > scores[best]) {
                best = c;
            }
        }
        return best;
    }

    /** Leaves out the features whose weights are zero; returns how many are left. */
    private int onlyLive(long[] bits, int[] features, int count) {
        int kept = 0;
        for (int f = 0; f < count; f++) {
            int slot = features[f] & mask;
            features[kept] = slot;
            kept += (int) (bits[slot >>> 6] >>> slot) & 1;
        }
        return kept;
    }

    /** Sets {@code scores} to the sums over the first {@code count} features, at most 257. */
    public void sum(int[] features, int count, int[] scores) {
        sum(features, count, scores, classes);
    }

    /** The same for the first {@code wanted} classes only. */
    public void sum(int[] features, int count, int[] scores, int wanted) {
        if (count > MOST_FEATURES) {
            throw new IllegalArgumentException(count + " features");
        }
        for (int w = 0; 8 * w < wanted; w++) {
            long even = 0;
            long odd = 0;
            for (int f = 0; f < count; f++) {
                long eight = rows[(features[f] & mask) * width + w];
                even += eight & LANES;
                odd += (eight >>> 8) & LANES;
            }
            int to = Math.min(wanted, 8 * w + 8);
            for (int c = 8 * w; c < to; c += 2) {
                scores[c] = (int) (even & 0xffff) - RAISED * count;
                if (c + 1 < to) {
                    scores[c + 1] = (int) (odd & 0xffff) - RAISED * count;
                }
                even >>>= 16;
                odd >>>= 16;
            }
        }
    }

    /** Writes the table so that {@link #read} can read it: only rows that are not all zero. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(classes);
        out.writeInt(mask + 1);
        byte[] row = new byte[classes];
        for (int slot = 0; slot <= mask; slot++) {
            boolean any = false;
            for (int c = 0; c < classes; c++) {
                row[c] = weight(slot, c);
                any |= row[c] != 0;
            }
            out.writeBoolean(any);
            if (any) {
                out.write(row);
            }
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it is cut off
     */
    public static WeightTable read(DataInput in) throws IOException {
        int classes = in.readInt();
        var table = new WeightTable(classes, in.readInt());
        byte[] row = new byte[classes];
        for (int slot = 0; slot <= table.mask; slot++) {
            if (in.readBoolean()) {
                in.readFully(row);
                for (int c = 0; c < classes; c++) {
                    table.set(slot, c, row[c]);
                }
            }
        }
        table.live = table.live();
        return table;
    }

    private long @Nullable [] live() {
        long[] bits = new long[mask / 64 + 1];
        int all = 0;
        for (int slot = 0; slot <= mask; slot++) {
            for (int w = 0; w < width; w++) {
                if (rows[slot * width + w] != NOTHING) {
                    bits[slot >>> 6] |= 1L << slot;
                    all++;
                    break;
                }
            }
        }
        return all > (mask + 1) * MANY ? null : bits;
    }
}
