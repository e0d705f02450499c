package org.standfirst.edition;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A story as it stands in an edition. Headline and standfirst are verbatim from the articles named.
 *
 * @param storyId the story
 * @param headlineArticleId whose headline it is
 * @param headline one of the outlets' own
 * @param standfirst a standfirst, or a first sentence, of one of the outlets; null if none fits
 * @param standfirstArticleId whose standfirst it is
 * @param articleIds newest first
 * @param outlets distinct, in order of their first report
 * @param facts what independent origins agree on, the most central first
 * @param independent how many origins are independent of each other
 * @param latest when the latest report was published; the epoch if none says
 * @param score what decides the order
 * @param why the numbers that make the score
 */
public record EditionStory(
        String storyId,
        String headlineArticleId,
        String headline,
        @Nullable String standfirst,
        @Nullable String standfirstArticleId,
        List<String> articleIds,
        List<String> outlets,
        List<FactLine> facts,
        int independent,
        Instant latest,
        double score,
        Why why) {

    public EditionStory {
        articleIds = List.copyOf(articleIds);
        outlets = List.copyOf(outlets);
        facts = List.copyOf(facts);
    }

    /**
     * Why a story stands where it stands: {@code score} is the product of the three parts.
     *
     * @param independent independent origins
     * @param outlets distinct outlets
     * @param hours since its latest report
     * @param weight 1 + log2 of the independent origins
     * @param spread 1 + a tenth of log2 of the outlets
     * @param freshness halves every 18 hours
     */
    public record Why(
            int independent,
            int outlets,
            double hours,
            double weight,
            double spread,
            double freshness) {

        /** The product of the parts. */
        public double score() {
            return weight * spread * freshness;
        }
    }
}
