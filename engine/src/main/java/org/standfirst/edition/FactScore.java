package org.standfirst.edition;

import org.standfirst.edition.Supports.Match;
import org.standfirst.text.Terms;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How central what a line tells is to its story, and how many agree on it. */
final class FactScore {

    /** By how much one with a figure that others give alike stands ahead. */
    private static final double FIGURE = 0.3;

    /** By how much a line in another language than most of the story stands behind. */
    private static final double FOREIGN = 1;

    private final LineIndex index;
    private final Rarity rarity;
    private final Support support;
    private final Headlines headlines;
    private final String language;
    private final double[] spread;

    FactScore(LineIndex index, Rarity rarity, Support support) {
        this.index = index;
        this.rarity = rarity;
        this.support = support;
        this.headlines = Headlines.of(index.lines(), rarity);
        this.language = language(index.lines());
        this.spread = spread(index);
    }

    double of(Line line, List<Match> matches) {
        double agreed = Math.log(1 + matches.size()) / Math.log(2);
        double sure = matches.getFirst().sure();
        double lead = 1.0 / (2 + line.place());
        double weight = weight(line.terms());
        double central = 0;
        for (var term : line.terms()) {
            central += rarity.of(term) * spread(term) / weight;
        }
        double tidy = line.passage().text().length() > 180 ? -0.15 : 0;
        double foreign = language(line).equals(language) ? 0 : FOREIGN;
        boolean counted = matches.stream().anyMatch(m -> support.shared().figure(line, m.line()));
        double figure = counted ? FIGURE : 0;
        double told = headlines.told(line.terms());
        return agreed + central + told + figure + 0.5 * sure + 0.4 * lead + tidy - foreign;
    }

    /** The part of the origins that have each term, by the terms' numbers. */
    private static double[] spread(LineIndex index) {
        Map<Integer, BitSet> byOrigin = new LinkedHashMap<>();
        for (int i = 0; i < index.size(); i++) {
            byOrigin.computeIfAbsent(index.line(i).origin(), o -> new BitSet()).set(i);
        }
        var spread = new double[index.terms().size()];
        for (var ofOrigin : byOrigin.values()) {
            int[] counts = index.counts(ofOrigin);
            for (int term = 0; term < counts.length; term++) {
                spread[term] += counts[term] > 0 ? 1.0 / byOrigin.size() : 0;
            }
        }
        return spread;
    }

    private double spread(String term) {
        int number = index.terms().of(term);
        return number < 0 ? 0 : spread[number];
    }

    private double weight(Set<String> terms) {
        return terms.stream().mapToDouble(rarity::of).sum();
    }

    private static String language(Line line) {
        return Terms.primary(line.article().language());
    }

    /** The language most sentences are in. */
    private static String language(List<Line> lines) {
        Map<String, Integer> counts = new HashMap<>();
        lines.forEach(line -> counts.merge(language(line), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
