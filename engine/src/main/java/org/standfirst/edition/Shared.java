package org.standfirst.edition;

import org.standfirst.edition.Support.Told;
import org.standfirst.text.Numeral;
import org.standfirst.text.Numeral.Unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What two sentences have in common, by their words and figures alone. */
final class Shared {

    /** Two reports seldom share a number as large as this by chance. */
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final int FEWEST_SHARED = 3;

    /** Terms of a line so short that a number and one of them are enough. */
    private static final int SHORT = 5;

    /** What a word for the same counts, measured against the same word. */
    private static final double KIN = 0.8;

    /** What the same speaker counts among what is shared, and what the same figure does. */
    static final double SPEAKER = 3;

    private static final double FIGURE = 3;

    /** The part of each that the other has where both quote the same words. */
    private static final double NEARLY_ALL = 0.8;

    /** Rarity that shared terms must have in all: three everyday words say nothing. */
    static final double TELLING = 9;

    private final Rarity rarity;
    private final Agreement agreement;

    Shared(Rarity rarity, Agreement agreement) {
        this.rarity = rarity;
        this.agreement = agreement;
    }

    /**
     * The part of a line's weight that another sentence has; 0 if that is too little to tell, or
     * the other has other figures.
     */
    double contained(Line line, Line other, Told told) {
        // That the same says both is as good as another word in common.
        int shared = told == Told.SAME ? 1 : 0;
        double telling = told == Told.SAME ? SPEAKER : 0;
        double weight = 0;
        boolean number = false;
        for (var term : line.terms()) {
            if (other.terms().contains(term)) {
                shared++;
                weight += rarity.of(term);
                number |= term.startsWith("#");
            } else if (!Collections.disjoint(Verbs.kin(term), other.terms())) {
                shared++;
                weight += KIN * rarity.of(term);
            }
        }
        boolean counted = told != Told.OWN && agreement.counted(line, other);
        telling += counted ? FIGURE : 0;
        boolean few = shared < (number && line.terms().size() <= SHORT ? 2 : FEWEST_SHARED);
        if (few || weight + telling < TELLING || contradicts(line, other, told)) {
            return 0;
        }
        return weight / weight(line.terms());
    }

    /**
     * Whether a sentence has other figures than a line. That one of several is missing there is no
     * contradiction, unless another stands in its place.
     */
    private boolean contradicts(Line line, Line other, Told told) {
        var numerals = telling(line);
        var missing = new ArrayList<Numeral>();
        for (var numeral : numerals) {
            if (!has(other, numeral)) {
                missing.add(numeral);
            }
        }
        if (missing.isEmpty()) {
            return false;
        }
        int all = count(numerals, line);
        int without = count(missing, line);
        boolean most = told == Told.SAME ? without * 2 > all : without > 0 && without * 2 >= all;
        if (most) {
            return true;
        }
        var mine = agreement.measures(line);
        var theirs = agreement.measures(other);
        return missing.stream()
                .anyMatch(m ->
                        other.numerals().stream()
                                .filter(e -> !has(line, e) && e.unit() == m.unit())
                                .anyMatch(e -> !otherThings(m, mine, e, theirs)));
    }

    /** How many of the numbers are no insertion's. */
    private static int count(List<Numeral> numerals, Line line) {
        var text = line.passage().text();
        return (int) numerals.stream().filter(n -> !Insertion.holds(text, n.begin())).count();
    }

    /** The numbers of a line but those of which another is a part: "eleven of the eighteen". */
    private static List<Numeral> telling(Line line) {
        var text = line.passage().text();
        var telling = new ArrayList<Numeral>();
        Numeral before = null;
        for (var numeral : line.numerals()) {
            if (before == null || !Measure.total(text, before, numeral)) {
                telling.add(numeral);
            }
            before = numeral;
        }
        return telling;
    }

    /** Whether two numbers are known to count different things. */
    private static boolean otherThings(
            Numeral one, List<Measure> ones, Numeral other, List<Measure> others) {
        return one.unit() == Unit.PLAIN
                && ones.stream()
                        .filter(m -> m.numeral().equals(one) && !m.head().isEmpty())
                        .anyMatch(m ->
                                others.stream()
                                        .filter(o -> o.numeral().equals(other))
                                        .anyMatch(o ->
                                                !o.head().isEmpty()
                                                        && !o.head().equals(m.head())
                                                        && !o.concept().equals(m.concept())));
    }

    /** Whether one is nearly word for word the other, as where both quote. */
    boolean words(Line line, Line other) {
        return contained(line, other, Told.SAID) >= NEARLY_ALL
                && contained(other, line, Told.SAID) >= NEARLY_ALL;
    }

    /** Whether both have a figure that two reports do not share by chance. */
    boolean figure(Line line, Line other) {
        return line.numerals().stream()
                        .anyMatch(n ->
                                has(other, n)
                                        && (n.unit() != Unit.PLAIN
                                                || n.value().compareTo(HUNDRED) > 0))
                || agreement.counted(line, other);
    }

    /** Whether both have a number. */
    static boolean number(Line line, Line other) {
        return line.numerals().stream().anyMatch(n -> has(other, n));
    }

    private static boolean has(Line line, Numeral numeral) {
        for (var own : line.numerals()) {
            if (own.agrees(numeral)) {
                return true;
            }
        }
        return false;
    }

    private double weight(Set<String> terms) {
        double weight = 0;
        for (var term : terms) {
            weight += rarity.of(term);
        }
        return weight;
    }
}
