package org.standfirst.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which lines have a term: finds the lines alike to one without looking at them all. */
final class LineIndex {

    private final List<Line> lines;
    private final Map<String, List<Integer>> postings = new HashMap<>();

    LineIndex(List<Line> lines) {
        this.lines = List.copyOf(lines);
        for (int i = 0; i < lines.size(); i++) {
            for (var term : lines.get(i).terms()) {
                postings.computeIfAbsent(term, t -> new ArrayList<>()).add(i);
            }
        }
    }

    Line line(int number) {
        return lines.get(number);
    }

    /** How many lines there are. */
    int size() {
        return lines.size();
    }

    /** For each line with one of the terms, by its number, the rarity of the terms it shares. */
    Map<Integer, Double> shared(Collection<String> terms, Rarity rarity) {
        Map<Integer, Double> shared = new HashMap<>();
        for (var term : terms) {
            double weight = rarity.of(term);
            for (var line : postings.getOrDefault(term, List.of())) {
                shared.merge(line, weight, Double::sum);
            }
        }
        return shared;
    }

    /** The most that any one line shares with the terms. */
    double most(Collection<String> terms, Rarity rarity) {
        return shared(terms, rarity).values().stream().mapToDouble(d -> d).max().orElse(0);
    }
}
