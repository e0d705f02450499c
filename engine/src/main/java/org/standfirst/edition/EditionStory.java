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
 * @param section where it stands in the paper; null if nothing tells
 * @param roots the independent origins, in order of their first report; none if nobody has traced
 *     them
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
        Why why,
        @Nullable Section section,
        List<Root> roots) {

    /**
     * An independent origin.
     *
     * @param name the outlet or agency where it began
     * @param inStory whether a report of its own is in the story
     * @param outlets that lead back to it, itself among them if it is in the story, in order of
     *     their first report
     */
    public record Root(String name, boolean inStory, List<String> outlets) {
        public Root {
            outlets = List.copyOf(outlets);
        }
    }

    /** A story of which nobody knows the section and the origins. */
    public EditionStory(
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
        this(
                storyId,
                headlineArticleId,
                headline,
                standfirst,
                standfirstArticleId,
                articleIds,
                outlets,
                facts,
                independent,
                latest,
                score,
                why,
                null,
                List.of());
    }

    // Editions that were published before origins were kept have none.
    public EditionStory {
        roots = roots == null ? List.of() : List.copyOf(roots);
        articleIds = List.copyOf(articleIds);
        outlets = List.copyOf(outlets);
        facts = List.copyOf(facts);
    }

    /** The same story behind others of its only outlet. */
    EditionStory behind(int others) {
        var other = why.behind(others);
        return new EditionStory(
                storyId,
                headlineArticleId,
                headline,
                standfirst,
                standfirstArticleId,
                articleIds,
                outlets,
                facts,
                independent,
                latest,
                other.score(),
                other,
                section,
                roots);
    }

    /**
     * Why a story stands where it stands: {@code score} is the product of the parts.
     *
     * @param independent independent origins
     * @param outlets distinct outlets
     * @param hours since its latest report
     * @param weight 1 + log2 of the independent origins
     * @param spread 1 + a tenth of log2 of the outlets + a twentieth for each perspective beyond
     *     one
     * @param freshness halves every 18 hours
     * @param recent reports of the last six hours
     * @param pace 1 + a tenth of log2 of 1 + these
     * @param behind stories of its section that stand before it and that its only outlet tells
     *     alone
     * @param variety 1, less by a quarter of itself for each of these
     */
    public record Why(
            int independent,
            int outlets,
            double hours,
            double weight,
            double spread,
            double freshness,
            int recent,
            double pace,
            int behind,
            double variety) {

        // Editions that were published before pace and variety counted have neither.
        public Why {
            pace = pace == 0 ? 1 : pace;
            variety = variety == 0 ? 1 : variety;
        }

        /** Without pace and variety. */
        public Why(
                int independent,
                int outlets,
                double hours,
                double weight,
                double spread,
                double freshness) {
            this(independent, outlets, hours, weight, spread, freshness, 0, 1, 0, 1);
        }

        Why behind(int others) {
            return new Why(
                    independent,
                    outlets,
                    hours,
                    weight,
                    spread,
                    freshness,
                    recent,
                    pace,
                    others,
                    Math.pow(0.75, others));
        }

        /** The product of the parts. */
        public double score() {
            return weight * spread * freshness * pace * variety;
        }
    }
}
