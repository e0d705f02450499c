package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.edition.Supports.Match;
import org.standfirst.text.Numeral;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds what independent origins agree on: plain sentences whose content stands, in other words, in
 * articles of other origins too.
 *
 * <p>What supports a sentence, {@link Support} judges. Of those that are supported, the ones are
 * taken that more origins support and whose terms are the story's own, each adding something to
 * those taken before it (Carbonell and Goldstein 1998, maximal marginal relevance). Where only the
 * beginning of a sentence is supported and can stand by itself, only that is taken.
 */
public final class FactLines {

    /** The most lines of a story of few origins, and of one of many. */
    private static final int FEWEST_OF_MANY = 6;

    private static final int MOST = 9;

    /** So sure that a part of the sentence need not be tried. */
    private static final double SAFE = 0.9;

    /** Of the rest of a sentence, the part that somebody must support for it to be shown. */
    private static final double UNSUPPORTED = 0.3;

    /** How sure the model has to be of a part of a sentence. */
    private static final double SURE_OF_PART = 0.8;

    /** By how much what somebody says stands behind what is stated. */
    private static final double SAID = 0.3;

    /** The same of what is quoted word for word, which the ledger of voices shows. */
    private static final double QUOTED = 0.6;

    private final List<Line> lines;

    private final Rarity rarity;
    private final Set<String> known;
    private final Support support;
    private final Measured measured;
    private final Disputed disputed;
    private final Supports supports;
    private final LineParts parts;
    private final FactScore scores;

    private FactLines(
            StoryMaterial story,
            LineIndex index,
            Rarity rarity,
            Measured measured,
            List<Figure> figures,
            @Nullable Consumer<SupportPairs.Pair> observer) {
        this.measured = measured;
        this.lines = index.lines();
        this.rarity = rarity;
        this.known = story.claims().keySet();
        var stated = new ArrayList<>(lines);
        stated.addAll(StandfirstLines.of(lines));
        this.support = new Support(stated, rarity, known, new Agreement(measured), observer);
        this.supports = new Supports(index, stated, rarity, support, measured);
        this.parts = new LineParts(support.agreement(), supports);
        this.disputed = Disputed.of(figures, lines);
        this.scores = new FactScore(index, rarity, support);
    }

    /** How many a story may have: the more origins tell it, the more they have in common. */
    static int most(StoryMaterial story) {
        return Math.clamp(story.provenance().independent(), FEWEST_OF_MANY, MOST);
    }

    /** At most so many, the most central first; empty if fewer than two origins report. */
    public static List<FactLine> of(StoryMaterial story, Rarity rarity, int most) {
        return of(story, rarity, most, null);
    }

    /**
     * The same.
     *
     * @param observer sees each pair that the model judges; null for nobody
     */
    static List<FactLine> of(
            StoryMaterial story,
            Rarity rarity,
            int most,
            @Nullable Consumer<SupportPairs.Pair> observer) {
        var index = new LineIndex(StoryLines.of(story), rarity);
        var measured = new Measured();
        var figures = Figures.of(index.lines(), rarity, measured);
        return of(story, index, rarity, measured, figures, most, observer);
    }

    /**
     * The same.
     *
     * @param figures of the story that differ
     */
    static List<FactLine> of(
            StoryMaterial story,
            LineIndex index,
            Rarity rarity,
            Measured measured,
            List<Figure> figures,
            int most) {
        return of(story, index, rarity, measured, figures, most, null);
    }

    private static List<FactLine> of(
            StoryMaterial story,
            LineIndex index,
            Rarity rarity,
            Measured measured,
            List<Figure> figures,
            int most,
            @Nullable Consumer<SupportPairs.Pair> observer) {
        boolean alone = index.lines().stream().mapToInt(Line::origin).distinct().count() < 2;
        return alone
                ? List.of()
                : new FactLines(story, index, rarity, measured, figures, observer).find(most);
    }

    /**
     * A sentence with those that support it, one an origin.
     *
     * @param line what is compared: of a statement only what is said
     * @param shown the sentence as it is shown
     * @param speaker who says it; null for what is stated by those who report
     */
    record Candidate(
            Line line, Line shown, @Nullable String speaker, List<Match> support, double score) {

        Candidate less(double by) {
            return new Candidate(line, shown, speaker, support, score - by);
        }
    }

    private List<FactLine> find(int most) {
        var candidates = new ArrayList<Candidate>();
        for (var each : lines) {
            int dateline = Plain.dateline(each.passage().text());
            var line =
                    dateline == 0
                            ? each
                            : StoryLines.part(each, dateline, each.passage().text().length());
            var figures = disputed.in(line, measured.of(line));
            var candidate = figures.isEmpty() ? stated(line) : undisputed(line, figures);
            if (candidate != null) {
                candidates.add(candidate);
            } else {
                candidates.addAll(within(line));
            }
        }
        for (var statement : supports.statements()) {
            boolean early = statement.sentence().place() < LineParts.MOST_CUT;
            var candidate = early ? said(statement) : null;
            if (candidate != null) {
                candidates.add(candidate);
            }
        }
        var taken = new FactChoice(rarity).of(Outdated.without(candidates), most);
        // What is stated by those who report stands before what somebody says.
        taken.sort(Comparator.comparing(c -> c.speaker() != null));
        return taken.stream().map(FactLines::fact).toList();
    }

