package org.standfirst.edition;

import org.standfirst.edition.Support.Told;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Pairs of sentences of a story of which a person can say whether one supports the other. */
public final class SupportPairs {

    private static final int MOST = 6;

    private SupportPairs() {}

    /**
     * A line and a sentence of another origin, with what tells whether it supports the line.
     *
     * @param told in whose words they are: "own", "said" or "same"
     * @param line the sentence, the part of one, or what is said in it
     * @param measures in the order of {@link #measures}
     * @param sure as the model that comes with the engine finds it
     */
    public record Pair(
            String told, Passage line, Passage other, List<Double> measures, double sure) {}

    /** What the measures of a pair are called. */
    public static List<String> measures() {
        return SupportFeatures.MEASURES;
    }

    /** All pairs of a story that the model is asked about, in English. */
    public static List<Pair> of(StoryMaterial story, Rarity rarity) {
        var pairs = new ArrayList<Pair>();
        FactLines.of(story, rarity, MOST, pairs::add);
        return pairs;
    }

    static Pair pair(Told told, Line line, Line other, double[] measures, double sure) {
        return new Pair(
                told.name().toLowerCase(Locale.ROOT),
                line.passage(),
                other.passage(),
                Arrays.stream(measures).boxed().toList(),
                sure);
    }
}
