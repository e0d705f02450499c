package org.standfirst.edition;

import org.standfirst.edition.FactLines.Candidate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts behind the lines with a count, as of the dead, that a later line gives otherwise. */
final class Outdated {

    private static final double BEHIND = 0.5;

    private Outdated() {}

    /** What was counted last, of one thing. */
    private record Count(BigDecimal value, Instant published) {}

    /** The same candidates, of which the outdated score less. */
    static List<Candidate> behind(List<Candidate> candidates) {
        Map<String, Count> latest = new HashMap<>();
        for (var candidate : candidates) {
            var at = candidate.line().published();
            for (var measure : at == null ? List.<Measure>of() : counted(candidate)) {
                latest.merge(
                        key(measure),
                        new Count(measure.numeral().value(), at),
                        (one, other) -> other.published().isAfter(one.published()) ? other : one);
            }
        }
        var ordered = new ArrayList<Candidate>();
        for (var candidate : candidates) {
            ordered.add(outdated(candidate, latest) ? candidate.less(BEHIND) : candidate);
        }
        return ordered;
    }

    private static boolean outdated(Candidate candidate, Map<String, Count> latest) {
        var at = candidate.line().published();
        if (at == null) {
            return false;
        }
        for (var measure : counted(candidate)) {
            var last = latest.get(key(measure));
            if (last != null
                    && last.published().isAfter(at)
                    && last.value().compareTo(measure.numeral().value()) != 0) {
                return true;
            }
        }
        return false;
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
