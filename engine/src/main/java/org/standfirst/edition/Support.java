package org.standfirst.edition;

import org.standfirst.text.Numeral;
import org.standfirst.text.Numeral.Unit;
import org.standfirst.text.Terms;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How surely a sentence of one article states what a line of another does: by a model of how their
 * words and clauses stand to each other, and by rules where the same is done or the same counted.
 * Never where one denies what the other states, only somebody says so, or figures or days differ.
 */
final class Support {

    /** Part of a line's weight that a sentence must share for it to say the same. */
    private static final double SAME = 0.25;

    /** The same where sentences cannot be parsed and only their words tell. */
    private static final double SAME_WORDS = 0.6;

    /** How sure the model has to be. */
    private static final double SURE = 0.62;

    /** How sure where a rule finds the same act or the same figures. */
    private static final double RULED = 0.4;

    /** The same where they share a telling figure and an act. */
    private static final double COUNTED = 0.5;

    private static final double ACT = 0.6;

    /** How sure where the act is another, as far as words tell. */
    private static final double OTHER_ACT = 0.72;

    /** Two reports seldom share a number as large as this by chance. */
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Part of the weight that has to be shared for the rules to be asked, and that for figures. */
    private static final double FEWER = 0.3;

    private static final double FIGURES = 0.4;

    /** Part of the main clause that has to be there too, or its words for the same. */
    private static final double CORE = 0.45;

    /** Word for word the same in two articles of different origins is what both quote. */
    private static final double VERBATIM = 0.95;

    private static final int FEWEST_SHARED = 3;

    /** Terms of a line so short that a number and one of them are enough. */
    private static final int SHORT = 5;

    /** What a word for the same counts, measured against the same word. */
    private static final double KIN = 0.8;

    /** Rarity that shared terms must have in all: three everyday words say nothing. */
    static final double TELLING = 9;

    private final List<Line> lines;
    private final Rarity rarity;
    private final Set<String> known;
    private final Agreement agreement = new Agreement();

    /**
     * @param lines of the story, in their order
     * @param known articles of which it is known who says what in them
     */
    Support(List<Line> lines, Rarity rarity, Set<String> known) {
        this.lines = lines;
        this.rarity = rarity;
        this.known = known;
    }

    Agreement agreement() {
        return agreement;
    }

    /**
     * How surely a sentence says what a line does; 0 if it does not.
     *
     * @param number of the sentence among all lines
     */
    double of(Line line, Line other, int number) {
        double contained = contained(line, other);
        boolean parsed = Agreement.readable(line);
        if (contained < (parsed ? SAME : SAME_WORDS)
                || !Plain.ownVoice(other, known.contains(other.article().id()))) {
            return 0;
        }
        if (!parsed) {
            return contained;
        }
        return agreement.assertion(line) ? sure(line, other, number, contained) : 0;
    }

    private double sure(Line line, Line other, int number, double contained) {
        var verdict = agreement.verdict(other, line);
        if (verdict.otherMood() || verdict.denied() || verdict.told() || otherDay(line, other)) {
            return 0;
        }
        var features = features(line, other, number, contained, verdict);
        boolean about = features[SupportFeatures.CORE] >= CORE;
        double sure = SupportModel.shipped().probability(features);
        boolean counted = shareFigure(line, other) && verdict.act() >= ACT && sure >= COUNTED;
        boolean byRule = contained >= FEWER && agreement.states(other, line, contained >= FIGURES);
        return features[SupportFeatures.IN_ORDER] < VERBATIM
                        && ((about && sure >= (verdict.act() > 0 ? SURE : OTHER_ACT))
                                || counted
                                || (byRule && sure >= RULED))
                ? sure
                : 0;
    }

    /** Whether both have a figure that two reports do not share by chance. */
    private boolean shareFigure(Line line, Line other) {
        return line.numerals().stream()
                        .anyMatch(n ->
                                has(other, n)
                                        && (n.unit() != Unit.PLAIN
                                                || n.value().compareTo(HUNDRED) > 0))
                || agreement.counted(line, other);
    }

    private boolean otherDay(Line line, Line other) {
        var days = agreement.wording(line, rarity).days();
        var others = agreement.wording(other, rarity).days();
        return !days.isEmpty() && !others.isEmpty() && Collections.disjoint(days, others);
    }

    /**
     * What the model goes by.
     *
     * @param number of the other sentence among all lines
     */
    double[] features(
            Line line, Line other, int number, double contained, Agreement.Verdict verdict) {
        return SupportFeatures.of(
                agreement.wording(line, rarity),
                agreement.wording(other, rarity),
                near(number),
                contained,
                verdict,
                line,
                other);
    }

    /** The terms of the sentences before and after one, and of its headline. */
    private Set<String> near(int number) {
        var article = lines.get(number).article();
        var id = article.id();
        var terms = new HashSet<>(Terms.of(article.title(), article.language()));
        for (int at : new int[] {number - 1, number + 1}) {
            if (at >= 0 && at < lines.size() && lines.get(at).article().id().equals(id)) {
                terms.addAll(lines.get(at).terms());
            }
        }
        return terms;
    }

    /** The part of a line's weight that a sentence of another article has too. */
    double contained(Line line, Line other) {
        int shared = 0;
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
        boolean few = shared < (number && line.terms().size() <= SHORT ? 2 : FEWEST_SHARED);
        if (few || weight < TELLING || contradicts(line, other)) {
            return 0;
        }
        return weight / weight(line.terms());
    }

    /**
     * Whether a sentence has other figures than a line. That one of several is missing there is no
     * contradiction, unless another stands in its place.
     */
    private static boolean contradicts(Line line, Line other) {
        var missing = line.numerals().stream().filter(mine -> !has(other, mine)).toList();
        var extra = other.numerals().stream().filter(theirs -> !has(line, theirs)).toList();
        boolean most = missing.size() * 2 >= line.numerals().size();
        return !missing.isEmpty()
                && (most
                        || missing.stream()
                                .anyMatch(m -> extra.stream().anyMatch(e -> e.unit() == m.unit())));
    }

    private static boolean has(Line line, Numeral numeral) {
        return line.numerals().stream()
                .anyMatch(n ->
                        n.unit() == numeral.unit() && n.value().compareTo(numeral.value()) == 0);
    }

    private double weight(Set<String> terms) {
        return terms.stream().mapToDouble(rarity::of).sum();
    }
}