    /** A sentence that is stated, or the part of it that others state too. */
    private @Nullable Candidate stated(Line line) {
        var candidate = plainCandidate(line, true);
        boolean weak = candidate == null || candidate.support().getFirst().sure() < SAFE;
        var cut = weak ? parts.beginning(line) : null;
        var part = cut == null ? null : plainCandidate(cut, false);
        boolean surer =
                part != null
                        && part.support().getFirst().sure() >= SURE_OF_PART
                        && (candidate == null || better(part, candidate));
        return surer ? part : candidate;
    }

    /** What a sentence states before a figure on which reports disagree. */
    private @Nullable Candidate undisputed(Line line, List<Numeral> figures) {
        var part = parts.before(line, figures);
        return part != null && plain(part, false)
                ? candidate(part, part, null, supports.ofPart(part, line))
                : null;
    }

    /** What clauses within a sentence state; so short that only what is sure supports them. */
    private List<Candidate> within(Line line) {
        var candidates = new ArrayList<Candidate>();
        for (var part : parts.within(line)) {
            boolean disputes = !disputed.in(part, measured.of(part)).isEmpty();
            var matches =
                    disputes || !plain(part, false)
                            ? List.<Match>of()
                            : supports.of(part).stream().filter(m -> m.sure() >= SAFE).toList();
            var candidate = candidate(part, part, null, matches);
            if (candidate != null) {
                candidates.add(candidate);
            }
        }
        return candidates;
    }

    /** What several report of one speaker, or one of a speaker and others as a fact. */
    private @Nullable Candidate said(Statement statement) {
        var told = statement.content();
        var shown = isNearSaid(told) ? statement.shown() : null;
        if (shown == null || !sayable(shown) || goesOn(statement)) {
            return null;
        }
        var best = wholeOrPart(statement, told, shown);
        // To parse is dear, and most of what is said nobody supports.
        return best == null || !support.agreement().tells(told) ? null : best;
    }

    private @Nullable Candidate wholeOrPart(Statement statement, Line told, Line shown) {
        var whole = said(statement, told, shown);
        boolean weak = whole == null || whole.support().getFirst().sure() < SAFE;
        boolean mayCut = weak && statement.last() && Agreement.readable(told);
        int end =
                mayCut
                        ? support.agreement()
                                .standsUpTo(told, to -> isNearSaid(StoryLines.part(told, 0, to)))
                        : 0;
        if (end == 0) {
            return whole;
        }
        var content = StoryLines.part(told, 0, end);
        var part =
                support.agreement().complete(content)
                        ? said(statement, content, statement.upTo(end))
                        : null;
        boolean surer =
                part != null
                        && part.support().getFirst().sure() >= SURE_OF_PART
                        && (whole == null || better(part, whole));
        return surer ? part : whole;
    }

    /** Whether what is said shares enough with what others say or state to be looked at. */
    private boolean isNearSaid(Line told) {
        return supports.nearSaid(told, Shared.TELLING - Shared.SPEAKER)
                || supports.near(told, Shared.TELLING);
    }

    /** Whether a quotation before it, which it attributes, stands in a sentence of its own. */
    private boolean goesOn(Statement statement) {
        int before = statement.number() - 1;
        return before >= 0
                && lines.get(before).article().id().equals(statement.sentence().article().id())
                && Quoting.endsQuoting(lines.get(before))
                && Quoting.attributesFirst(statement.sentence());
    }

    private static boolean sayable(Line line) {
        var text = line.passage().text();
        return !Plain.shouting(text) && !Plain.stutters(text);
    }

    private @Nullable Candidate said(Statement statement, Line content, Line shown) {
        if (!Plain.standsByItself(shown) && !Quoting.quotesByItself(shown)) {
            return null;
        }
        var found = supports.of(statement, content);
        // What else a sentence states beside what is said, nobody may support.
        boolean more =
                !found.isEmpty()
                        && Agreement.readable(shown)
                        && !support.agreement().reports(shown);
        return more ? null : candidate(content, shown, statement.claim().speaker(), found);
    }

    /**
     * Whether a part of a sentence is the better line: where it is surer, or where nobody supports
     * what the sentence has beyond it.
     */
    private boolean better(Candidate part, Candidate whole) {
        var other = whole.support().getFirst();
        double rest = 0;
        double supported = 0;
        for (var term : whole.line().terms()) {
            if (!part.line().terms().contains(term)) {
                rest += rarity.of(term);
                supported += other.line().terms().contains(term) ? rarity.of(term) : 0;
            }
        }
        return supported < UNSUPPORTED * rest || part.support().getFirst().sure() > other.sure();
    }

    private @Nullable Candidate plainCandidate(Line line, boolean whole) {
        return plain(line, whole) ? candidate(line, line, null, supports.of(line)) : null;
    }

    private boolean plain(Line line, boolean whole) {
        return (!whole || Plain.ends(line))
                && Plain.statement(line, known.contains(line.article().id()))
                && sayable(line);
    }

    private static FactLine fact(Candidate candidate) {
        var others = candidate.support().stream().map(m -> m.line().passage()).toList();
        return new FactLine(
                candidate.shown().passage(), others, others.size() + 1, candidate.speaker());
    }

    private @Nullable Candidate candidate(
            Line line, Line shown, @Nullable String speaker, List<Match> best) {
        if (best.isEmpty()) {
            return null;
        }
        double score = scores.of(line, best);
        if (speaker != null) {
            score -= Quoting.quotes(shown) ? QUOTED : SAID;
        }
        return new Candidate(line, shown, speaker, best, score);
    }
}
