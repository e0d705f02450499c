package org.standfirst.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A sparse vector of unit length: term numbers in ascending order with their weights.
 *
 * <p>The arrays are the vector's own and not to be written by others.
 */
final class Vector {

    static final Vector EMPTY = new Vector(new int[0], new float[0]);

    private static final int LONGEST = 10_000;

    private final int[] terms;
    private final float[] weights;

    /** Of terms that ascend, with their weights. */
    Vector(int[] terms, float[] weights) {
        this.terms = terms;
        this.weights = weights;
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
