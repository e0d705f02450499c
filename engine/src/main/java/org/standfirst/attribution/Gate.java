package org.standfirst.attribution;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Says by few features of a token that a {@link Chain} will not make anything of it, so that its
 * many features need not be looked up: a logistic regression over hashed features that has learned
 * from the chain itself, a byte a feature in a table that stays in the processor's cache.
 * Immutable.
 */
public final class Gate {

    /** A gate that lets everything through. */
    public static final Gate OPEN = new Gate(new byte[1], Integer.MIN_VALUE);

    private final byte[] weights;
    private final int mask;
    private final int least;

    /**
     * A gate of given weights, a power of two of them.
     *
     * @param least the sum from which a token is let through
     */
    public Gate(byte[] weights, int least) {
        if (Integer.bitCount(weights.length) != 1) {
            throw new IllegalArgumentException(weights.length + " weights are no power of two");
        }
        this.weights = weights.clone();
        this.mask = weights.length - 1;
        this.least = least;
    }

    /** Whether the chain is to look at a token of these features. */
    boolean passes(FeatureList features) {
        int[] all = features.array();
        int count = features.count();
        int sum = 0;
        for (int f = 0; f < count; f++) {
            sum += weights[all[f] & mask];
        }
        return sum >= least;
    }

    /** Writes the gate so that {@link #read} can read it. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(weights.length);
        out.write(weights);
        out.writeInt(least);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it is cut off
     */
    public static Gate read(DataInput in) throws IOException {
        var weights = new byte[in.readInt()];
        in.readFully(weights);
        return new Gate(weights, in.readInt());
    }
}
