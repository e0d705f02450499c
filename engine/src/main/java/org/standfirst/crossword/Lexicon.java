package org.standfirst.crossword;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of one length, with the sets of those that have a given letter at a given place. */
final class Lexicon {

    static final int LETTERS = 26;

    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] values;
    private final int first;
    private final long[][] having;
    private final int longs;

    private Lexicon(int length, Map<String, Integer> valued, int first) {
        this.first = first;
        longs = (valued.size() + Long.SIZE - 1) / Long.SIZE;
        having = new long[length * LETTERS][longs];
        values = new int[valued.size()];
        valued.forEach((word, value) -> {
            int number = words.size();
            words.add(word);
            numbers.put(word, number);
            values[number] = value;
            for (int i = 0; i < length; i++) {
                having[i * LETTERS + word.charAt(i) - 'A'][number >> 6] |= 1L << number;
            }
        });
    }

    /**
     * A lexicon for each length up to {@code longest}. The words of the news come first, so that
     * they can be told by their number, and are not there twice.
     */
    static Lexicon[] of(List<NewsWord> news, WordList list, Style style, int longest) {
        List<Map<String, Integer>> valued = new ArrayList<>();
        for (int i = 0; i <= longest; i++) {
            valued.add(new LinkedHashMap<>());
        }
        news.stream()
                .filter(word -> word.letters().length() <= longest)
                .forEach(word -> valued.get(word.letters().length()).put(word.letters(), 100));
        int[] firsts = valued.stream().mapToInt(Map::size).toArray();
        list.words().stream()
                .filter(word -> word.letters().length() <= longest && word.spelling().suits(style))
                .forEach(word ->
                        valued.get(word.letters().length())
                                .putIfAbsent(word.letters(), word.familiar()));
        var lexicons = new Lexicon[longest + 1];
        for (int i = 0; i <= longest; i++) {
            lexicons[i] = new Lexicon(i, valued.get(i), firsts[i]);
        }
        return lexicons;
    }

    int size() {
        return words.size();
    }

    /** How many of the words, from the first on, are of the news. */
    int news() {
        return first;
    }

    String word(int number) {
        return words.get(number);
    }

    /** The number of a word, or -1. */
    int number(String word) {
        return numbers.getOrDefault(word, -1);
    }

    /** How gladly a word is taken, from 0 to 100. */
    int value(int number) {
        return values[number];
    }

    /** All words, as a set. */
    long[] all() {
        var all = new long[longs];
        for (int i = 0; i < size(); i++) {
            all[i >> 6] |= 1L << i;
        }
        return all;
    }

    /** The words with a letter, from 0, at a place, as a set; not to be written. */
    long[] having(int place, int letter) {
        return having[place * LETTERS + letter];
    }
}
