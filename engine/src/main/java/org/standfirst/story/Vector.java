package org.standfirst.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A sparse vector of unit length: term numbers in ascending order with their weights. The vectors
 * of one article lie in one array ({@link #together}), since comparing reads them one after the
 * other and memory far apart costs more than the arithmetic.
 */
final class Vector {

    static final Vector EMPTY = new Vector(new int[0], 0, 0);

    private static final int LONGEST = 10_000;

    /** From {@link #from} the terms, then as many weights by their bits. */
    private final int[] data;

    private final int from;
    private final int size;

    private Vector(int[] data, int from, int size) {
        this.data = data;
        this.from = from;
        this.size = size;
    }

    /** Of terms that ascend, with their weights. */
    Vector(int[] terms, float[] weights) {
        this(new int[2 * terms.length], 0, terms.length);
        System.arraycopy(terms, 0, data, 0, size);
        for (int i = 0; i < size; i++) {
            data[size + i] = Float.floatToRawIntBits(weights[i]);
        }
    }

    /** The same vectors, side by side in one array. */
    static Vector[] together(Vector... vectors) {
        int length = 0;
        for (var vector : vectors) {
            length += 2 * vector.size;
        }
        var data = new int[length];
        var moved = new Vector[vectors.length];
        int at = 0;
        for (int i = 0; i < vectors.length; i++) {
            var vector = vectors[i];
            System.arraycopy(vector.data, vector.from, data, at, 2 * vector.size);
            moved[i] = new Vector(data, at, vector.size);
            at += 2 * vector.size;
        }
        return moved;
    }

    double dot(Vector other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < size && j < other.size) {
            int difference = term(i) - other.term(j);
            if (difference == 0) {
                sum += (double) weight(i) * other.weight(j);
            }
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return sum;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    int term(int at) {
        return data[from + at];
    }

    float weight(int at) {
        return Float.intBitsToFloat(data[from + size + at]);
    }

    /** The weight of a term, zero if the vector does not have it. */
    float weightOf(int term) {
        int at = Arrays.binarySearch(data, from, from + size, term);
        return at < 0 ? 0 : weight(at - from);
    }

    void addTo(BitSet used) {
        for (int i = 0; i < size; i++) {
            used.set(term(i));
        }
    }

    /** Gives the terms their new numbers, whose order is that of the old ones. */
    void renumber(int[] changed) {
        for (int i = from; i < from + size; i++) {
            data[i] = changed[data[i]];
        }
    }

    void save(DataOutputStream out) throws IOException {
        out.writeShort(size);
        for (int i = 0; i < size; i++) {
            out.writeInt(term(i));
            out.writeFloat(weight(i));
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
