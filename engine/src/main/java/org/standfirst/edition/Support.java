package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.Numeral;
import org.standfirst.text.Numeral.Unit;
import org.standfirst.text.Terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How surely a sentence of one article states what a line of another does: by a model of how their
 * words and clauses stand to each other. Never where one denies what the other states, only
 * somebody says so, or figures or days differ.
 */
final class Support {

    /** Part of a line's weight that a sentence must share for it to say the same. */
    private static final double SAME = 0.25;

    /** The same where sentences cannot be parsed and only their words tell. */
    private static final double SAME_WORDS = 0.6;

    /** How sure the model has to be. */
    private static final double ENOUGH = 0.8;

    /** The same of what somebody says. */
    private static final double SAID = 0.75;

    /** The same where another verb is used. */
    private static final double OTHER_ACT = 0.87;

    /** The same where a telling figure agrees, or all that one and the same says of an act. */
    private static final double AGREED = 0.6;

    /** The part of what the main clause is about below which an act that agrees is too little. */
    private static final double ABOUT = 0.6;

    /** The part of a line's names that has to stand there too, if more than one is missing. */
    private static final double NAMES = 0.25;

    /** The part of a line that has to stand there, whatever agrees, where no number does. */
    private static final double PART = 0.35;

    /** Words from which on what stands as one sentence is several that nobody parted. */
    private static final int UNPARTED = 120;

    /** The part of what is said that the same must say elsewhere. */
    private static final double SAID_PART = 0.4;

    /** The same where both have one large figure and one act. */
    private static final double COUNTED = 0.7;

    private static final double ACT = 0.6;

    /** The part of a line that is there where, with one figure of one thing, this is enough. */
    private static final double NEARLY_FIGURE = 0.7;

    private static final double FIGURE_AND_REST = 0.35;
    private static final double NEVER = 2;

    /** Part of what the main clause is about that has to stand there too. */
    private static final double CORE = 0.45;

    /** Two reports seldom share a number as large as this by chance. */
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Word for word the same in two articles of different origins is what both quote. */
    private static final double VERBATIM = 0.95;

    /** How sure a number or time that both have and nothing against it make. */
    private static final double ANCHORED = 0.75;

    /** The same of a moment: which minute, which of many in a row. */
    private static final double SAME_MOMENT = 0.8;

    private static final int FEWEST_SHARED = 3;

    /** Terms of a line so short that a number and one of them are enough. */
    private static final int SHORT = 5;

    /** What a word for the same counts, measured against the same word. */
    private static final double KIN = 0.8;

    /** What the same speaker counts among what is shared, and what the same figure does. */
    static final double SPEAKER = 3;

    private static final double FIGURE = 3;

    /** The part of each that the other has where both quote the same words, and how sure it is. */
    private static final double NEARLY_ALL = 0.8;

    private static final double QUOTED = 0.95;

    /** Rarity that shared terms must have in all: three everyday words say nothing. */
    static final double TELLING = 9;

    private final List<Line> lines;
    private final Rarity rarity;
    private final Set<String> known;
    private final @Nullable Consumer<SupportPairs.Pair> observer;
    private final Agreement agreement;

    /** The terms around each line, by its number, as they are needed. */
    private final Map<Integer, Set<String>> around = new HashMap<>();

    /**
     * @param lines of the story, in their order
     * @param known articles of which it is known who says what in them
     * @param observer sees each pair that the model judges; null for nobody
     */
    Support(
            List<Line> lines,
            Rarity rarity,
            Set<String> known,
            Agreement agreement,
            @Nullable Consumer<SupportPairs.Pair> observer) {
        this.agreement = agreement;
        this.lines = lines;
        this.rarity = rarity;
        this.known = known;
        this.observer = observer;
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
        return of(line, other, number, Told.OWN);
    }

    /** In whose words a line and a sentence that may support it are. */
    enum Told {
        /** Both are stated by those who report. */
        OWN,
        /** Somebody says the line; the other states it itself, or says that somebody else does. */
        SAID,
        /** The same says both. */
        SAME
    }

    /**
     * How surely a sentence says what somebody says in another; 0 if it does not.
     *
     * @param other what is said there, or a sentence that states it itself
     */
    double said(Line content, Line other, int number, boolean sameSpeaker) {
        return of(content, other, number, sameSpeaker ? Told.SAME : Told.SAID);
    }

    /** How surely a sentence states a line that shares few words but an anchor with it. */
    double anchored(Line line, Line other, Anchors anchors) {
        boolean may =
                line.origin() != other.origin()
                        && OwnVoice.states(other, known.contains(other.article().id()));
        return may ? anchoredSaying(line, other, anchors) : 0;
    }

