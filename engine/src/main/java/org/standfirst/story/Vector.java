package org.standfirst.story;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A sparse vector of unit length: term numbers in ascending order with their weights. */
final class Vector {

    private final int[] terms;
    private final float[] weights;

    /** Takes the arrays as its own; {@code terms} ascend. */
    Vector(int[] terms, float[] weights) {
        this.terms = terms;
        this.weights = weights;
    }

    /**
     * The heaviest {@code most} terms, scaled to length one. Ties go to the lower number, so that
     * the same text always gives the same vector.
     */
    static Vector of(Map<Integer, Double> weighted, int most) {
        var heaviest =
                weighted.entrySet().stream()
                        .sorted(
                                Map.Entry.<Integer, Double>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(most)
                        .toList();
        double square = 0;
        var ordered = new TreeMap<Integer, Double>();
        for (var entry : heaviest) {
            ordered.put(entry.getKey(), entry.getValue());
            square += entry.getValue() * entry.getValue();
        }
        double length = Math.sqrt(square);
        var terms = new int[ordered.size()];
        var weights = new float[ordered.size()];
        int i = 0;
        for (var entry : ordered.entrySet()) {
            terms[i] = entry.getKey();
            weights[i++] = (float) (entry.getValue() / length);
        }
        return new Vector(terms, weights);
    }

    double dot(Vector other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < terms.length && j < other.terms.length) {
            if (terms[i] == other.terms[j]) {
                sum += (double) weights[i++] * other.weights[j++];
            } else if (terms[i] < other.terms[j]) {
                i++;
            } else {
                j++;
            }
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
}
