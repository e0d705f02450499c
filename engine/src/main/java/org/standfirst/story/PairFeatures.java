package org.standfirst.story;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/** What is measured of two articles to tell whether they report one event. */
public final class PairFeatures {

    private static final float MINUTES_A_DAY = Duration.ofDays(1).toMinutes();

    /** The names of the measures, in order. Those with "root" are square roots of others. */
    public static final List<String> NAMES =
            List.of(
                    "title",
                    "lead",
                    "body",
                    "names",
                    "figures",
                    "pairs",
                    "headline in body, more",
                    "headline in body, less",
                    "rarest shared",
                    "root title",
                    "root lead",
                    "root body",
                    "root names",
                    "root figures",
                    "root pairs",
                    "root headline in body, more",
                    "root headline in body, less",
                    "root rarest shared",
                    "days apart",
                    "another day",
                    "two days or more",
                    "shared terms",
                    "log shared terms",
                    "shared names",
                    "log shared names",
                    "same outlet",
                    "one is opinion",
                    "length ratio",
                    "length ratio by body",
                    "weight in three terms",
                    "shortest title",
                    "body by title",
                    "body by names",
                    "some figure",
                    "some pair",
                    "some title",
                    "lead by days",
                    "body by days");

    private static final int NUMBER = NAMES.size();
    private static final int SHARED_TERMS = 21;

    private final Profile one;
    private final TermIndex title;
    private final TermIndex lead;
    private final TermIndex body;
    private final TermIndex names;
    private final TermIndex figures;
    private final TermIndex pairs;

    /** Makes an article ready to be compared with many. */
    PairFeatures(Profile one) {
        this.one = one;
        title = new TermIndex(one.title());
        lead = new TermIndex(one.lead());
        body = new TermIndex(one.body());
        names = new TermIndex(one.names());
        figures = new TermIndex(one.figures());
        pairs = new TermIndex(one.pairs());
    }

    /** The measures of the pair with another, in the order of {@link #NAMES}. */
    float[] with(Profile other) {
        var features = new float[NUMBER];
        measure(other, bodies(other.body(), features), features);
        return features;
    }

    /** The same, but null where so few terms are shared that they may be shared by chance. */
    float @Nullable [] unlessChance(Profile other) {
        var features = new float[NUMBER];
        double there = bodies(other.body(), features);
        if (isChance(features, other)) {
            return null;
        }
        measure(other, there, features);
        return features;
    }

    /** One word in common says nothing where there is more than two headlines to compare. */
    boolean isChance(float[] features, Profile other) {
        return features[SHARED_TERMS] < 2 && (one.hasText() || other.hasText());
    }

    /**
     * Measures all but the bodies.
     *
     * @param there cosine of the headline with the other body
     */
    private void measure(Profile other, double there, float[] features) {
        features[0] = (float) title.dot(other.title());
        features[1] = (float) lead.dot(other.lead());
        features[4] = (float) figures.dot(other.figures());
        features[5] = (float) pairs.dot(other.pairs());
        names(other.names(), features);
        double back = body.dot(other.title());
        features[6] = (float) Math.max(there, back);
        features[7] = (float) Math.min(there, back);
        for (int i = 0; i < 9; i++) {
            features[9 + i] = (float) Math.sqrt(features[i]);
        }
        float days = one.minutesFrom(other) / MINUTES_A_DAY;
        features[18] = days;
        features[19] = days > 0.5f ? 1 : 0;
        features[20] = days > 1.5f ? 1 : 0;
        features[22] = (float) Math.log1p(features[21]);
        features[24] = (float) Math.log1p(features[23]);
        boolean outletKnown = !one.outlet().isEmpty();
        features[25] = outletKnown && one.outlet().equals(other.outlet()) ? 1 : 0;
        features[26] = one.opinion() == other.opinion() ? 0 : 1;
        features[27] = (float) Math.abs(Math.log((one.words() + 20.0) / (other.words() + 20.0)));
        features[28] = features[27] * features[2];
        features[30] = Math.min(one.title().size(), other.title().size());
        features[31] = features[2] * features[0];
        features[32] = features[2] * features[3];
        features[33] = features[4] > 0 ? 1 : 0;
        features[34] = features[5] > 0 ? 1 : 0;
        features[35] = features[0] > 0 ? 1 : 0;
        features[36] = features[1] * days;
        features[37] = features[2] * days;
    }

    /**
     * Cosine of the bodies, how many terms they share, and how much hangs on the rarest.
     *
     * @return cosine of the headline with the other body
     */
    private double bodies(Vector other, float[] features) {
        double headline = 0;
        double sum = 0;
        double first = 0;
        double second = 0;
        double third = 0;
        int count = 0;
        for (int i = 0; i < other.size(); i++) {
            int term = other.term(i);
            int place = body.of(term);
            int inTitle = title.of(term);
            if (inTitle >= 0) {
                headline += (double) one.title().weight(inTitle) * other.weight(i);
            }
            if (place < 0) {
                continue;
            }
            double product = (double) one.body().weight(place) * other.weight(i);
            sum += product;
            count++;
            if (product > first) {
                third = second;
                second = first;
                first = product;
            } else if (product > second) {
                third = second;
                second = product;
            } else if (product > third) {
                third = product;
            }
        }
        features[2] = (float) sum;
        features[8] = (float) first;
        features[21] = count;
        features[29] = (float) (sum == 0 ? 0 : (first + second + third) / sum);
        return headline;
    }

    private void names(Vector other, float[] features) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < other.size(); i++) {
            int place = names.of(other.term(i));
            if (place >= 0) {
                sum += (double) one.names().weight(place) * other.weight(i);
                count++;
            }
        }
        features[3] = (float) sum;
        features[23] = count;
    }
}
