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
 * <p>A sentence is supported by an origin if one of its sentences, or two that follow each other,
 * hold most of the weight of the sentence's terms (by {@link Rarity}) and none of its figures is
 * another one. Of those that are supported, the ones are taken that more origins support and whose
 * terms are the story's own, each adding something to those taken before it (Carbonell and
 * Goldstein 1998, maximal marginal relevance).
 */
public final class FactLines {

    /** Part of a sentence's weight that another origin must have for it to say the same. */
    private static final double SAME = 0.42;

    /** Part of a sentence's weight that lines taken before may already have. */
    private static final double NEW = 0.5;

    private static final int FEWEST_SHARED = 3;

    /** Rarity that shared terms must have in all: three everyday words say nothing. */
    private static final double TELLING = 9;

    private final List<Line> lines;
    private final LineIndex index;
    private final Rarity rarity;
    private final Map<Integer, List<Line>> byOrigin = new LinkedHashMap<>();
    private final Map<String, Double> spread = new HashMap<>();
    private final Set<String> known;

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
            boolean plain =
                    Plain.statement(line, known.contains(line.article().id()))
                            && !Plain.shouting(line.passage().text());
            if (plain) {
                var candidate = candidate(line);
                if (candidate != null) {
                    candidates.add(candidate);
                }
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
                    near.getValue() >= SAME * weight / 2
                            && other.origin() != line.origin()
                            && sameLanguage(line, other);
            if (possible) {
                var match = match(line, near.getKey());
                if (match.contained() >= SAME) {
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

    /** What a sentence of another origin, or it and the next one, have of a line. */
    private Match match(Line line, int number) {
        var other = index.line(number);
        double alone = contained(line, other, null);
        boolean pair =
                number + 1 < index.size()
                        && index.line(number + 1).article().equals(other.article());
        double both = pair ? 0.95 * contained(line, other, index.line(number + 1)) : 0;
        return new Match(other, number, Math.max(alone, both));
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

    /** The part of a line's weight that one sentence of another article, or two, have too. */
    private double contained(Line line, Line other, @Nullable Line next) {
        int shared = 0;
        double weight = 0;
        for (var term : line.terms()) {
            if (other.terms().contains(term) || (next != null && next.terms().contains(term))) {
                shared++;
                weight += rarity.of(term);
            }
        }
        if (shared < FEWEST_SHARED || weight < TELLING || contradicts(line, other, next)) {
            return 0;
        }
        return weight / weight(line.terms());
    }

    /** Whether none of a line's figures stands there although there are figures. */
    private static boolean contradicts(Line line, Line other, @Nullable Line next) {
        if (line.numerals().isEmpty()) {
            return false;
        }
        var there = new ArrayList<>(other.numerals());
        if (next != null) {
            there.addAll(next.numerals());
        }
        return line.numerals().stream()
                .anyMatch(mine ->
                        there.stream().noneMatch(n -> n.value().compareTo(mine.value()) == 0));
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