    /** The same of two things that are said. */
    double anchoredSaying(Line line, Line other, Anchors anchors) {
        if (line.origin() == other.origin() || !anchors.tied(line, other)) {
            return 0;
        }
        if (!Agreement.readable(line) || !Agreement.readable(other)) {
            return ANCHORED;
        }
        boolean aside =
                anchors.numbers(line, other).stream()
                        .allMatch(n -> !agreement.wording(line, rarity).isCore(n));
        if (aside && !anchors.sameMoment(line, other)) {
            return 0;
        }
        var verdict = agreement.verdict(other, line);
        boolean otherwise = verdict.otherMood() || verdict.denied() || otherDay(line, other);
        if (otherwise || !agreement.assertion(line)) {
            return 0;
        }
        return anchors.sameMoment(line, other) ? SAME_MOMENT : ANCHORED;
    }

    private double of(Line line, Line other, int number, Told told) {
        if (other.words().size() > UNPARTED) {
            return 0;
        }
        double contained = contained(line, other, told);
        boolean parsed = Agreement.readable(line);
        if (contained < (parsed ? SAME : SAME_WORDS)
                || !OwnVoice.states(other, known.contains(other.article().id()))) {
            return 0;
        }
        if (!parsed) {
            return contained;
        }
        if (told == Told.SAME && sameWords(line, other)) {
            return QUOTED;
        }
        return agreement.assertion(line) ? sure(line, other, number, contained, told) : 0;
    }

    private double sure(Line line, Line other, int number, double contained, Told told) {
        var verdict = agreement.verdict(other, line);
        if (verdict.otherMood() || verdict.denied() || verdict.told() || otherDay(line, other)) {
            return 0;
        }
        var features = features(line, other, number, contained, told, verdict);
        boolean quoted = told == Told.OWN && features[SupportFeatures.IN_ORDER] >= VERBATIM;
        double sure = SupportModel.shipped().probability(features);
        if (observer != null) {
            observer.accept(SupportPairs.pair(told, line, other, features, sure));
        }
        double enough = enough(line, other, contained, told, verdict, features);
        return quoted || sure < enough
                ? 0
                : enough == FIGURE_AND_REST ? Math.max(sure, ANCHORED) : sure;
    }

    /** How sure the model has to be of a pair; more than 1 where nothing is enough. */
    private double enough(
            Line line,
            Line other,
            double contained,
            Told told,
            Agreement.Verdict verdict,
            double[] features) {
        if (contained >= NEARLY_FIGURE && agreement.counted(line, other)) {
            return FIGURE_AND_REST;
        }
        if (isPart(line, other, told, features)) {
            return NEVER;
        }
        if (told != Told.SAID
                && (verdict.figures() || (verdict.states() && agrees(line, other, features)))) {
            return AGREED;
        }
        if (verdict.act() >= ACT && shareFigure(line, other)) {
            return COUNTED;
        }
        if (told != Told.OWN) {
            return SAID;
        }
        boolean about = features[SupportFeatures.CORE] >= CORE;
        return !about ? NEVER : verdict.act() > 0 ? ENOUGH : OTHER_ACT;
    }

    /** Whether more than the act agrees: a number, or most of what the main clause is about. */
    private static boolean agrees(Line line, Line other, double[] features) {
        return features[SupportFeatures.CORE] >= ABOUT || shareNumber(line, other);
    }

    /**
     * Whether the other tells a part of it only: of several places or people one, or a few words of
     * a whole statement.
     */
    private static boolean isPart(Line line, Line other, Told told, double[] features) {
        return switch (told) {
            case OWN -> {
                boolean names =
                        features[SupportFeatures.NAMES_MISSING] > 1
                                && features[SupportFeatures.NAMES] < NAMES;
                boolean little = names || features[SupportFeatures.ALIGNED] < PART;
                yield little && !shareNumber(line, other);
            }
            case SAID -> false;
            case SAME -> features[SupportFeatures.ALIGNED] < SAID_PART;
        };
    }

    private static boolean shareNumber(Line line, Line other) {
        return line.numerals().stream().anyMatch(n -> has(other, n));
    }

    /** Whether one is nearly word for word the other, as where both quote. */
    boolean sameWords(Line line, Line other) {
        return contained(line, other, Told.SAID) >= NEARLY_ALL
                && contained(other, line, Told.SAID) >= NEARLY_ALL;
    }

    /** Whether both have a figure that two reports do not share by chance. */
    boolean shareFigure(Line line, Line other) {
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
    private double[] features(
            Line line,
            Line other,
            int number,
            double contained,
            Told told,
            Agreement.Verdict verdict) {
        return SupportFeatures.of(
                agreement.wording(line, rarity),
                agreement.wording(other, rarity),
                around.computeIfAbsent(number, this::near),
                contained,
                verdict,
                told,
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

    private double contained(Line line, Line other, Told told) {
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
        int all = numerals.size();
        boolean most = told == Told.SAME ? missing.size() * 2 > all : missing.size() * 2 >= all;
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

    private static boolean has(Line line, Numeral numeral) {
        for (var own : line.numerals()) {
            if (own.unit() == numeral.unit() && own.value().compareTo(numeral.value()) == 0) {
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
