package org.standfirst.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Which of the attributions that the judge holds possible are taken: the surest first, and of the
 * others those that do not contradict them. The judge sees one cue at a time and is as sure of a
 * second cue with the same content as of the first; within what somebody is surely said to say, or
 * around it, one must be surer than elsewhere. All bounds were chosen on held-out text.
 */
final class Choice {

    /** What is less probable is left out. */
    static final float LEAST = 0.32f;

    private static final float LEAST_WITHIN = 0.5f;
    private static final float LEAST_AROUND = 0.45f;

    /** The share of their tokens from which two contents are one. */
    private static final float SAME = 0.5f;

    /** How many of those taken before, to either side, are looked at. */
    private static final int NEAR = 12;

    private Choice() {}

    /** A possible attribution and how probable the judge holds it. */
    record Judged(Spotter.Found found, float probability) {}

    /** Those that are taken, in the order of their cues; no two of the given have one cue. */
    static List<Spotter.Found> of(List<Judged> judged) {
        var surest = new ArrayList<>(judged);
        surest.sort(
                Comparator.comparingDouble((Judged j) -> -j.probability())
                        .thenComparingInt(j -> j.found().cue().from()));
        var taken = new TreeMap<Integer, Spotter.Found>();
        for (var each : surest) {
            int cue = each.found().cue().from();
            if (each.probability() >= LEAST
                    && fits(each, taken.headMap(cue, false).descendingMap().values())
                    && fits(each, taken.tailMap(cue).values())) {
                taken.put(cue, each.found());
            }
        }
        return new ArrayList<>(taken.values());
    }

    private static boolean fits(Judged judged, Iterable<Spotter.Found> others) {
        var found = judged.found();
        int seen = 0;
        for (var other : others) {
            if (seen++ == NEAR) {
                break;
            }
            float least =
                    JudgeFeatures.hold(other.content(), found.cue().from())
                            ? LEAST_WITHIN
                            : JudgeFeatures.hold(found.content(), other.cue().from())
                                    ? LEAST_AROUND
                                    : LEAST;
            if (judged.probability() < least
                    || JudgeFeatures.like(found.content(), other.content()) > SAME) {
                return false;
            }
        }
        return true;
    }
}
