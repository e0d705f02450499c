package org.standfirst.edition;

import org.standfirst.edition.Passage.Part;
import org.standfirst.text.Terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Finds, for a line of a story, the sentences of other origins that support it, one an origin. */
final class Supports {

    /** Part of its weight that a sentence of another origin must have to be looked at. */
    private static final double NEAR = 0.2;

    /** How sure two sentences side by side must be where neither alone says it. */
    private static final double TOGETHER = 0.85;

    /** The part of a line's weight that the second of them must add, and that both must have. */
    private static final double ADDED = 0.2;

    private static final double MOST_OF_IT = 0.45;

    /** Words from which on two reports do not put something in the same ones. */
    private static final int UNALIKE = 10;

    private final List<Line> lines;
    private final Rarity rarity;
    private final Support support;
    private final Anchors anchors;

    /** The same lines, without what somebody claims in them. */
    private final LineIndex index;

    private final List<Statement> statements;

    /** What is said in the statements, in their order. */
    private final LineIndex said;

    /** Sentences with the ones after them, by the number of the first, as they are needed. */
    private final Map<Integer, Line> pairs = new HashMap<>();

    /**
     * @param all sentences of the story
     * @param lines the same, and behind them what else may support a line
     */
    Supports(LineIndex all, List<Line> lines, Rarity rarity, Support support, Measured measured) {
        this.lines = lines;
        this.rarity = rarity;
        this.support = support;
        this.anchors = new Anchors(all, rarity, measured);
        var own = lines.stream().map(l -> l.claimed() > 0 ? StoryLines.ownPart(l) : l).toList();
        this.index = new LineIndex(own, rarity);
        this.statements = Statement.of(all.lines());
        this.said = new LineIndex(statements.stream().map(Statement::content).toList(), rarity);
    }

    /**
     * A sentence of another origin that says the same.
     *
     * @param paired whether it takes the sentence beside it, too
     */
    record Match(Line line, int number, double sure, boolean paired) {

        private int rank() {
            return line.passage().part() == Part.STANDFIRST ? 2 : paired ? 1 : 0;
        }
    }

    /** What somebody says in the story, in its order. */
    List<Statement> statements() {
        return statements;
    }

    /** Whether a sentence of another origin shares enough with a line to be worth a look. */
    boolean near(Line line, double least) {
        return near(index, line, least);
    }

    /** The same of what somebody says. */
    boolean nearSaid(Line line, double least) {
        return near(said, line, least);
    }

    private static boolean near(LineIndex among, Line line, double least) {
        return among.shared(line, least);
    }

    /** What supports a line that is stated, the surest first. */
    List<Match> of(Line line) {
        Map<Integer, Match> best = new HashMap<>();
        for (int number : nearOnes(index, line)) {
            addBest(match(line, number, other -> support.of(line, other, number)), best);
        }
        if (best.isEmpty()) {
            for (int number : anchors.near(line)) {
                var other = index.line(number);
                double sure = support.anchored(line, other, anchors);
                addBest(new Match(other, number, sure, false), best);
            }
        }
        return sorted(best);
    }

    /** What supports a part of a line: what states the whole line states that too. */
    List<Match> ofPart(Line part, Line whole) {
        Map<Integer, Match> best = new HashMap<>();
        of(whole).forEach(match -> addBest(match, best));
        of(part).forEach(match -> addBest(match, best));
        return sorted(best);
    }

