package org.standfirst.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pairs of sentences of a story of which a person can say whether one supports the other. */
public final class SupportPairs {

    private static final double NEAR = 0.2;

    private SupportPairs() {}

    /**
     * A line and a sentence of another origin, with what tells whether it supports the line.
     *
     * @param measures in the order of {@link #measures}
     */
    public record Pair(Passage line, Passage other, List<Double> measures) {}

    /** What the measures of a pair are called. */
    public static List<String> measures() {
        return SupportFeatures.NAMES;
    }

    /** All pairs that share enough to be looked at, in English. */
    public static List<Pair> of(StoryMaterial story, Rarity rarity) {
        var lines = StoryLines.of(story);
        var known = story.claims().keySet();
        var support = new Support(lines, rarity, known);
        Set<Integer> origins = new HashSet<>();
        lines.forEach(line -> origins.add(line.origin()));
        var pairs = new ArrayList<Pair>();
        for (var line : origins.size() < 2 ? List.<Line>of() : lines) {
            if (plain(line, known, support)) {
                for (int number = 0; number < lines.size(); number++) {
                    add(line, lines.get(number), number, known, support, pairs);
                }
            }
        }
        return pairs;
    }

    private static boolean plain(Line line, Set<String> known, Support support) {
        return Agreement.readable(line)
                && Plain.ends(line)
                && Plain.statement(line, known.contains(line.article().id()))
                && !Plain.shouting(line.passage().text())
                && support.agreement().assertion(line);
    }

    private static void add(
            Line line,
            Line other,
            int number,
            Set<String> known,
            Support support,
            List<Pair> pairs) {
        if (other.origin() == line.origin()
                || !Agreement.readable(other)
                || !OwnVoice.states(other, known.contains(other.article().id()))) {
            return;
        }
        double contained = support.contained(line, other);
        if (contained >= NEAR) {
            var verdict = support.agreement().verdict(other, line);
            var measures = support.features(line, other, number, contained, verdict);
            pairs.add(
                    new Pair(
                            line.passage(),
                            other.passage(),
                            Arrays.stream(measures).boxed().toList()));
        }
    }
}
