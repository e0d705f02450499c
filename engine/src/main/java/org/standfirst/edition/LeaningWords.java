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
                int[] words = words(text);
                for (int w = 0; w < words.length; w += 2) {
                    var word = text.substring(words[w], words[w + 1]);
                    if (word.length() >= SHORTEST && Terms.of(word, language).contains(term)) {
                        found.add(new LeaningWord(word, strength, line.passage()));
                        return;
                    }
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
        // German writes every noun with a capital.
        if (language.equals("de")) {
            return new int[0];
        }
        var text = line.passage().text();
        int[] words = words(text);
        var read = new int[words.length];
        int count = 0;
        for (int i = 2; i < words.length; i += 2) {
            int capital = Character.isUpperCase(text.codePointAt(words[i])) ? 1 : 0;
            for (int number : numbers(text.substring(words[i], words[i + 1]), language)) {
                read = count < read.length ? read : Arrays.copyOf(read, 2 * count);
                read[count++] = 2 * number + capital;
            }
        }
        return Arrays.copyOf(read, count);
    }

    /**
     * Where each word of two letters or more begins and ends, with its marks and hyphens: by hand,
     * as every word of every story is read.
     */
    private static int[] words(String text) {
        var words = new int[text.length() + 2];
        int count = 0;
        int at = 0;
        while (at < text.length()) {
            int begin = at;
            int first = text.codePointAt(at);
            at += Character.charCount(first);
            if (!Character.isLetter(first)) {
                continue;
            }
            int second = at;
            while (at < text.length() && goesOn(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            if (at > second) {
                words[count++] = begin;
                words[count++] = at;
            }
        }
        return Arrays.copyOf(words, count);
    }

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
        var known = numbers.computeIfAbsent(language, l -> new HashMap<>());
        var found = known.get(word);
        if (found == null) {
            var terms = Terms.of(word, language);
            found = new int[terms.size()];
            int count = 0;
            for (var term : terms) {
                found[count] = index.number(term);
                count += found[count] >= 0 ? 1 : 0;
            }
            found = Arrays.copyOf(found, count);
            known.put(word, found);
        }
        return found;
    }
}
