package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.edition.Perspective.LeaningWord;
import org.standfirst.text.Terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
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

    private final LineIndex index;
    private final Rarity rarity;

    /**
     * The terms of the words inside each line, each time: twice their number, and one more where
     * the word is written with a capital. Read as they are needed.
     */
    private final int[] @Nullable [] written;

    /** Terms of words by language: a story has the same words again and again. */
    private final Map<String, Map<String, int[]>> numbers = new HashMap<>();

    /**
     * @param index of all lines of a story
     */
    LeaningWords(LineIndex index, Rarity rarity) {
        this.index = index;
        this.rarity = rarity;
        this.written = new int[index.size()][];
    }

    /** At most so many words of {@code ours}, names left out, the strongest first. */
    List<LeaningWord> of(BitSet ours, BitSet theirs, int most) {
        var mine = index.counts(ours);
        var others = index.counts(theirs);
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
            if (strength >= SURE && rarity.of(index.terms().get(i)) >= TELLING) {
                strengths[i] = strength;
            }
        }
        var capitals = capitals(ours, theirs, strengths);
        var found = new ArrayList<LeaningWord>();
        for (int i = 0; i < strengths.length; i++) {
            if (strengths[i] > 0 && capitals[i] <= 0) {
                add(index.terms().get(i), strengths[i], ours, found);
            }
        }
        found.sort(
                Comparator.comparingDouble(LeaningWord::strength)
                        .reversed()
                        .thenComparing(LeaningWord::word));
        return found.stream().limit(most).toList();
    }

    private void add(String term, double strength, BitSet lines, List<LeaningWord> found) {
        for (int i = lines.nextSetBit(0); i >= 0; i = lines.nextSetBit(i + 1)) {
            var line = index.line(i);
            if (line.terms().contains(term)) {
                var text = line.passage().text();
                var language = Terms.primary(line.article().language());
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

    /**
     * How much more often terms are written with a capital inside sentences than without, for those
     * of which {@code strengths} has something.
     */
    private int[] capitals(BitSet ours, BitSet theirs, double[] strengths) {
        var more = new int[strengths.length];
        var all = (BitSet) ours.clone();
        all.or(theirs);
        for (int i = all.nextSetBit(0); i >= 0; i = all.nextSetBit(i + 1)) {
            if (leans(index.terms(i), strengths)) {
                for (int word : written(i)) {
                    more[word / 2] += word % 2 == 1 ? 1 : -1;
                }
            }
        }
        return more;
    }

    private static boolean leans(int[] terms, double[] strengths) {
        for (int term : terms) {
            if (strengths[term] > 0) {
                return true;
            }
        }
        return false;
    }

    private int[] written(int number) {
        var read = written[number];
        if (read == null) {
            read = read(index.line(number));
            written[number] = read;
        }
        return read;
    }

    private int[] read(Line line) {
        var language = Terms.primary(line.article().language());
        var read = IntStream.builder();
        var text = line.passage().text();
        boolean inside = false;
        // German writes every noun with a capital.
        int at = language.equals("de") ? text.length() : 0;
        while (at < text.length()) {
            int first = text.codePointAt(at);
            int begin = at;
            at += Character.charCount(first);
            if (!Character.isLetter(first)) {
                continue;
            }
            int second = at;
            while (at < text.length() && goesOn(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            if (inside && at > second) {
                int capital = Character.isUpperCase(first) ? 1 : 0;
                for (int number : numbers(text.substring(begin, at), language)) {
                    read.add(2 * number + capital);
                }
            }
            inside |= at > second;
        }
        return read.build().toArray();
    }

    /** As {@link #WORD} has it, by hand, as every word of every story is read. */
    private static boolean goesOn(int point) {
        int type = Character.getType(point);
        return Character.isLetter(point)
                || point == '-'
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** The numbers of a word's terms, of those that any line has. */
    private int[] numbers(String word, String language) {
        return numbers.computeIfAbsent(language, l -> new HashMap<>())
                .computeIfAbsent(
                        word,
                        w ->
                                Terms.of(w, language).stream()
                                        .mapToInt(index::number)
                                        .filter(number -> number >= 0)
                                        .toArray());
    }
}
