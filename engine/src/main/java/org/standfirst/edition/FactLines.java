package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.Terms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** Part of a sentence's weight that lines taken before may already have. */
    private static final double NEW = 0.5;

    /** Part of its weight that a sentence of another origin must have to be looked at. */
    private static final double NEAR = 0.2;

    /** So sure that a part of the sentence need not be tried. */
    private static final double SAFE = 0.9;

    /** Of the rest of a sentence, the part that somebody must support for it to be shown. */
    private static final double UNSUPPORTED = 0.3;

    /** How sure the model has to be of a part of a sentence. */
    private static final double SURE_OF_PART = 0.75;

    /** Sentences at an article's beginning of which a part is tried where the whole does not do. */
    private static final int MOST_CUT = 25;

    private final List<Line> lines;

    /** The same lines, without what somebody claims in them. */
    private final LineIndex index;

    private final Rarity rarity;
    private final Map<Integer, List<Line>> byOrigin = new LinkedHashMap<>();
    private final Map<String, Double> spread = new HashMap<>();
    private final Set<String> known;
    private final Support support;

    private FactLines(StoryMaterial story, List<Line> lines, Rarity rarity) {
        this.lines = lines;
        this.index =
                new LineIndex(
                        lines.stream()
                                .map(l -> l.claimed() > 0 ? StoryLines.ownPart(l) : l)
                                .toList(),
                        rarity);
        this.rarity = rarity;
        this.known = story.claims().keySet();
        this.support = new Support(lines, rarity, known);
        for (var line : lines) {
            byOrigin.computeIfAbsent(line.origin(), o -> new ArrayList<>()).add(line);
        }
        for (var ofOrigin : byOrigin.values()) {
            Set<String> terms = new HashSet<>();
            ofOrigin.forEach(line -> terms.addAll(line.terms()));
            terms.forEach(term -> spread.merge(term, 1.0 / byOrigin.size(), Double::sum));
        }
    }

    /** At most so many, the most central first; empty if fewer than two origins report. */
    public static List<FactLine> of(StoryMaterial story, Rarity rarity, int most) {
        return of(story, StoryLines.of(story), rarity, most);
    }

    static List<FactLine> of(StoryMaterial story, List<Line> lines, Rarity rarity, int most) {
        var finder = new FactLines(story, lines, rarity);
        return finder.byOrigin.size() < 2 ? List.of() : finder.find(most);
    }

    /** A sentence with those that support it, one an origin. */
    private record Candidate(Line line, List<Match> support, double score) {}

    /** A sentence of another origin that says the same. */
    private record Match(Line line, int number, double sure) {}

    private List<FactLine> find(int most) {
        var candidates = new ArrayList<Candidate>();
        for (var each : lines) {
            int dateline = Plain.dateline(each.passage().text());
            var line =
                    dateline == 0
                            ? each
                            : StoryLines.part(each, dateline, each.passage().text().length());
            var candidate = plainCandidate(line, true);
            boolean weak = candidate == null || candidate.support().getFirst().sure() < SAFE;
            var cut = weak && line.place() < MOST_CUT ? cut(line) : null;
            var part = cut == null ? null : plainCandidate(cut, false);
            if (part != null
                    && part.support().getFirst().sure() >= SURE_OF_PART
                    && (candidate == null || better(part, candidate))) {
                candidate = part;
            }
            if (candidate != null) {
                candidates.add(candidate);
            }
        }
        candidates.sort(
                Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparing(c -> c.line().article().id())
                        .thenComparingInt(c -> c.line().place()));
        var taken = new ArrayList<Candidate>();
        for (var candidate : candidates) {
            if (taken.size() < most && addsSomething(candidate, taken)) {
                taken.add(candidate);
            }
        }
        return taken.stream().map(FactLines::fact).toList();
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
        boolean plain =
                (!whole || Plain.ends(line))
                        && Plain.statement(line, known.contains(line.article().id()))
                        && !Plain.shouting(line.passage().text())
                        && !Plain.stutters(line.passage().text());
        return plain ? candidate(line) : null;
    }

    /** The clause a sentence begins with, if it stands by itself and others may say the same. */
    private @Nullable Line cut(Line line) {
        boolean promising =
                Agreement.readable(line)
                        && Plain.begins(line)
                        && Clauses.mayPart(line.words(), line.passage().text())
                        && index.sharing(line.terms(), Support.TELLING).stream()
                                .anyMatch(n -> index.line(n.number()).origin() != line.origin());
        int end = promising ? support.agreement().standsUpTo(line) : 0;
        var part = end == 0 ? null : StoryLines.part(line, 0, end);
        return part == null || !support.agreement().complete(part) ? null : part;
    }

    private static FactLine fact(Candidate candidate) {
        var others = candidate.support().stream().map(m -> m.line().passage()).toList();
        return new FactLine(candidate.line().passage(), others, others.size() + 1);
    }

    private @Nullable Candidate candidate(Line line) {
        Map<Integer, Match> best = new HashMap<>();
        double weight = weight(line.terms());
        for (var near : index.sharing(line.terms(), NEAR * weight)) {
            var other = index.line(near.number());
            if (other.origin() != line.origin() && sameLanguage(line, other)) {
                int number = near.number();
                var match = new Match(other, number, support.of(line, other, number));
                if (match.sure() > 0) {
                    best.merge(other.origin(), match, (a, b) -> order(a, b) <= 0 ? a : b);
                }
            }
        }
        if (best.isEmpty()) {
            return null;
        }
        var supports = best.values().stream().sorted(FactLines::order).toList();
        return new Candidate(line, supports, score(line, supports));
    }

    /** The surest first. */
    private static int order(Match one, Match other) {
        int byPart = Double.compare(other.sure(), one.sure());
        return byPart != 0 ? byPart : Integer.compare(one.number(), other.number());
    }

    private double score(Line line, List<Match> support) {
        double agreed = Math.log(1 + support.size()) / Math.log(2);
        double sure = support.getFirst().sure();
        double lead = 1.0 / (2 + line.place());
        double weight = weight(line.terms());
        double central = 0;
        for (var term : line.terms()) {
            central += rarity.of(term) * spread.getOrDefault(term, 0.0) / weight;
        }
        double tidy = line.passage().text().length() > 180 ? -0.15 : 0;
        return agreed + central + 0.5 * sure + 0.4 * lead + tidy;
    }

    private double weight(Set<String> terms) {
        return terms.stream().mapToDouble(rarity::of).sum();
    }

    private boolean addsSomething(Candidate candidate, List<Candidate> taken) {
        Set<String> said = new HashSet<>();
        for (var before : taken) {
            double here = overlap(candidate.line().terms(), before.line().terms());
            double there = overlap(before.line().terms(), candidate.line().terms());
            if (here > NEW || there > NEW || sameSupport(candidate, before)) {
                return false;
            }
            said.addAll(before.line().terms());
        }
        return overlap(candidate.line().terms(), said) < 0.8;
    }

    private static boolean sameSupport(Candidate one, Candidate other) {
        var mine = one.support().stream().map(m -> m.line().passage()).toList();
        var theirs = other.support().stream().map(m -> m.line().passage()).toList();
        return !Collections.disjoint(mine, theirs)
                || mine.contains(other.line().passage())
                || theirs.contains(one.line().passage());
    }

    private double overlap(Set<String> terms, Set<String> others) {
        double shared = terms.stream().filter(others::contains).mapToDouble(rarity::of).sum();
        return shared / weight(terms);
    }

    private static boolean sameLanguage(Line one, Line other) {
        return Terms.primary(one.article().language())
                .equals(Terms.primary(other.article().language()));
    }
}
