package org.standfirst.edition;

import org.standfirst.edition.Perspective.LeaningWord;
import org.standfirst.text.Terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that one set of sentences leans on against another: log-odds ratios with an informative
 * Dirichlet prior (Monroe, Colaresi and Quinn, "Fightin' Words", 2008), the prior being the words
 * of both together.
 */
final class LeaningWords {

    /** Weight of the prior, in words. */
    private static final double PRIOR = 60;

    private static final double SURE = 1.96;

    /** Rarity below which a word only holds a sentence together. */
    private static final double TELLING = 2;

    private static final int SHORTEST = 4;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}-]+");

    private final Rarity rarity;

    /** For each line the terms that stand inside it, and whether with a capital. */
    private final IdentityHashMap<Line, List<Written>> written = new IdentityHashMap<>();

    /** Terms of words by language: a story has the same words again and again. */
    private final Map<String, Map<String, List<String>>> terms = new HashMap<>();

    LeaningWords(Rarity rarity) {
        this.rarity = rarity;
    }

    private record Written(String term, boolean capital) {}

    /** At most so many words of {@code ours}, names left out, the strongest first. */
    List<LeaningWord> of(List<Line> ours, List<Line> theirs, int most) {
        var names = names(ours, theirs);
        Map<String, Integer> mine = counts(ours);
        Map<String, Integer> others = counts(theirs);
        double all = total(mine) + total(others);
        double total = total(mine);
        double rest = total(others);
        var found = new ArrayList<LeaningWord>();
        for (var entry : mine.entrySet()) {
            var term = entry.getKey();
            int other = others.getOrDefault(term, 0);
            double prior = PRIOR * (entry.getValue() + other) / all;
            double here = entry.getValue() + prior;
            double there = other + prior;
            double odds =
                    Math.log(here / (total + PRIOR - here))
                            - Math.log(there / (rest + PRIOR - there));
            double strength = odds / Math.sqrt(1 / here + 1 / there);
            boolean telling = rarity.of(term) >= TELLING && !names.contains(term);
            if (strength >= SURE && entry.getValue() >= 2 && telling) {
                add(term, strength, ours, found);
            }
        }
        found.sort(
                Comparator.comparingDouble(LeaningWord::strength)
                        .reversed()
                        .thenComparing(LeaningWord::word));
        return found.stream().limit(most).toList();
    }

    private static void add(
            String term, double strength, List<Line> lines, List<LeaningWord> found) {
        for (var line : lines) {
            if (line.terms().contains(term)) {
                var text = line.passage().text();
                var language = line.article().language();
                var written =
                        WORD.matcher(text)
                                .results()
                                .map(m -> m.group())
                                .filter(w -> w.length() >= SHORTEST)
                                .filter(w -> Terms.of(w, language).contains(term))
                                .findFirst();
                if (written.isPresent()) {
                    found.add(new LeaningWord(written.get(), strength, line.passage()));
                    return;
                }
            }
        }
    }

    private static Map<String, Integer> counts(List<Line> lines) {
        Map<String, Integer> counts = new HashMap<>();
        for (var line : lines) {
            line.terms().forEach(term -> counts.merge(term, 1, Integer::sum));
        }
        return counts;
    }

    private static double total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(i -> i).sum();
    }

    /** Terms that are written with a capital inside sentences most of the time. */
    private Set<String> names(List<Line> ours, List<Line> theirs) {
        Map<String, Integer> capital = new HashMap<>();
        for (var lines : List.of(ours, theirs)) {
            for (var line : lines) {
                // German writes every noun with a capital.
                if (!Terms.primary(line.article().language()).equals("de")) {
                    countCapitals(line, capital);
                }
            }
        }
        var names = new HashSet<String>();
        capital.forEach((term, balance) -> {
            if (balance > 0) {
                names.add(term);
            }
        });
        return names;
    }

    private void countCapitals(Line line, Map<String, Integer> capital) {
        for (var word : written.computeIfAbsent(line, this::written)) {
            capital.merge(word.term(), word.capital() ? 1 : -1, Integer::sum);
        }
    }

    private List<Written> written(Line line) {
        var language = Terms.primary(line.article().language());
        var known = terms.computeIfAbsent(language, l -> new HashMap<>());
        var found = new ArrayList<Written>();
        boolean first = true;
        var words = WORD.matcher(line.passage().text());
        while (words.find()) {
            if (!first) {
                var word = words.group();
                boolean capital = Character.isUpperCase(word.codePointAt(0));
                known.computeIfAbsent(word, w -> Terms.of(w, language))
                        .forEach(term -> found.add(new Written(term, capital)));
            }
            first = false;
        }
        return found;
    }
}
