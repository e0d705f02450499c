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
 * lanes of 16 bits, four at a time: most of an analysis is spent in these sums. A table does not
 * fit the processor's caches; rows are therefore fetched all at once, before the first is added.
 */
public final class WeightTable {

    private static final int RAISED = 128;
    private static final long NOTHING = 0x8080808080808080L;
    private static final long LANES = 0x00ff00ff00ff00ffL;

    /** The share of rows that are not zero from which it is no use to ask first. */
    private static final double MANY = 0.7;

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

    /** How many rows there are. */
    public int slots() {
        return mask + 1;
    }

    /** The weight of a class in a row. */
    public byte weight(int slot, int c) {
        return (byte) ((int) ((rows[slot * width + c / 8] >>> (8 * (c % 8))) & 0xff) - RAISED);
    }

    /** The same table with only these of its classes, in this order. */
    WeightTable only(int[] order) {
        var table = new WeightTable(order.length, mask + 1);
        for (int slot = 0; slot <= mask; slot++) {
            for (int c = 0; c < order.length; c++) {
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
     * Adds the weights of the first {@code count} features, at most 257, to the sums of the first
     * {@code wanted} classes.
     */
    public void add(int[] features, int count, WeightSums sums, int wanted) {
        if (count > WeightSums.MOST_FEATURES) {
            throw new IllegalArgumentException(count + " features");
        }
        int rows =
                live == null ? all(features, count, sums) : onlyLive(live, features, count, sums);
        for (int w = 0; 8 * w < wanted; w++) {
            add(w, rows, sums, Math.min(wanted, 8 * w + 8));
        }
    }

    private int all(int[] features, int count, WeightSums sums) {
        int[] places = sums.places;
        for (int f = 0; f < count; f++) {
            places[f] = (features[f] & mask) * width;
        }
        return count;
    }

    /** Leaves out the features whose weights are zero; returns how many are left. */
    private int onlyLive(long[] bits, int[] features, int count, WeightSums sums) {
        int[] places = sums.places;
        int kept = 0;
        for (int f = 0; f < count; f++) {
            int slot = features[f] & mask;
            places[kept] = slot * width;
            kept += (int) (bits[slot >>> 6] >>> slot) & 1;
        }
        return kept;
    }

    /** Adds the eight classes of one long. */
    private void add(int w, int count, WeightSums sums, int to) {
        int[] places = sums.places;
        long[] found = sums.found;
        // Nothing else in this loop, so that the processor waits for many rows at a time.
        for (int f = 0; f < count; f++) {
            found[f] = rows[places[f] + w];
        }
        long even = 0;
        long odd = 0;
        for (int f = 0; f < count; f++) {
            even += found[f] & LANES;
            odd += (found[f] >>> 8) & LANES;
        }
        int[] scores = sums.scores;
        int raised = RAISED * count;
        for (int c = 8 * w; c < to; c += 2) {
            scores[c] += (int) (even & 0xffff) - raised;
            if (c + 1 < to) {
                scores[c + 1] += (int) (odd & 0xffff) - raised;
            }
            even >>>= 16;
            odd >>>= 16;
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
