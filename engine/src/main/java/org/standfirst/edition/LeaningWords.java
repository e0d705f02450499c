package org.standfirst.edition;

import org.standfirst.edition.Perspective.LeaningWord;
import org.standfirst.text.Terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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

    /** The terms of each line, by their numbers. */
    private final IdentityHashMap<Line, int[]> counted = new IdentityHashMap<>();

    /**
     * The terms of the words inside each line, each time: twice their number, and one more where
     * the word is written with a capital.
     */
    private final IdentityHashMap<Line, int[]> written = new IdentityHashMap<>();

    /** Terms by their number. */
    private final List<String> terms = new ArrayList<>();

    private final Map<String, Integer> numbers = new HashMap<>();

    /** Terms of words by language: a story has the same words again and again. */
    private final Map<String, Map<String, List<String>>> known = new HashMap<>();

    LeaningWords(Rarity rarity) {
        this.rarity = rarity;
    }

    /** At most so many words of {@code ours}, names left out, the strongest first. */
    List<LeaningWord> of(List<Line> ours, List<Line> theirs, int most) {
        var mine = counts(ours);
        var others = Arrays.copyOf(counts(theirs), terms.size());
        mine = Arrays.copyOf(mine, terms.size());
        double total = Arrays.stream(mine).sum();
        double rest = Arrays.stream(others).sum();
        double all = total + rest;
        var strengths = new double[mine.length];
        for (int i = 0; i < mine.length; i++) {
            if (mine[i] < 2) {
                continue;
            }
            double prior = PRIOR * (mine[i] + others[i]) / all;
            double here = mine[i] + prior;
            double there = others[i] + prior;
            double odds =
                    Math.log(here / (total + PRIOR - here))
                            - Math.log(there / (rest + PRIOR - there));
            double strength = odds / Math.sqrt(1 / here + 1 / there);
            if (strength >= SURE && rarity.of(terms.get(i)) >= TELLING) {
                strengths[i] = strength;
            }
        }
        var capitals = capitals(ours, theirs, strengths);
        var found = new ArrayList<LeaningWord>();
        for (int i = 0; i < strengths.length; i++) {
            if (strengths[i] > 0 && capitals[i] <= 0) {
                add(terms.get(i), strengths[i], ours, found);
            }
        }
        found.sort(
                Comparator.comparingDouble(LeaningWord::strength)
                        .reversed()
                        .thenComparing(LeaningWord::word));
        return found.stream().limit(most).toList();
    }

    private void add(String term, double strength, List<Line> lines, List<LeaningWord> found) {
        for (var line : lines) {
            if (line.terms().contains(term)) {
                var text = line.passage().text();
                var language = Terms.primary(line.article().language());
                var written =
                        WORD.matcher(text)
                                .results()
                                .map(m -> m.group())
                                .filter(w -> w.length() >= SHORTEST)
                                .filter(w -> terms(w, language).contains(term))
                                .findFirst();
                if (written.isPresent()) {
                    found.add(new LeaningWord(written.get(), strength, line.passage()));
                    return;
                }
            }
        }
    }

    /** How many of the lines have each term. */
    private int[] counts(List<Line> lines) {
        lines.forEach(this::counted);
        var counts = new int[terms.size()];
        for (var line : lines) {
            for (int term : counted(line)) {
                counts[term]++;
            }
        }
        return counts;
    }

    /**
     * How much more often terms are written with a capital inside sentences than without, for those
     * of which {@code strengths} has something.
     */
    private int[] capitals(List<Line> ours, List<Line> theirs, double[] strengths) {
        var more = new int[strengths.length];
        for (var lines : List.of(ours, theirs)) {
            for (var line : lines) {
                if (Arrays.stream(counted(line)).noneMatch(term -> strengths[term] > 0)) {
                    continue;
                }
                for (int word : written.computeIfAbsent(line, this::written)) {
                    // What is read only now is none of the terms asked for.
                    if (word / 2 < more.length) {
                        more[word / 2] += word % 2 == 1 ? 1 : -1;
                    }
                }
            }
        }
        return more;
    }

    private int[] counted(Line line) {
        return counted.computeIfAbsent(
                line, l -> l.terms().stream().mapToInt(this::number).toArray());
    }

    private int[] written(Line line) {
        var language = Terms.primary(line.article().language());
        var written = IntStream.builder();
        var words = WORD.matcher(line.passage().text());
        // German writes every noun with a capital.
        boolean inside = !language.equals("de") && words.find();
        while (inside && words.find()) {
            var word = words.group();
            int capital = Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
            terms(word, language).forEach(term -> written.add(2 * number(term) + capital));
        }
        return written.build().toArray();
    }

    private List<String> terms(String word, String language) {
        return known.computeIfAbsent(language, l -> new HashMap<>())
                .computeIfAbsent(word, w -> Terms.of(w, language));
    }

    private int number(String term) {
        return numbers.computeIfAbsent(
                term,
                t -> {
                    terms.add(t);
                    return terms.size() - 1;
                });
    }
}