    /** The same of what somebody says, or of a part of it. */
    List<Match> of(Statement statement, Line content) {
        Map<Integer, Match> best = new HashMap<>();
        for (int number : nearOnes(index, content)) {
            addBest(
                    match(content, number, other -> support.said(content, other, number, false)),
                    best);
        }
        for (int number : nearOnes(said, content)) {
            var other = statements.get(number);
            if (sameText(statement.sentence(), other.sentence())) {
                continue;
            }
            boolean same = statement.sameSpeaker(other);
            if (same
                    || support.shared().figure(content, other.content())
                    || support.shared().words(content, other.content())) {
                double sure = support.said(content, other.content(), other.number(), same);
                addBest(new Match(lines.get(other.number()), other.number(), sure, false), best);
            }
        }
        var tied = best.isEmpty() ? anchors.near(content) : Set.<Integer>of();
        for (var other : tied.isEmpty() ? List.<Statement>of() : statements) {
            if (tied.contains(other.number())) {
                double sure = support.anchoredSaying(content, other.content(), anchors);
                var line = lines.get(other.number());
                addBest(new Match(line, other.number(), sure, false), best);
            }
        }
        return sorted(best);
    }

    /** Whether one is the other's text: what a report tells itself, two do not put in one way. */
    private static boolean sameText(Line one, Line other) {
        return !Quoting.quotes(one)
                && one.words().size() >= UNALIKE
                && one.words().equals(other.words());
    }

    private static List<Match> sorted(Map<Integer, Match> best) {
        return best.values().stream().sorted(Supports::order).toList();
    }

    /** A sentence that supports a line, if need be with the one beside it. */
    private Match match(Line line, int number, ToDoubleFunction<Line> judge) {
        var other = index.line(number);
        double sure = judge.applyAsDouble(other);
        if (sure > 0 || !Agreement.readable(line)) {
            return new Match(other, number, sure, false);
        }
        for (int first : new int[] {number - 1, number}) {
            int beside = first == number ? number + 1 : first;
            if (beside >= 0 && beside < lines.size() && completes(line, number, beside)) {
                var both =
                        pairs.computeIfAbsent(
                                first, f -> StoryLines.join(lines.get(f), lines.get(f + 1)));
                double together = judge.applyAsDouble(both);
                if (together >= TOGETHER) {
                    return new Match(both, number, together, true);
                }
            }
        }
        return new Match(other, number, 0, false);
    }

    /** Whether the sentence beside one adds much of what a line tells, so that both have most. */
    private boolean completes(Line line, int number, int beside) {
        var one = index.line(number);
        var other = index.line(beside);
        if (!StoryLines.adjoin(one, other) || one.claimed() > 0 || other.claimed() > 0) {
            return false;
        }
        double has = 0;
        double adds = 0;
        for (var term : line.terms()) {
            if (one.terms().contains(term)) {
                has += rarity.of(term);
            } else if (other.terms().contains(term)) {
                adds += rarity.of(term);
            }
        }
        double all = weight(line.terms());
        return adds >= ADDED * all && has + adds >= MOST_OF_IT * all;
    }

    /** The sentences of other origins that share some of a line's weight, by their numbers. */
    private List<Integer> nearOnes(LineIndex among, Line line) {
        var near = new ArrayList<Integer>();
        for (var each : among.sharing(line.terms(), NEAR * weight(line.terms()))) {
            var other = among.line(each.number());
            if (other.origin() != line.origin() && sameLanguage(line, other)) {
                near.add(each.number());
            }
        }
        return near;
    }

    /** Of each origin the surest. */
    private static void addBest(Match match, Map<Integer, Match> best) {
        if (match.sure() > 0) {
            best.merge(match.line().origin(), match, (a, b) -> order(a, b) <= 0 ? a : b);
        }
    }

    /** One sentence before two and these before a standfirst, the surest first. */
    private static int order(Match one, Match other) {
        if (one.rank() != other.rank()) {
            return Integer.compare(one.rank(), other.rank());
        }
        int byPart = Double.compare(other.sure(), one.sure());
        return byPart != 0 ? byPart : Integer.compare(one.number(), other.number());
    }

    private double weight(Set<String> terms) {
        double weight = 0;
        for (var term : terms) {
            weight += rarity.of(term);
        }
        return weight;
    }

    private static boolean sameLanguage(Line one, Line other) {
        return language(one).equals(language(other));
    }

    private static String language(Line line) {
        return Terms.primary(line.article().language());
    }
}
