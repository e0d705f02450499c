package org.standfirst.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a text as they are compared: lower case, stemmed and without stop words where the
 * language is known, cut at Unicode word breaks (UAX 29) everywhere. Safe for use by many threads.
 */
public final class Terms {

    private static final Analyzer ANY = new StandardAnalyzer();
    private static final Map<String, Analyzer> BY_LANGUAGE =
            Map.ofEntries(
                    Map.entry("en", new EnglishAnalyzer()),
                    Map.entry("de", new GermanAnalyzer()),
                    Map.entry("fr", new FrenchAnalyzer()),
                    Map.entry("es", new SpanishAnalyzer()),
                    Map.entry("it", new ItalianAnalyzer()),
                    Map.entry("pt", new PortugueseAnalyzer()),
                    Map.entry("nl", new DutchAnalyzer()),
                    Map.entry("sv", new SwedishAnalyzer()),
                    Map.entry("da", new DanishAnalyzer()),
                    Map.entry("no", new NorwegianAnalyzer()),
                    Map.entry("nb", new NorwegianAnalyzer()),
                    Map.entry("fi", new FinnishAnalyzer()),
                    Map.entry("ru", new RussianAnalyzer()),
                    Map.entry("ar", new ArabicAnalyzer()),
                    Map.entry("zh", new CJKAnalyzer()),
                    Map.entry("ja", new CJKAnalyzer()),
                    Map.entry("ko", new CJKAnalyzer()));

    /** Languages whose analyzers look at each word by itself; what is not known is one of them. */
    private static final Map<String, LatinTerms> LATIN =
            Stream.of("", "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "nb", "fi")
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    language -> language,
                                    language -> new LatinTerms(word -> analyzed(word, language))));

    /** What Hebrew, Indonesian and Yiddish were called. */
    private static final Set<String> RENAMED = Set.of("iw", "in", "ji");

    private Terms() {}

    /**
     * The terms of {@code text} in order.
     *
     * @param language BCP 47 tag; null where it is not known
     */
    public static List<String> of(String text, @Nullable String language) {
        var primary = primary(language);
        var latin = LATIN.get(BY_LANGUAGE.containsKey(primary) ? primary : "");
        var quick = latin == null ? null : latin.of(text);
        return quick == null ? analyzed(text, primary) : quick;
    }

    /** The same, by the analyzer of the language itself. */
    static List<String> analyzed(String text, String primary) {
        var analyzer = BY_LANGUAGE.getOrDefault(primary, ANY);
        var terms = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("", new StringReader(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /**
     * The term of a single word, or of the first part of what is taken for several; empty for a
     * word that says nothing.
     *
     * @param language primary language, as {@link #primary} gives it
     */
    public static String ofWord(String word, String language) {
        var terms = of(word, language);
        return terms.isEmpty() ? "" : terms.getFirst();
    }

    /**
     * What makes terms of text in a language, for those who keep an index of them.
     *
     * @param language primary language, as {@link #primary} gives it
     */
    public static Analyzer analyzer(String language) {
        return BY_LANGUAGE.getOrDefault(language, ANY);
    }

    /** "en" of "en-GB"; empty where the language is not known. */
    public static String primary(@Nullable String language) {
        if (language == null) {
            return "";
        }
        // Most tags are of two letters, and to take those apart is to keep them, but for old ones.
        boolean plain =
                language.length() == 2
                        && isSmall(language, 0)
                        && isSmall(language, 1)
                        && !RENAMED.contains(language);
        return plain ? language : Locale.forLanguageTag(language).getLanguage();
    }

    private static boolean isSmall(String text, int at) {
        return text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
    }
}
