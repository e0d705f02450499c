package org.standfirst.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

/** A sparse vector of unit length: term numbers in ascending order with their weights. */
final class Vector {

    static final Vector EMPTY = new Vector(new int[0], new float[0]);

    private static final int LONGEST = 10_000;

    private final int[] terms;
    private final float[] weights;

    /** Takes the arrays as its own; {@code terms} ascend. */
    Vector(int[] terms, float[] weights) {
        this.terms = terms;
        this.weights = weights;
    }

    double dot(Vector other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < terms.length && j < other.terms.length) {
            int difference = terms[i] - other.terms[j];
            if (difference == 0) {
                sum += (double) weights[i] * other.weights[j];
            }
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return sum;
    }

    boolean isEmpty() {
        return terms.length == 0;
    }

    int size() {
        return terms.length;
    }

    int term(int at) {
        return terms[at];
    }

    float weight(int at) {
        return weights[at];
    }

    /** The weight of a term, zero if the vector does not have it. */
    float weightOf(int term) {
        int at = Arrays.binarySearch(terms, term);
        return at < 0 ? 0 : weights[at];
    }

    void addTo(BitSet used) {
        for (int term : terms) {
            used.set(term);
        }
    }

    /** Gives the terms their new numbers, whose order is that of the old ones. */
    void renumber(int[] changed) {
        for (int i = 0; i < terms.length; i++) {
            terms[i] = changed[terms[i]];
        }
    }

    void save(DataOutputStream out) throws IOException {
        out.writeShort(terms.length);
        for (int i = 0; i < terms.length; i++) {
            out.writeInt(terms[i]);
            out.writeFloat(weights[i]);
        }
    }

    static Vector restore(DataInputStream in) throws IOException {
        int length = in.readShort();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a vector of " + length + " terms");
        }
        var terms = new int[length];
        var weights = new float[length];
        for (int i = 0; i < length; i++) {
            terms[i] = in.readInt();
            weights[i] = in.readFloat();
        }
        return new Vector(terms, weights);
    }
}
