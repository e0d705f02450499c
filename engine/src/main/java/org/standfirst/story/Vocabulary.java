package org.standfirst.story;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.Terms;
import org.standfirst.text.Words;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The terms of the stream, numbered in order of appearance, with how many articles use each.
 *
 * <p>Words become terms by the analysis of their language, once each; what they became is
 * remembered. Frequencies are halved from time to time, so that they follow the stream, and terms
 * that nobody uses any more are dropped.
 */
final class Vocabulary {

    /** What a word that says nothing becomes. */
    static final int NOTHING = -1;

    private static final int HALVED_AFTER = 50_000;
    private static final int LONGEST_WORD = 40;

    // As if so many articles had been read in every language before.
    private static final double SMOOTHING = 50;
    private static final double SMOOTHING_IN_STREAM = 100;

    private final Map<String, WordTable> words = new TreeMap<>();
    private final Map<String, Integer> articles = new TreeMap<>();

    /** In how many articles the words known beforehand were counted. */
    private final Map<String, Integer> articlesBefore = new TreeMap<>();

    /** How many of these use a term, by the term and by its number. */
    private final WordTable priors = new WordTable();

    private int[] prior = new int[1 << 12];
    private final Rarity inStream = new Rarity(SMOOTHING_IN_STREAM);
    private final Rarity withPrior = new Rarity(SMOOTHING);
    private WordTable numbers = new WordTable();
    private List<String> terms = new ArrayList<>();

    /** How many articles of the stream use a term. */
    private int[] frequencies = new int[1 << 12];

    private int[] hashes = new int[1 << 12];
    private int sinceHalved;
    private @Nullable String lastLanguage;
    private WordTable lastTable = numbers;

    /**
     * The terms of the words at places of a text; {@link #NOTHING} for stop words. A word that
     * begins with a digit is a figure.
     *
     * @param hashes of the words, as {@link Words#hash()} gives them
     * @param found the terms, written here
     */
    void terms(
            String language,
            String text,
            int[] begins,
            int[] ends,
            long[] hashes,
            int[] found,
            int count) {
        var known = table(language);
        for (int i = 0; i < count; i++) {
            found[i] = known.get(hashes[i]);
        }
        for (int i = 0; i < count; i++) {
            if (found[i] == WordTable.UNKNOWN) {
                found[i] = term(language, text, begins[i], ends[i], hashes[i]);
            }
        }
    }

    /** The term of a word that was perhaps never seen before. */
    private int term(String language, String text, int begin, int end, long hash) {
        var known = table(language);
        int number = known.get(hash);
        if (number == WordTable.UNKNOWN) {
            var word = lower(text, begin, Math.min(end, begin + LONGEST_WORD));
            boolean figure = Character.isDigit(text.charAt(begin));
            var term = figure ? word.replace(",", "") : Terms.ofWord(word, language);
            number = term.isEmpty() ? NOTHING : number(term);
            if (end - begin <= LONGEST_WORD) {
                known.put(word, number);
            }
        }
        return number;
    }

    /** The words of a language; those of the last one asked for are at hand. */
    private WordTable table(String language) {
        if (!language.equals(lastLanguage)) {
            lastTable = words.computeIfAbsent(language, l -> new WordTable());
            lastLanguage = language;
        }
        return lastTable;
    }

    private static String lower(String text, int begin, int end) {
        var word = new StringBuilder(end - begin);
        for (int i = begin; i < end; i++) {
            word.append(Words.lower(text.charAt(i)));
        }
        return word.toString();
    }

    private int number(String term) {
        int number = numbers.get(Words.hash(term));
        if (number == WordTable.UNKNOWN) {
            number = terms.size();
            // The table compares in lower case, which is all that the analysis gives.
            numbers.put(lower(term, 0, term.length()), number);
            terms.add(term);
            if (number >= frequencies.length) {
                frequencies = Arrays.copyOf(frequencies, 2 * frequencies.length);
                hashes = Arrays.copyOf(hashes, frequencies.length);
                prior = Arrays.copyOf(prior, frequencies.length);
            }
            hashes[number] = term.hashCode();
            prior[number] = Math.max(0, priors.get(Words.hash(term)));
        }
        return number;
    }

    String name(int term) {
        return terms.get(term);
    }

    /** A hash of the term itself, which stays when its number changes. */
    int hash(int term) {
        return hashes[term];
    }

    int size() {
        return terms.size();
    }

    /** Makes a language ready: reads what is known beforehand of its words. */
    void open(String language) {
        if (!articles.containsKey(language)) {
            articles.put(language, 0);
            readPrior(language).forEach(this::number);
        }
    }

