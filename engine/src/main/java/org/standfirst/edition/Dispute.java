package org.standfirst.edition;

import org.standfirst.edition.Figure.Kind;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells a dispute over a figure from one that was brought up to date: numbers that stand side by
 * side in one report, that different speakers give or different reports of what does not change are
 * in dispute; a number that took the place of an earlier one is an update.
 */
final class Dispute {

    /** Words by which a report says that a figure has changed, not that it is in dispute. */
    private static final Set<String> CHANGED =
            Set.of(
                    "rose",
                    "rise",
                    "risen",
                    "rais",
                    "climb",
                    "earlier",
                    "revis",
                    "increas",
                    "updat",
                    "now",
                    "gestieg",
                    "zunachst",
                    "bisher",
                    "initi");

    private Dispute() {}

    /**
     * Why there are several values of one figure.
     *
     * @param values the numbers of each value, the lowest value first
     */
    static Kind of(List<List<Measure>> values) {
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                if (disputed(values.get(i), values.get(j))) {
                    return Kind.DISAGREEMENT;
                }
            }
        }
        return Kind.UPDATE;
    }

    private static boolean disputed(List<Measure> low, List<Measure> high) {
        boolean revised =
                low.stream()
                        .anyMatch(one ->
                                changed(one.line())
                                        && high.stream()
                                                .anyMatch(m -> m.line().equals(one.line())));
        if (revised) {
            return false;
        }
        for (var mine : low) {
            for (var theirs : high) {
                boolean changed = changed(mine.line()) || changed(theirs.line());
                if (!changed && (together(mine, theirs) || opposed(mine, theirs))) {
                    return true;
                }
            }
        }
        var concept = low.getFirst().concept();
        if (!Concepts.grows(concept)) {
            return !oneVoice(low, high);
        }
        // Only a figure that changes with time, and is not given any more, was brought up to date.
        boolean grew = Figures.last(low).isBefore(Figures.first(high));
        boolean fell = Figures.last(high).isBefore(Figures.first(low));
        return !grew && !(fell && (Concepts.falls(concept) || oneVoice(low, high)));
    }

    /** Whether two numbers stand side by side in one report. */
    static boolean together(Measure one, Measure other) {
        return one.line().article().id().equals(other.line().article().id())
                && Math.abs(one.line().place() - other.line().place()) <= 1;
    }

    /** Whether two who are named give two numbers. */
    static boolean opposed(Measure one, Measure other) {
        var speaker = one.speaker().toLowerCase(Locale.ROOT);
        var second = other.speaker().toLowerCase(Locale.ROOT);
        return !speaker.isEmpty() && !second.isEmpty() && !speaker.equals(second);
    }

    /** Whether all of it goes back to one origin, which then corrects itself. */
    private static boolean oneVoice(List<Measure> one, List<Measure> other) {
        var origins = new HashSet<Integer>();
        one.forEach(m -> origins.add(m.line().origin()));
        other.forEach(m -> origins.add(m.line().origin()));
        return origins.size() == 1;
    }

    /** Whether a sentence says that a figure has changed. */
    static boolean changed(Line line) {
        return !Collections.disjoint(CHANGED, line.terms());
    }
}
