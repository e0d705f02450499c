package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.edition.FactLines.Candidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses among lines that are supported: the best first, each adding something to those taken
 * before it (Carbonell and Goldstein 1998, maximal marginal relevance), no sentence behind two.
 */
final class FactChoice {

    /** Part of a sentence's weight that lines taken before may already have. */
    private static final double NEW = 0.5;

    private final Rarity rarity;

    FactChoice(Rarity rarity) {
        this.rarity = rarity;
    }

    /** At most so many, in the order in which they were taken. */
    List<Candidate> of(List<Candidate> candidates, int most) {
        candidates.sort(
                Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparing(c -> c.line().article().id())
                        .thenComparingInt(c -> c.line().place()));
        var taken = new ArrayList<Candidate>();
        for (var each : candidates) {
            var candidate = taken.size() < most ? without(each, taken) : null;
            if (candidate != null && addsSomething(candidate, taken)) {
                taken.add(candidate);
            }
        }
        return taken;
    }

    private boolean addsSomething(Candidate candidate, List<Candidate> taken) {
        Set<String> said = new HashSet<>();
        for (var before : taken) {
            double here = overlap(candidate.line().terms(), before.line().terms());
            double there = overlap(before.line().terms(), candidate.line().terms());
            if (here > NEW || there > NEW) {
                return false;
            }
            said.addAll(before.line().terms());
        }
        return overlap(candidate.line().terms(), said) < 0.8;
    }

    /** A candidate without support that stands behind a line already; null if none is left. */
    private static @Nullable Candidate without(Candidate candidate, List<Candidate> taken) {
        var used = taken.stream().flatMap(FactChoice::passages).toList();
        if (used.stream().anyMatch(p -> overlap(p, candidate.shown().passage()))) {
            return null;
        }
        var left =
                candidate.support().stream()
                        .filter(m -> used.stream().noneMatch(p -> overlap(p, m.line().passage())))
                        .toList();
        return left.isEmpty()
                ? null
                : new Candidate(
                        candidate.line(),
                        candidate.shown(),
                        candidate.speaker(),
                        left,
                        candidate.score());
    }

    private static Stream<Passage> passages(Candidate candidate) {
        return Stream.concat(
                Stream.of(candidate.shown().passage()),
                candidate.support().stream().map(m -> m.line().passage()));
    }

    private static boolean overlap(Passage one, Passage other) {
        return one.articleId().equals(other.articleId())
                && one.begin() < other.end()
                && other.begin() < one.end();
    }

    private double overlap(Set<String> terms, Set<String> others) {
        double shared = terms.stream().filter(others::contains).mapToDouble(rarity::of).sum();
        return shared / weight(terms);
    }

    private double weight(Set<String> terms) {
        return terms.stream().mapToDouble(rarity::of).sum();
    }
}