    /** Reads what is known beforehand; returns the terms. */
    private List<String> readPrior(String language) {
        List<String> known = new ArrayList<>();
        try (var in = Vocabulary.class.getResourceAsStream("words-" + language + ".tsv")) {
            if (in == null) {
                return known;
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                int count = Integer.parseInt(line.substring(tab + 1));
                if (tab == 0) {
                    articlesBefore.put(language, count);
                } else {
                    known.add(line.substring(0, tab));
                    priorOf(line.substring(0, tab), count);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    private void priorOf(String term, int count) {
        long hash = Words.hash(term);
        if (priors.get(hash) == WordTable.UNKNOWN) {
            priors.put(term, count);
        }
        int number = numbers.get(hash);
        if (number != WordTable.UNKNOWN) {
            prior[number] = count;
        }
    }

    /** Counts one article with its distinct terms. */
    void count(String language, int[] distinct, int length) {
        articles.merge(language, 1, Integer::sum);
        sinceHalved++;
        for (int i = 0; i < length; i++) {
            frequencies[distinct[i]]++;
        }
    }

    /** Takes back that an article was counted; not after a halving. */
    void uncount(String language, int[] distinct, int length) {
        articles.merge(language, -1, Integer::sum);
        sinceHalved--;
        for (int i = 0; i < length; i++) {
            frequencies[distinct[i]]--;
        }
    }

    /**
     * How rare terms are in articles of a language. What is known beforehand says which words are
     * common; that it does not know a word says little of a stream that has one name, as of a
     * country, in half of its articles. So in a stream of less than half of what is known
     * beforehand no term is rarer than the stream itself makes it.
     *
     * @param rarities written here, in the order of the terms
     */
    void rarities(String language, int[] distinct, int length, double[] rarities) {
        int here = articles.getOrDefault(language, 0);
        int all = articles(language);
        boolean isShort = 2 * here < all - here;
        for (int i = 0; i < length; i++) {
            int frequency = frequencies[distinct[i]];
            double rarity = withPrior.of(frequency + prior[distinct[i]], all);
            rarities[i] = isShort ? Math.min(rarity, inStream.of(frequency, here)) : rarity;
        }
    }

    /** How many articles of a language were read, those before the stream among them. */
    int articles(String language) {
        return articles.getOrDefault(language, 0) + articlesBefore.getOrDefault(language, 0);
    }

    /** Whether it is time to halve the frequencies and to drop what is not used. */
    boolean isDue() {
        return sinceHalved >= HALVED_AFTER;
    }

    /**
     * Halves all frequencies and drops terms without any that are not in use.
     *
     * @return the new number of each term, -1 for those that were dropped
     */
    int[] halve(BitSet used) {
        sinceHalved = 0;
        articles.replaceAll((language, count) -> count / 2);
        var changed = new int[terms.size()];
        var kept = new ArrayList<String>();
        for (int term = 0; term < changed.length; term++) {
            int frequency = frequencies[term] / 2;
            if (frequency > 0 || used.get(term)) {
                changed[term] = kept.size();
                frequencies[kept.size()] = frequency;
                hashes[kept.size()] = hashes[term];
                prior[kept.size()] = prior[term];
                kept.add(terms.get(term));
            } else {
                changed[term] = -1;
            }
        }
        Arrays.fill(frequencies, kept.size(), frequencies.length, 0);
        terms = kept;
        numbers = numbers.renumbered(changed);
        words.replaceAll((language, table) -> table.renumbered(changed));
        lastLanguage = null;
        return changed;
    }

    void save(DataOutputStream out) throws IOException {
        out.writeInt(sinceHalved);
        out.writeInt(articles.size());
        for (var entry : articles.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue());
        }
        out.writeInt(terms.size());
        for (int term = 0; term < terms.size(); term++) {
            out.writeUTF(terms.get(term));
            out.writeInt(frequencies[term]);
        }
    }

    /**
     * Reads a saved vocabulary.
     *
     * @param priorCounted whether what is known beforehand was counted among the stream, as it once
     *     was
     */
    static Vocabulary restore(DataInputStream in, boolean priorCounted) throws IOException {
        var vocabulary = new Vocabulary();
        vocabulary.sinceHalved = in.readInt();
        int languages = in.readInt();
        for (int i = 0; i < languages; i++) {
            var language = in.readUTF();
            vocabulary.readPrior(language);
            int before = vocabulary.articlesBefore.getOrDefault(language, 0);
            vocabulary.articles.put(
                    language, Math.max(0, in.readInt() - (priorCounted ? before : 0)));
        }
        int size = in.readInt();
        for (int term = 0; term < size; term++) {
            int number = vocabulary.number(in.readUTF());
            if (number != term) {
                throw new IOException("a term that stands there twice");
            }
            int before = priorCounted ? vocabulary.prior[number] : 0;
            vocabulary.frequencies[number] = Math.max(0, in.readInt() - before);
        }
        return vocabulary;
    }
}
