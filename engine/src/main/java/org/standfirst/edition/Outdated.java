package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.edition.FactLines.Candidate;
import org.standfirst.edition.Measure.Scope;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Leaves out lines with a count, as of the dead, that a later one gives otherwise, and puts that
 * ahead: what has been corrected nobody agrees on any more. Who gave which, and when, {@link
 * Figures} tells.
 */
final class Outdated {

    private static final double AHEAD = 0.5;

    private Outdated() {}

    /** What was counted last, of one thing. */
    private record Count(BigDecimal value, Instant published, Line line) {}

    /** The candidates that are not outdated; those that correct one score more. */
    static List<Candidate> without(List<Candidate> candidates) {
        var counts = candidates.stream().map(Outdated::counted).toList();
        Map<String, Count> latest = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            var line = candidates.get(i).line();
            var at = line.published();
            counts.get(i)
                    .forEach((what, values) -> {
                        if (at != null && values.size() == 1) {
                            var count = new Count(values.iterator().next(), at, line);
                            latest.merge(what, count, Outdated::later);
                        }
                    });
        }
        Set<String> corrected = new HashSet<>();
        var outdated = new ArrayList<Set<String>>();
        for (int i = 0; i < candidates.size(); i++) {
            var old = outdated(candidates.get(i), counts.get(i), latest);
            outdated.add(old);
            corrected.addAll(old);
        }
        var ordered = new ArrayList<Candidate>();
        for (int i = 0; i < candidates.size(); i++) {
            if (outdated.get(i).isEmpty()) {
                boolean corrects = counts.get(i).keySet().stream().anyMatch(corrected::contains);
                ordered.add(corrects ? candidates.get(i).less(-AHEAD) : candidates.get(i));
            }
        }
        return ordered;
    }

    /** What a later line counts otherwise. */
    private static Set<String> outdated(
            Candidate candidate, Map<String, Set<BigDecimal>> counted, Map<String, Count> latest) {
        Set<String> old = new HashSet<>();
        counted.forEach((what, values) -> {
            if (outdated(candidate, values, latest.get(what))) {
                old.add(what);
            }
        });
        return old;
    }

    /** Of one report, what it tells first: "until now they had spoken of twelve" comes after. */
    private static Count later(Count one, Count other) {
        int order = other.published().compareTo(one.published());
        boolean later = order == 0 ? other.line().place() < one.line().place() : order > 0;
        return later ? other : one;
    }

    /** Whether a later report, or the same in another sentence, gives another count alone. */
    private static boolean outdated(
            Candidate candidate, Set<BigDecimal> values, @Nullable Count last) {
        var at = candidate.line().published();
        return at != null
                && last != null
                && !values.contains(last.value())
                && (last.published().isAfter(at)
                        || last.line().article().id().equals(candidate.line().article().id()));
    }

    private static boolean agreed(Candidate candidate, BigDecimal value) {
        return candidate.support().stream()
                .flatMap(match -> match.line().numerals().stream())
                .anyMatch(numeral -> numeral.value().compareTo(value) == 0);
    }

    /** The values on which others agree, by what is counted. */
    private static Map<String, Set<BigDecimal>> counted(Candidate candidate) {
        Map<String, Set<BigDecimal>> counted = new HashMap<>();
        if (!candidate.line().numerals().isEmpty()) {
            for (var measure : Measure.of(candidate.line())) {
                if (!measure.concept().isEmpty()
                        && measure.scope() == Scope.WHOLE
                        && agreed(candidate, measure.numeral().value())) {
                    counted.computeIfAbsent(
                                    measure.concept() + "/" + measure.kind(), w -> new TreeSet<>())
                            .add(measure.numeral().value());
                }
            }
        }
        return counted;
    }
}
