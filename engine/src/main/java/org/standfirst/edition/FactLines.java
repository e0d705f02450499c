package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.Numeral;
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
 * <p>A sentence is supported by an origin if one of its sentences, or two that follow each other,
 * hold most of the weight of the sentence's terms (by {@link Rarity}) and none of its figures is
 * another one. Of those that are supported, the ones are taken that more origins support and whose
 * terms are the story's own, each adding something to those taken before it (Carbonell and
 * Goldstein 1998, maximal marginal relevance).
 */
public final class FactLines {

    /** Part of a sentence's weight that another origin must have for it to say the same. */
    private static final double SAME = 0.3;

    /** Part of a sentence's weight that lines taken before may already have. */
    private static final double NEW = 0.5;

    /** The same where sentences cannot be parsed and only their words tell. */
    private static final double SAME_WORDS = 0.6;

    /** The same where only the figures agree and the verbs do not. */
    private static final double SURE = 0.4;

    private static final int FEWEST_SHARED = 3;

    /** Rarity that shared terms must have in all: three everyday words say nothing. */
    private static final double TELLING = 9;

    /** Sentences at an article's beginning of which a part is tried where the whole does not do. */
    private static final int MOST_CUT = 25;

    private final List<Line> lines;
    private final LineIndex index;
    private final Rarity rarity;
    private final Map<Integer, List<Line>> byOrigin = new LinkedHashMap<>();
    private final Map<String, Double> spread = new HashMap<>();
    private final Set<String> known;
    private final Agreement agreement = new Agreement();

    private FactLines(StoryMaterial story, Rarity rarity) {
        this.lines = StoryLines.of(story);
        this.index = new LineIndex(lines);
        this.rarity = rarity;
        this.known = story.claims().keySet();
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
        var finder = new FactLines(story, rarity);
        return finder.byOrigin.size() < 2 ? List.of() : finder.find(most);
    }

    /** A sentence with those that support it, one an origin. */
    private record Candidate(Line line, List<Match> support, double score) {}

    /** A sentence of another origin that says the same. */
    private record Match(Line line, int number, double contained) {}

    private List<FactLine> find(int most) {
        var candidates = new ArrayList<Candidate>();
        for (var line : lines) {
            var candidate = plainCandidate(line, true);
            if (candidate == null && Plain.tooMuch(line) && line.place() < MOST_CUT) {
                var cut = cut(line);
                candidate = cut == null ? null : plainCandidate(cut, false);
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

    private @Nullable Candidate plainCandidate(Line line, boolean whole) {
        boolean plain =
                (!whole || Plain.ends(line))
                        && Plain.statement(line, known.contains(line.article().id()))
                        && !Plain.shouting(line.passage().text());
        return plain ? candidate(line) : null;
    }

    /** The clause a sentence begins with, if it stands by itself and others may say the same. */
    private @Nullable Line cut(Line line) {
        boolean promising =
                Agreement.readable(line)
                        && index.shared(line.terms(), rarity).entrySet().stream()
                                .anyMatch(e ->
                                        e.getValue() >= TELLING
                                                && index.line(e.getKey()).origin()
                                                        != line.origin());
        int end = promising ? Clauses.standsUpTo(line.passage().text()) : 0;
        return end == 0 ? null : StoryLines.beginning(line, end);
    }

    private static FactLine fact(Candidate candidate) {
        var others = candidate.support().stream().map(m -> m.line().passage()).toList();
        return new FactLine(candidate.line().passage(), others, others.size() + 1);
    }

    private @Nullable Candidate candidate(Line line) {
        Map<Integer, Match> best = new HashMap<>();
        double weight = weight(line.terms());
        for (var near : index.shared(line.terms(), rarity).entrySet()) {
            var other = index.line(near.getKey());
            boolean possible =
                    near.getValue() >= SAME * weight
                            && other.origin() != line.origin()
                            && sameLanguage(line, other);
            if (possible) {
                var match = new Match(other, near.getKey(), match(line, other));
                if (match.contained() > 0) {
                    best.merge(other.origin(), match, (a, b) -> order(a, b) <= 0 ? a : b);
                }
            }
        }
        if (best.isEmpty()) {
            return null;
        }
        var support = best.values().stream().sorted(FactLines::order).toList();
        return new Candidate(line, support, score(line, support));
    }

    /** The surest first. */
    private static int order(Match one, Match other) {
        int byPart = Double.compare(other.contained(), one.contained());
        return byPart != 0 ? byPart : Integer.compare(one.number(), other.number());
    }

    /** How much a sentence of another origin has of a line; 0 if it does not say the same. */
    private double match(Line line, Line other) {
        double contained = contained(line, other);
        boolean parsed = Agreement.readable(line);
        boolean enough = contained >= (parsed ? SAME : SAME_WORDS);
        boolean says =
                enough
                        && Plain.ownVoice(other, known.contains(other.article().id()))
                        && (!parsed
                                || (agreement.assertion(line)
                                        && agreement.states(other, line, contained >= SURE)));
        return says ? contained : 0;
    }

    private double score(Line line, List<Match> support) {
        double agreed = Math.log(1 + support.size()) / Math.log(2);
        double sure = support.getFirst().contained();
        double lead = 1.0 / (2 + line.place());
        double weight = weight(line.terms());
        double central = 0;
        for (var term : line.terms()) {
            central += rarity.of(term) * spread.getOrDefault(term, 0.0) / weight;
        }
        double tidy = line.passage().text().length() > 180 ? -0.15 : 0;
        return agreed + central + 0.5 * sure + 0.4 * lead + tidy;
    }

    /** The part of a line's weight that a sentence of another article has too. */
    private double contained(Line line, Line other) {
        int shared = 0;
        double weight = 0;
        for (var term : line.terms()) {
            if (other.terms().contains(term)) {
                shared++;
                weight += rarity.of(term);
            }
        }
        if (shared < FEWEST_SHARED || weight < TELLING || contradicts(line, other)) {
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
