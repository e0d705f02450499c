package org.standfirst.story;

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

    private PairFeatures() {}

    static float[] of(Profile one, Profile other) {
        var features = new float[NAMES.size()];
        features[0] = (float) one.title().dot(other.title());
        features[1] = (float) one.lead().dot(other.lead());
        shared(one.body(), other.body(), features);
        features[3] = (float) one.names().dot(other.names());
        features[4] = (float) one.figures().dot(other.figures());
        features[5] = (float) one.pairs().dot(other.pairs());
        double there = one.title().dot(other.body());
        double back = other.title().dot(one.body());
        features[6] = (float) Math.max(there, back);
        features[7] = (float) Math.min(there, back);
        for (int i = 0; i < 9; i++) {
            features[9 + i] = (float) Math.sqrt(features[i]);
        }
        float days = one.gap(other).toMinutes() / MINUTES_A_DAY;
        features[18] = days;
        features[19] = days > 0.5f ? 1 : 0;
        features[20] = days > 1.5f ? 1 : 0;
        features[22] = (float) Math.log1p(features[21]);
        features[23] = common(one.names(), other.names());
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
        return features;
    }

    /** Cosine of the bodies, how many terms they share, and how much hangs on the rarest. */
    private static void shared(Vector one, Vector other, float[] features) {
        double sum = 0;
        double first = 0;
        double second = 0;
        double third = 0;
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            int difference = one.term(i) - other.term(j);
            if (difference == 0) {
                double product = (double) one.weight(i) * other.weight(j);
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
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        features[2] = (float) sum;
        features[8] = (float) first;
        features[21] = count;
        features[29] = (float) (sum == 0 ? 0 : (first + second + third) / sum);
    }

    private static int common(Vector one, Vector other) {
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            int difference = one.term(i) - other.term(j);
            count += difference == 0 ? 1 : 0;
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return count;
    }
}
