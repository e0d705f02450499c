package org.standfirst.edition;

import org.standfirst.edition.Support.Told;

/**
 * How sure the model has to be that a sentence supports a line: the less of what tells apart
 * agrees, the surer. Set on pairs that a person judged, see {@code help/evaluation.md}.
 */
final class SupportBounds {

    /** How sure the model has to be. */
    private static final double ENOUGH = 0.8;

    /** The same of what somebody says. */
    private static final double SAID = 0.75;

    /** The same where another verb is used. */
    private static final double OTHER_ACT = 0.87;

    /** The same where one verb is used, but who does it to whom is not clear in one of the two. */
    private static final double UNCLEAR = 0.93;

    /** The same where a telling figure agrees, or all that one and the same says of an act. */
    private static final double AGREED = 0.6;

    /** The part of what the main clause is about below which an act that agrees is too little. */
    private static final double ABOUT = 0.6;

    /** The part of a line's names that has to stand there too, if more than one is missing. */
    private static final double NAMES = 0.25;

    /** The part of a line that has to stand there, whatever agrees, where no number does. */
    private static final double PART = 0.35;

    /** The part of what is said that the same must say elsewhere. */
    private static final double SAID_PART = 0.4;

    /** The same where both have one large figure and one act. */
    private static final double COUNTED = 0.7;

    private static final double ACT = 0.6;

    /** The part of a line that is there where, with one figure of one thing, this is enough. */
    private static final double NEARLY_FIGURE = 0.7;

    static final double FIGURE_AND_REST = 0.35;

    private static final double NEVER = 2;

    /** Part of what the main clause is about that has to stand there too. */
    private static final double CORE = 0.45;

    private final Agreement agreement;
    private final Shared shared;

    SupportBounds(Agreement agreement, Shared shared) {
        this.agreement = agreement;
        this.shared = shared;
    }

    /** How sure the model has to be of a pair; more than 1 where nothing is enough. */
    double enough(
            Line line,
            Line other,
            double contained,
            Told told,
            Agreement.Verdict verdict,
            double[] features) {
        if (contained >= NEARLY_FIGURE && agreement.counted(line, other)) {
            return FIGURE_AND_REST;
        }
        if (isPart(line, other, told, features)) {
            return NEVER;
        }
        if (told != Told.SAID
                && (verdict.figures() || (verdict.states() && agrees(line, other, features)))) {
            boolean clear = told == Told.SAME || verdict.figures() || roles(line, other, verdict);
            return clear ? AGREED : UNCLEAR;
        }
        if (verdict.act() >= ACT && shared.figure(line, other)) {
            return COUNTED;
        }
        if (told != Told.OWN) {
            return told == Told.SAME || roles(line, other, verdict) ? SAID : ENOUGH;
        }
        boolean about = features[SupportFeatures.CORE] >= CORE;
        boolean act = verdict.act() > 0;
        return !about ? NEVER : !act ? OTHER_ACT : roles(line, other, verdict) ? ENOUGH : UNCLEAR;
    }

    /**
     * Whether it is clear that the same does it or that it is done to the same, or a number tells.
     */
    private static boolean roles(Line line, Line other, Agreement.Verdict verdict) {
        return verdict.who() >= 1 || verdict.whom() >= 1 || Shared.number(line, other);
    }

    /** Whether more than the act agrees: a number, or most of what the main clause is about. */
    private static boolean agrees(Line line, Line other, double[] features) {
        return features[SupportFeatures.CORE] >= ABOUT || Shared.number(line, other);
    }

    /**
     * Whether the other tells a part of it only: of several places or people one, or a few words of
     * a whole statement.
     */
    private static boolean isPart(Line line, Line other, Told told, double[] features) {
        return switch (told) {
            case OWN -> {
                boolean names =
                        features[SupportFeatures.NAMES_MISSING] > 1
                                && features[SupportFeatures.NAMES] < NAMES;
                boolean little = names || features[SupportFeatures.ALIGNED] < PART;
                yield little && !Shared.number(line, other);
            }
            case SAID -> false;
            case SAME -> features[SupportFeatures.ALIGNED] < SAID_PART;
        };
    }
}
