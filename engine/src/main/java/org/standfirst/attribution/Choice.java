package org.standfirst.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

    /** Those that are taken of the given ones, which are in the order of their cues. */
    static List<Spotter.Found> of(List<Judged> judged) {
        var surest = new ArrayList<Integer>();
        for (int i = 0; i < judged.size(); i++) {
            surest.add(i);
        }
        surest.sort(Comparator.comparingDouble(i -> -judged.get(i).probability()));
        var taken = new boolean[judged.size()];
        for (int i : surest) {
            taken[i] =
                    judged.get(i).probability() >= LEAST
                            && fits(judged, taken, i, -1)
                            && fits(judged, taken, i, 1);
        }
        var found = new ArrayList<Spotter.Found>();
        for (int i = 0; i < taken.length; i++) {
            if (taken[i]) {
                found.add(judged.get(i).found());
            }
        }
        return found;
    }

    /** Whether one fits with those taken on one side of it. */
    private static boolean fits(List<Judged> judged, boolean[] taken, int one, int step) {
        int seen = 0;
        for (int i = one + step; i >= 0 && i < taken.length && seen < NEAR; i += step) {
            if (taken[i]) {
                seen++;
                if (!fits(judged.get(one), judged.get(i).found())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean fits(Judged judged, Spotter.Found other) {
        var found = judged.found();
        float least =
                JudgeFeatures.hold(other.content(), found.cue().from())
                        ? LEAST_WITHIN
                        : JudgeFeatures.hold(found.content(), other.cue().from())
                                ? LEAST_AROUND
                                : LEAST;
        return judged.probability() >= least
                && JudgeFeatures.like(found.content(), other.content()) <= SAME;
    }
}
