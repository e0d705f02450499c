package org.standfirst.edition;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Kinds of words that headlines of good and bad news are made of, such as deaths, rescues, what
 * falls and who is helped: written by persons, a line a kind. A word may be of several.
 */
final class WordKinds {

    private static final Analyzer STEMS = new EnglishAnalyzer(CharArraySet.EMPTY_SET);
    private static final Analyzer WORDS = new StandardAnalyzer(CharArraySet.EMPTY_SET);

    private static final Map<String, List<String>> BY_WORD = new HashMap<>();
    private static final Map<String, List<String>> BY_STEM = new HashMap<>();

    static {
        try (var in = WordKinds.class.getResourceAsStream("good-news-words.tsv")) {
            if (in == null) {
                throw new IllegalStateException("good-news-words.tsv is missing from the engine");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var parts = line.split("\t", 2);
                for (var word : parts[1].split(" ", -1)) {
                    add(BY_WORD, word, parts[0]);
                    add(BY_STEM, String.join("", tokens(STEMS, word)), parts[0]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WordKinds() {}

    private static void add(Map<String, List<String>> kinds, String word, String name) {
        var known = kinds.computeIfAbsent(word, w -> new ArrayList<>());
        if (!known.contains(name)) {
            known.add(name);
        }
    }

    /** The words of a text in small letters. */
    static List<String> words(String text) {
        return tokens(WORDS, text);
    }

    /** Their stems. */
    static List<String> stems(String text) {
        return tokens(STEMS, text);
    }

    /** The kinds of a word in small letters, or of others with its stem; empty if none is known. */
    static List<String> of(String word) {
        var known = BY_WORD.get(word);
        return known != null
                ? known
                : BY_STEM.getOrDefault(String.join("", tokens(STEMS, word)), List.of());
    }

    private static List<String> tokens(Analyzer analyzer, String text) {
        var tokens = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("", new StringReader(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }
}
