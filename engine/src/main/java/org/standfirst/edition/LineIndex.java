package org.standfirst.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines have a term: finds the lines alike to one without looking at them all. For use by one
 * thread.
 */
final class LineIndex {

    private final List<Line> lines;
    private final Map<String, Posting> postings = new HashMap<>();

    /** What each line shares with the terms asked for last. */
    private final double[] weights;

    /** The lines that share anything with them. */
    private final int[] touched;

    LineIndex(List<Line> lines, Rarity rarity) {
        this.lines = List.copyOf(lines);
        this.weights = new double[lines.size()];
        this.touched = new int[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            for (var term : lines.get(i).terms()) {
                postings.computeIfAbsent(term, t -> new Posting(rarity.of(t))).add(i);
            }
        }
    }

    /** The lines that have a term. */
    private static final class Posting {

        private final double rarity;
        private int[] lines = new int[2];
        private int size;

        Posting(double rarity) {
            this.rarity = rarity;
        }

        void add(int line) {
            if (size == lines.length) {
                lines = Arrays.copyOf(lines, 2 * size);
            }
            lines[size++] = line;
        }
    }

    /**
     * A line that shares terms.
     *
     * @param weight rarity of the terms it shares
     */
    record Near(int number, double weight) {}

    Line line(int number) {
        return lines.get(number);
    }

    /** How many lines there are. */
    int size() {
        return lines.size();
    }

    /** The lines that share terms of at least so much rarity, in the order of their numbers. */
    List<Near> sharing(Collection<String> terms, double least) {
        int found = share(terms);
        Arrays.sort(touched, 0, found);
        var near = new ArrayList<Near>();
        for (int i = 0; i < found; i++) {
            double weight = weights[touched[i]];
            if (weight >= least) {
                near.add(new Near(touched[i], weight));
            }
        }
        return near;
    }

    /** The most that any one of some lines shares with the terms. */
    double most(Collection<String> terms, BitSet among) {
        int found = share(terms);
        double most = 0;
        for (int i = 0; i < found; i++) {
            if (among.get(touched[i])) {
                most = Math.max(most, weights[touched[i]]);
            }
        }
        return most;
    }

    private int share(Collection<String> terms) {
        Arrays.fill(weights, 0);
        int found = 0;
        for (var term : terms) {
            var posting = postings.get(term);
            for (int i = 0; posting != null && i < posting.size; i++) {
                int line = posting.lines[i];
                if (weights[line] == 0) {
                    touched[found++] = line;
                }
                weights[line] += posting.rarity;
            }
        }
        return found;
    }
}
