package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.edition.FactLines.Candidate;
import org.standfirst.edition.Supports.Match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses among lines that are supported: the best first, each adding something to those taken
 * before it (Carbonell and Goldstein 1998, maximal marginal relevance), no sentence behind two.
 */
final class FactChoice {

    /** Part of a sentence's weight that lines taken before may already have. */
    private static final double NEW = 0.5;

    /** The same of the words by which one sentence stands behind two lines. */
    private static final double TWICE = 0.2;

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
    private @Nullable Candidate without(Candidate candidate, List<Candidate> taken) {
        if (taken.stream().anyMatch(t -> stands(candidate.shown().passage(), t))) {
            return null;
        }
        var left =
                candidate.support().stream()
                        .filter(m -> taken.stream().allMatch(t -> isFree(m, candidate, t)))
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

    /** Whether words stand in a line that was taken, or behind it. */
    private static boolean stands(Passage passage, Candidate taken) {
        return passage.overlaps(taken.shown().passage())
                || taken.support().stream().anyMatch(m -> passage.overlaps(m.line().passage()));
    }

    /**
     * Whether a sentence may stand behind a candidate and not only behind a line that was taken: if
     * it tells the one in other words than the other.
     */
    private boolean isFree(Match match, Candidate candidate, Candidate taken) {
        var passage = match.line().passage();
        if (passage.overlaps(taken.shown().passage())) {
            return false;
        }
        var there = match.line().terms();
        var own = new HashSet<>(candidate.line().terms());
        own.retainAll(there);
        return taken.support().stream().noneMatch(m -> passage.overlaps(m.line().passage()))
                || overlap(own, taken.line().terms()) <= TWICE;
    }

    private double overlap(Set<String> terms, Set<String> others) {
        double shared = terms.stream().filter(others::contains).mapToDouble(rarity::of).sum();
        return shared / weight(terms);
    }

    private double weight(Set<String> terms) {
        return terms.stream().mapToDouble(rarity::of).sum();
    }
}
