package org.standfirst.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The weights of a linear model with hashed features: a row of weights, one a class, in each of a
 * power of two of slots. A weight is a byte, so that a table stays small in memory and on disk.
 * Immutable after reading.
 */
public final class WeightTable {

    private final int mask;
    private final int classes;
    private final byte[] weights;

    /**
     * A table of given weights.
     *
     * @param classes how many weights a row has
     * @param weights the rows one after the other, a power of two of them
     */
    public WeightTable(int classes, byte[] weights) {
        int slots = weights.length / classes;
        if (Integer.bitCount(slots) != 1 || slots * classes != weights.length) {
            throw new IllegalArgumentException(slots + " slots are no power of two");
        }
        this.mask = slots - 1;
        this.classes = classes;
        this.weights = weights;
    }

    /** How many classes are told apart. */
    public int classes() {
        return classes;
    }

    /** Adds the row of {@code feature} to {@code scores}. */
    public void addTo(int[] scores, int feature) {
        int row = (feature & mask) * classes;
        for (int c = 0; c < classes; c++) {
            scores[c] += weights[row + c];
        }
    }

    /** The class with the highest sum over the first {@code count} features. */
    public int best(int[] features, int count, int[] scores) {
        sum(features, count, scores);
        int best = 0;
        for (int c = 1; c < classes; c++) {
            if (scores[c] > scores[best]) {
                best = c;
            }
        }
        return best;
    }

    /** Sets {@code scores} to the sums over the first {@code count} features. */
    public void sum(int[] features, int count, int[] scores) {
        java.util.Arrays.fill(scores, 0, classes, 0);
        for (int f = 0; f < count; f++) {
            addTo(scores, features[f]);
        }
    }

    /** Writes the table so that {@link #read} can read it: only rows that are not all zero. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(classes);
        out.writeInt(mask + 1);
        for (int slot = 0; slot <= mask; slot++) {
            boolean any = false;
            for (int c = 0; c < classes; c++) {
                any |= weights[slot * classes + c] != 0;
            }
            out.writeBoolean(any);
            if (any) {
                out.write(weights, slot * classes, classes);
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
        int slots = in.readInt();
        byte[] weights = new byte[classes * slots];
        for (int slot = 0; slot < slots; slot++) {
            if (in.readBoolean()) {
                in.readFully(weights, slot * classes, classes);
            }
        }
        return new WeightTable(classes, weights);
    }
}
