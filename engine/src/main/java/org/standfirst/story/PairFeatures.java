package org.standfirst.story;

import static org.standfirst.story.FieldVectors.BODY;
import static org.standfirst.story.FieldVectors.FIGURES;
import static org.standfirst.story.FieldVectors.LEAD;
import static org.standfirst.story.FieldVectors.TITLE;

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
    private static final int SMALL = 128;

    /** The logarithms of one more than small counts. */
    private static final float[] LOGARITHMS = new float[SMALL];

    static {
        for (int i = 0; i < SMALL; i++) {
            LOGARITHMS[i] = (float) Math.log1p(i);
        }
    }

    private final Profile one;
    private final FieldVectors fields;
    private final TermIndex terms;
    private final TermIndex pairs;

    /** The weights of each term in all fields, and those of one term of the other article. */
    private final float[] weights;

    private final float[] away = new float[FieldVectors.FIELDS];
    private final float[] features = new float[NUMBER];
    private int[] places = new int[1 << 9];

    /** Makes an article ready to be compared with many. */
    PairFeatures(Profile one) {
        this.one = one;
        fields = one.fields();
        terms = new TermIndex(fields.size());
        weights = new float[fields.size() * FieldVectors.FIELDS];
        for (int place = 0; place < fields.size(); place++) {
            terms.add(fields.term(place));
            fields.unpack(place, weights, place * FieldVectors.FIELDS);
        }
        pairs = new TermIndex(fields.pairs());
        for (int at = 0; at < fields.pairs(); at++) {
            pairs.add(fields.pair(at));
        }
    }

    /** The measures of the pair with another, in the order of {@link #NAMES}. */
    float[] with(Profile other) {
        compareTerms(other.fields());
        measure(other);
        return features.clone();
    }

    /**
     * The same, but null where so few terms are shared that they may be shared by chance; valid
     * until the next pair is measured.
     */
    float @Nullable [] unlessChance(Profile other) {
        compareTerms(other.fields());
        // One word in common says nothing where there is more than two headlines to compare.
        if (features[SHARED_TERMS] < 2 && (one.hasText() || other.hasText())) {
            return null;
        }
        measure(other);
        return features;
    }

    /** Measures all but the terms. */
    private void measure(Profile other) {
        features[5] = (float) pairs(other.fields());
        for (int i = 0; i < 9; i++) {
            features[9 + i] = (float) Math.sqrt(features[i]);
        }
        float days = one.minutesFrom(other) / MINUTES_A_DAY;
        features[18] = days;
        features[19] = days > 0.5f ? 1 : 0;
        features[20] = days > 1.5f ? 1 : 0;
        features[22] = logarithm(features[SHARED_TERMS]);
        features[24] = logarithm(features[23]);
        features[25] = one.isOfSameOutlet(other) ? 1 : 0;
        features[26] = one.opinion() == other.opinion() ? 0 : 1;
        features[27] = (float) Math.abs(Math.log((one.words() + 20.0) / (other.words() + 20.0)));
        features[28] = features[27] * features[2];
        features[30] = Math.min(one.titleSize(), other.titleSize());
        features[31] = features[2] * features[0];
        features[32] = features[2] * features[3];
        features[33] = features[4] > 0 ? 1 : 0;
        features[34] = features[5] > 0 ? 1 : 0;
        features[35] = features[0] > 0 ? 1 : 0;
        features[36] = features[1] * days;
        features[37] = features[2] * days;
    }

    private static float logarithm(float count) {
        int whole = (int) count;
        return whole < SMALL ? LOGARITHMS[whole] : (float) Math.log1p(count);
    }

    /**
     * The cosines of all fields, that of each headline with the other's body, how many terms are
     * shared, and how much hangs on the rarest.
     */
    private void compareTerms(FieldVectors other) {
        double title = 0;
        double lead = 0;
        double body = 0;
        double names = 0;
        double figures = 0;
        double there = 0;
        double back = 0;
        double first = 0;
        double second = 0;
        double third = 0;
        int shared = 0;
        int sharedNames = 0;
        int count = other.placesIn(terms, places(other.size()));
        for (int i = 0; i < count; i++) {
            int at = places[i];
            int place = terms.of(other.term(at));
            if (place < 0) {
                continue;
            }
            int both = fields.fieldsOf(place) & other.fieldsOf(at);
            shared += both >>> BODY & 1;
            sharedNames += both >>> FieldVectors.NAMES & 1;
            other.unpack(at, away, 0);
            int here = place * FieldVectors.FIELDS;
            double product = (double) weights[here + BODY] * away[BODY];
            body += product;
            if (product > third) {
                third = Math.min(second, product);
                second = Math.min(first, Math.max(second, product));
                first = Math.max(first, product);
            }
            title += (double) weights[here + TITLE] * away[TITLE];
            lead += (double) weights[here + LEAD] * away[LEAD];
            names += (double) weights[here + FieldVectors.NAMES] * away[FieldVectors.NAMES];
            figures += (double) weights[here + FIGURES] * away[FIGURES];
            there += (double) weights[here + TITLE] * away[BODY];
            back += (double) weights[here + BODY] * away[TITLE];
        }
        features[0] = (float) title;
        features[1] = (float) lead;
        features[2] = (float) body;
        features[3] = (float) names;
        features[4] = (float) figures;
        features[6] = (float) Math.max(there, back);
        features[7] = (float) Math.min(there, back);
        features[8] = (float) first;
        features[SHARED_TERMS] = shared;
        features[23] = sharedNames;
        features[29] = (float) (body == 0 ? 0 : (first + second + third) / body);
    }

    /** Room for so many places. */
    private int[] places(int most) {
        if (places.length <= most) {
            places = new int[2 * most];
        }
        return places;
    }

    private double pairs(FieldVectors other) {
        double sum = 0;
        int count = other.pairsIn(pairs, places(other.pairs()));
        for (int i = 0; i < count; i++) {
            int at = places[i];
            int place = pairs.of(other.pair(at));
            if (place >= 0) {
                sum += (double) fields.pairWeight(place) * other.pairWeight(at);
            }
        }
        return sum;
    }
}
