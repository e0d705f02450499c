package org.standfirst.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Which lines have a term: finds the lines alike to one without looking at them all. For use by one
 * thread.
 */
final class LineIndex {

    private final List<Line> lines;
    private final Map<String, Posting> postings = new HashMap<>();

    private final List<String> all = new ArrayList<>();
    private final double[] rarities;

    /** The terms of each line, by their numbers, in the order in which the line has them. */
    private final int[][] terms;

    /** What each line shares with the terms asked for last. */
    private final double[] weights;

    /** The lines that share anything with them, and how many there are. */
    private final int[] touched;

    private int found;

    LineIndex(List<Line> lines, Rarity rarity) {
        this.lines = List.copyOf(lines);
        this.weights = new double[lines.size()];
        this.touched = new int[lines.size()];
        this.terms = new int[lines.size()][];
        for (int i = 0; i < lines.size(); i++) {
            var own = lines.get(i).terms();
            var numbers = new int[own.size()];
            int at = 0;
            for (var term : own) {
                var posting = postings.get(term);
                if (posting == null) {
                    posting = new Posting(postings.size(), rarity.of(term));
                    postings.put(term, posting);
                    all.add(term);
                }
                posting.add(i);
                numbers[at++] = posting.number;
            }
            terms[i] = numbers;
        }
        this.rarities = new double[all.size()];
        postings.values().forEach(posting -> rarities[posting.number] = posting.rarity);
    }

    /** The lines that have a term. */
    private static final class Posting {

        private final int number;
        private final double rarity;
        private int[] lines = new int[2];
        private int size;

        Posting(int number, double rarity) {
            this.number = number;
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

    List<Line> lines() {
        return lines;
    }

    Line line(int number) {
        return lines.get(number);
    }

    /** Every term there is, once, by their numbers. */
    List<String> terms() {
        return all;
    }

    /** The terms of a line, by their numbers; not to be changed. */
    int[] terms(int line) {
        return terms[line];
    }

    /** The lines that have a term, by its number; each calls for one of them. */
    void each(int term, IntConsumer line) {
        var posting = postings.get(all.get(term));
        for (int i = 0; posting != null && i < posting.size; i++) {
            line.accept(posting.lines[i]);
        }
    }

    /** The number of a term, from 0; negative if no line has it. */
    int number(String term) {
        var posting = postings.get(term);
        return posting == null ? -1 : posting.number;
    }

    /** How much a term tells, by its number. */
    double rarity(int term) {
        return rarities[term];
    }

    /** In how many of some lines each term stands, by the terms' numbers. */
    int[] counts(BitSet among) {
        var counts = new int[postings.size()];
        for (int line = among.nextSetBit(0); line >= 0; line = among.nextSetBit(line + 1)) {
            for (int term : terms[line]) {
                counts[term]++;
            }
        }
        return counts;
    }

    /** How many lines there are. */
    int size() {
        return lines.size();
    }

    /** The lines that share terms of at least so much rarity, in the order of their numbers. */
    List<Near> sharing(Collection<String> terms, double least) {
        share(terms);
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

    /** Whether a line of another origin shares terms of at least so much rarity. */
    boolean shared(Line line, double least) {
        share(line.terms());
        for (int i = 0; i < found; i++) {
            if (weights[touched[i]] >= least && lines.get(touched[i]).origin() != line.origin()) {
                return true;
            }
        }
        return false;
    }

    /** The most that any one of some lines shares with the terms. */
    double most(Collection<String> terms, BitSet among) {
        share(terms);
        double most = 0;
        for (int i = 0; i < found; i++) {
            if (among.get(touched[i])) {
                most = Math.max(most, weights[touched[i]]);
            }
        }
        return most;
    }

    private void share(Collection<String> terms) {
        for (int i = 0; i < found; i++) {
            weights[touched[i]] = 0;
        }
        found = 0;
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
    }
}
