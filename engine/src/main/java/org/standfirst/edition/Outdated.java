package org.standfirst.edition;

import org.standfirst.edition.FactLines.Candidate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts behind lines with a count, as of the dead, that a later one gives otherwise, and that ahead.
 */
final class Outdated {

    private static final double BEHIND = 0.5;

    private Outdated() {}

    /** What was counted last, of one thing. */
    private record Count(BigDecimal value, Instant published) {}

    /** The same candidates, of which the outdated score less, and what corrects them more. */
    static List<Candidate> behind(List<Candidate> candidates) {
        Map<String, Count> latest = new HashMap<>();
        for (var candidate : candidates) {
            var at = candidate.line().published();
            if (at == null) {
                continue;
            }
            for (var measure : counted(candidate)) {
                latest.merge(
                        key(measure),
                        new Count(measure.numeral().value(), at),
                        (one, other) -> other.published().isAfter(one.published()) ? other : one);
            }
        }
        Set<String> corrected = new HashSet<>();
        for (var candidate : candidates) {
            for (var measure : counted(candidate)) {
                if (outdated(candidate, measure, latest)) {
                    corrected.add(key(measure));
                }
            }
        }
        var ordered = new ArrayList<Candidate>();
        for (var candidate : candidates) {
            var counted = corrected.isEmpty() ? List.<Measure>of() : counted(candidate);
            double by = 0;
            if (counted.stream().anyMatch(m -> outdated(candidate, m, latest))) {
                by = BEHIND;
            } else if (counted.stream().anyMatch(m -> corrected.contains(key(m)))) {
                by = -BEHIND;
            }
            ordered.add(by == 0 ? candidate : candidate.less(by));
        }
        return ordered;
    }

    private static boolean outdated(
            Candidate candidate, Measure measure, Map<String, Count> latest) {
        var at = candidate.line().published();
        var last = latest.get(key(measure));
        return at != null
                && last != null
                && last.published().isAfter(at)
                && last.value().compareTo(measure.numeral().value()) != 0;
    }

    private static List<Measure> counted(Candidate candidate) {
        if (candidate.line().numerals().isEmpty()) {
            return List.of();
        }
        return Measure.of(candidate.line()).stream().filter(m -> !m.concept().isEmpty()).toList();
    }

    private static String key(Measure measure) {
        return measure.concept() + "/" + measure.kind();
    }
}
