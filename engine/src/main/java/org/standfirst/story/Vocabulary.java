package org.standfirst.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The terms of the stream, numbered in order of appearance, with how many articles use each. */
final class Vocabulary {

    final Map<String, Integer> numbers = new HashMap<>();
    final List<String> names = new ArrayList<>();
    final List<Integer> frequencies = new ArrayList<>();
    int articles;

    int number(String term) {
        return numbers.computeIfAbsent(
                term,
                t -> {
                    names.add(t);
                    frequencies.add(0);
                    return names.size() - 1;
                });
    }

    /** Counts one article that uses {@code terms}. */
    void count(Set<Integer> terms) {
        articles++;
        for (int term : terms) {
            frequencies.set(term, frequencies.get(term) + 1);
        }
    }

    /** Inverse document frequency, smoothed as if fifty articles had been read before. */
    double rarity(int term) {
        return Math.log((articles + 50.0) / (frequencies.get(term) + 0.5));
    }
}
