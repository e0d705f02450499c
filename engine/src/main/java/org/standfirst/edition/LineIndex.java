package org.standfirst.edition;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Which lines have a term: finds the lines alike to one without looking at them all. For use by one
 * thread.
 */
final class LineIndex {

    private final List<Line> lines;
    private final TermNumbers terms = new TermNumbers();

    /** By the terms' numbers. */
    private final double[] rarities;

    /** The terms of each line, by their numbers, in the order in which the line has them. */
    private final int[][] termsOf;

    /** The lines that have each term, by its number: those of one term from its place on. */
    private final int[] postings;

    /** Where each term's lines begin, and behind the last, where they end. */
    private final int[] begins;

    /** What each line shares with the terms asked for last. */
    private final double[] weights;

    /** The lines that share anything with them, and how many there are. */
    private final int[] touched;

    private int found;

    /** The very terms asked for last: of one sentence several things are asked in a row. */
    private @Nullable Collection<String> asked;

    LineIndex(List<Line> lines, Rarity rarity) {
        this.lines = List.copyOf(lines);
        this.weights = new double[lines.size()];
        this.touched = new int[lines.size()];
        this.termsOf = new int[lines.size()][];
        int all = 0;
        for (int i = 0; i < termsOf.length; i++) {
            termsOf[i] = numbered(lines.get(i));
            all += termsOf[i].length;
        }
        this.begins = begins();
        this.postings = postings(all);
        this.rarities = new double[terms.size()];
        for (int term = 0; term < rarities.length; term++) {
            rarities[term] = rarity.of(terms.term(term));
        }
    }

    private int[] numbered(Line line) {
        var own = line.terms();
        var numbers = new int[own.size()];
        int at = 0;
        for (var term : own) {
            numbers[at++] = terms.add(term);
        }
        return numbers;
    }

    private int[] begins() {
        var begins = new int[terms.size() + 1];
        for (var ofLine : termsOf) {
            for (int term : ofLine) {
                begins[term + 1]++;
            }
        }
        for (int term = 0; term < terms.size(); term++) {
            begins[term + 1] += begins[term];
        }
        return begins;
    }

    private int[] postings(int all) {
        var postings = new int[all];
        var next = begins.clone();
        for (int line = 0; line < termsOf.length; line++) {
            for (int term : termsOf[line]) {
                postings[next[term]++] = line;
            }
        }
        return postings;
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

    /** Every term there is, by its number. */
    TermNumbers terms() {
        return terms;
    }

    /** How much each term tells, by their numbers; not to be changed. */
    double[] rarities() {
        return rarities;
    }

    /** The terms of a line, by their numbers; not to be changed. */
    int[] terms(int line) {
        return termsOf[line];
    }

    /** The lines that have a term, by its number, in order. */
    int[] with(int term) {
        return Arrays.copyOfRange(postings, begins[term], begins[term + 1]);
    }

    /** How much a term tells, by its number. */
    double rarity(int term) {
        return rarities[term];
    }

    /** In how many of some lines each term stands, by the terms' numbers. */
    int[] counts(BitSet among) {
        var counts = new int[terms.size()];
        for (int line = among.nextSetBit(0); line >= 0; line = among.nextSetBit(line + 1)) {
            for (int term : termsOf[line]) {
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

    @SuppressWarnings("ReferenceEquality")
    private void share(Collection<String> shared) {
        if (shared == asked) {
            return;
        }
        asked = shared;
        for (int i = 0; i < found; i++) {
            weights[touched[i]] = 0;
        }
        found = 0;
        for (var term : shared) {
            int number = terms.of(term);
            if (number >= 0) {
                share(number);
            }
        }
    }

    private void share(int term) {
        double rarity = rarities[term];
        int end = begins[term + 1];
        for (int i = begins[term]; i < end; i++) {
            int line = postings[i];
            if (weights[line] == 0) {
                touched[found++] = line;
            }
            weights[line] += rarity;
        }
    }
}
