package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.edition.Passage.Part;
import org.standfirst.text.Terms;

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

    /** Words from which on what stands as one sentence is several that nobody parted. */
    private static final int UNPARTED = 120;

    /** Word for word the same in two articles of different origins is what both quote. */
    private static final double VERBATIM = 0.95;

    /** How sure a number or time that both have and nothing against it make. */
    private static final double ANCHORED = 0.75;

    /** The same of a moment: which minute, which of many in a row. */
    private static final double SAME_MOMENT = 0.8;

    /** How sure words are that both quote. */
    private static final double QUOTED = 0.95;

    private final List<Line> lines;
    private final Rarity rarity;
    private final Set<String> known;
    private final @Nullable Consumer<SupportPairs.Pair> observer;
    private final Agreement agreement;
    private final Shared shared;
    private final SupportBounds bounds;

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
        this.shared = new Shared(rarity, agreement);
        this.bounds = new SupportBounds(agreement, shared);
        this.lines = lines;
        this.rarity = rarity;
        this.known = known;
        this.observer = observer;
    }

    /** What two sentences have in common by words and figures. */
    Shared shared() {
        return shared;
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
                        && OwnVoice.states(other, known.contains(other.article().id()))
                        && !sameText(line, other);
        return may ? anchoredSaying(line, other, anchors) : 0;
    }

    /** Word for word the same in two articles of different origins is what both quote. */
    private boolean sameText(Line line, Line other) {
        return Agreement.readable(line)
                && Agreement.readable(other)
                && agreement.wording(line, rarity).inOrder(agreement.wording(other, rarity))
                        >= VERBATIM;
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
        boolean tells =
                verdict.act() > 0 || (!agreement.denies(line) && anchors.alone(line, other));
        if (otherwise || !tells || !agreement.assertion(line)) {
            return 0;
        }
        return anchors.sameMoment(line, other) ? SAME_MOMENT : ANCHORED;
    }

    private double of(Line line, Line other, int number, Told told) {
        if (other.words().size() > UNPARTED) {
            return 0;
        }
        double contained = shared.contained(line, other, told);
        boolean parsed = Agreement.readable(line);
        if (contained < (parsed ? SAME : SAME_WORDS)
                || !OwnVoice.states(other, known.contains(other.article().id()))) {
            return 0;
        }
        if (!parsed) {
            return contained;
        }
        if (other.passage().part() == Part.STANDFIRST && !agreement.sentence(other)) {
            return 0;
        }
        if (told == Told.SAME && shared.words(line, other)) {
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
        double enough = bounds.enough(line, other, contained, told, verdict, features);
        return quoted || sure < enough
                ? 0
                : enough == SupportBounds.FIGURE_AND_REST ? Math.max(sure, ANCHORED) : sure;
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
}
