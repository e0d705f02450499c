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
    LeaningWords(LineIndex index) {
        this.index = index;
        this.written = new int[index.size()][];
    }

    /** At most so many words of {@code ours}, names left out, the strongest first. */
    List<LeaningWord> of(BitSet ours, BitSet theirs, int most) {
        var all = (BitSet) ours.clone();
        all.or(theirs);
        var found = new ArrayList<LeaningWord>();
        double last = 0;
        // Of each the sentences are read, so no more are looked at than can be among the most.
        for (var each : leaning(index.counts(ours), index.counts(theirs))) {
            if (found.size() >= most && each.strength() < last) {
                break;
            }
            last = each.strength();
            var word = capitals(each.term(), all) > 0 ? null : word(each, ours);
            if (word != null) {
                found.add(word);
            }
        }
        found.sort(
                Comparator.comparingDouble(LeaningWord::strength)
                        .reversed()
                        .thenComparing(LeaningWord::word));
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    /** A term by its number, and how much it is leaned on. */
    private record Leaning(int term, double strength) {}

    /** The terms that are surely leaned on, the strongest first. */
    private List<Leaning> leaning(int[] mine, int[] others) {
        double total = Arrays.stream(mine).sum();
        double rest = Arrays.stream(others).sum();
        var leaning = new ArrayList<Leaning>();
        for (int term = 0; term < mine.length; term++) {
            if (mine[term] >= 2 && index.rarity(term) >= TELLING) {
                double strength = strength(mine[term], total, others[term], rest);
                if (strength >= SURE) {
                    leaning.add(new Leaning(term, strength));
                }
            }
        }
        leaning.sort(Comparator.comparingDouble(Leaning::strength).reversed());
        return leaning;
    }

    private static double strength(int mine, double total, int others, double rest) {
        double prior = PRIOR * (mine + others) / (total + rest);
        double here = mine + prior;
        double there = others + prior;
        double odds =
                Math.log(here / (total + PRIOR - here)) - Math.log(there / (rest + PRIOR - there));
        return odds / Math.sqrt(1 / here + 1 / there);
    }

    /** A term as a word of the first line that has it as one. */
    private @Nullable LeaningWord word(Leaning leaning, BitSet lines) {
        var term = index.terms().term(leaning.term());
        for (int at : index.with(leaning.term())) {
            var word = lines.get(at) ? word(term, index.line(at)) : null;
            if (word != null) {
                return new LeaningWord(word, leaning.strength(), index.line(at).passage());
            }
        }
        return null;
    }

    private static @Nullable String word(String term, Line line) {
        var text = line.passage().text();
        var language = Terms.primary(line.article().language());
        int[] words = words(text);
        for (int w = 0; w < words.length; w += 2) {
            var word = text.substring(words[w], words[w + 1]);
            if (word.length() >= SHORTEST && Terms.of(word, language).contains(term)) {
                return word;
            }
        }
        return null;
    }

    /** How much more often a term is written with a capital inside sentences than without. */
    private int capitals(int term, BitSet among) {
        int more = 0;
        for (int at : index.with(term)) {
            if (among.get(at)) {
                more += capitals(term, written(at));
            }
        }
        return more;
    }

    private static int capitals(int term, int[] written) {
        int more = 0;
        for (int word : written) {
            if (word / 2 == term) {
                more += word % 2 == 1 ? 1 : -1;
            }
        }
        return more;
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
                found[count] = index.terms().of(term);
                count += found[count] >= 0 ? 1 : 0;
            }
            found = Arrays.copyOf(found, count);
            known.put(word, found);
        }
        return found;
    }
}
