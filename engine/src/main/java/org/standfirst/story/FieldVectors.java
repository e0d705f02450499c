package org.standfirst.story;

import java.util.BitSet;

/**
 * The sparse vectors of an article's fields, term by term: each term once, and behind it its weight
 * in each field that has it. Two articles share few of their terms, so comparing them is little
 * more than reading the terms of one, which lie side by side. The numbers of terms may change.
 */
final class FieldVectors {

    static final int TITLE = 0;
    static final int LEAD = 1;
    static final int BODY = 2;
    static final int NAMES = 3;
    static final int FIGURES = 4;

    /** How many fields there are. */
    static final int FIELDS = 5;

    private static final int IN_BODY = 1 << BODY;
    private static final int ALL = (1 << FIELDS) - 1;

    /**
     * The terms in ascending order; for each of them where its weights begin, with a bit for each
     * field that has it; all weights by their bits; the pairs; the weights of the pairs.
     */
    private final int[] data;

    private final int size;
    private final int pairsFrom;
    private final int pairs;

    /** Of a vector for each field, in order, and one of neighbouring terms. */
    FieldVectors(Vector[] fields, Vector neighbours) {
        int most = 0;
        for (var field : fields) {
            most += field.size();
        }
        var terms = new int[most];
        var masks = new int[most];
        var weights = new int[most];
        size = merge(fields, terms, masks, weights);
        pairsFrom = 2 * size + most;
        pairs = neighbours.size();
        // One more, since unpacking looks behind the last weight.
        data = new int[pairsFrom + 2 * pairs + 1];
        System.arraycopy(terms, 0, data, 0, size);
        System.arraycopy(weights, 0, data, 2 * size, most);
        int begin = 2 * size;
        for (int i = 0; i < size; i++) {
            data[size + i] = begin << FIELDS | masks[i];
            begin += Integer.bitCount(masks[i]);
        }
        for (int i = 0; i < pairs; i++) {
            data[pairsFrom + i] = neighbours.term(i);
            data[pairsFrom + pairs + i] = Float.floatToRawIntBits(neighbours.weight(i));
        }
    }

    /** Writes the fields term by term; says how many terms they have. */
    private static int merge(Vector[] fields, int[] terms, int[] masks, int[] weights) {
        var at = new int[FIELDS];
        int count = 0;
        int written = 0;
        while (true) {
            int term = Integer.MAX_VALUE;
            for (int field = 0; field < FIELDS; field++) {
                if (at[field] < fields[field].size()) {
                    term = Math.min(term, fields[field].term(at[field]));
                }
            }
            if (term == Integer.MAX_VALUE) {
                return count;
            }
            int in = 0;
            for (int field = 0; field < FIELDS; field++) {
                var vector = fields[field];
                if (at[field] < vector.size() && vector.term(at[field]) == term) {
                    weights[written++] = Float.floatToRawIntBits(vector.weight(at[field]));
                    in |= 1 << field;
                    at[field]++;
                }
            }
            terms[count] = term;
            masks[count++] = in;
        }
    }

    /** How many different terms the fields have. */
    int size() {
        return size;
    }

    int term(int place) {
        return data[place];
    }

    /**
     * Writes the places of terms that may be in an index, and says how many these are.
     *
     * @param places with room for one more than all terms
     */
    int placesIn(TermIndex index, int[] places) {
        return in(index, 0, size, places);
    }

    /** The same of the neighbouring terms. */
    int pairsIn(TermIndex index, int[] places) {
        return in(index, pairsFrom, pairs, places);
    }

    private int in(TermIndex index, int from, int length, int[] places) {
        int count = 0;
        for (int i = 0; i < length; i++) {
            places[count] = i;
            count += index.mayHave(data[from + i]);
        }
        return count;
    }

    /** A bit for each field that has the term of that place. */
    int fieldsOf(int place) {
        return data[size + place] & ALL;
    }

    /** The weight of the term of that place in a field that has it. */
    float weight(int place, int field) {
        int entry = data[size + place];
        int before = entry & ((1 << field) - 1);
        return Float.intBitsToFloat(data[(entry >>> FIELDS) + Integer.bitCount(before)]);
    }

    /**
     * Writes the weight of the term of that place in each field, zero where the field does not have
     * it; without a branch, since which fields have a term is hard to guess beforehand.
     *
     * @param at where in {@code into} they begin
     */
    void unpack(int place, float[] into, int at) {
        int entry = data[size + place];
        int from = entry >>> FIELDS;
        for (int field = 0; field < FIELDS; field++) {
            int has = entry >>> field & 1;
            into[at + field] = Float.intBitsToFloat(data[from] & -has);
            from += has;
        }
    }

    /** The weight of the term of that place in the body, zero if the body does not have it. */
    float inBody(int place) {
        return (fieldsOf(place) & IN_BODY) == 0 ? 0 : weight(place, BODY);
    }

    /** How many terms a field has. */
    int size(int field) {
        int count = 0;
        for (int place = 0; place < size; place++) {
            count += (data[size + place] >>> field) & 1;
        }
        return count;
    }

    /** How many neighbouring terms are known. */
    int pairs() {
        return pairs;
    }

    int pair(int at) {
        return data[pairsFrom + at];
    }

    float pairWeight(int at) {
        return Float.intBitsToFloat(data[pairsFrom + pairs + at]);
    }

    /** The vector of one field alone. */
    Vector vector(int field) {
        int length = size(field);
        var terms = new int[length];
        var weights = new float[length];
        int at = 0;
        for (int place = 0; place < size; place++) {
            if ((fieldsOf(place) >>> field & 1) != 0) {
                terms[at] = term(place);
                weights[at++] = weight(place, field);
            }
        }
        return new Vector(terms, weights);
    }

    /** The vector of neighbouring terms. */
    Vector neighbours() {
        var terms = new int[pairs];
        var weights = new float[pairs];
        for (int i = 0; i < pairs; i++) {
            terms[i] = pair(i);
            weights[i] = pairWeight(i);
        }
        return new Vector(terms, weights);
    }

    void addTo(BitSet used) {
        for (int place = 0; place < size; place++) {
            used.set(term(place));
        }
    }

    /** Gives the terms their new numbers, whose order is that of the old ones. */
    void renumber(int[] changed) {
        for (int place = 0; place < size; place++) {
            data[place] = changed[data[place]];
        }
    }
}
