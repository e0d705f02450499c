package org.standfirst.edition;

import org.standfirst.article.Article;
import org.standfirst.text.EnglishAnalyzer;
import org.standfirst.text.NameTag;
import org.standfirst.text.Sentences;
import org.standfirst.text.Terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The places that articles tell of: names that something happens in, near or off, and that the tags
 * of names take for places too. Found in English; told of in any language.
 */
final class Places {

    /** Names looked at, those in most articles first: to tag names takes time. */
    private static final int MOST = 40;

    private static final int SENTENCES = 5;

    private static final Pattern AT =
            Pattern.compile(
                    "\\b(?:in|near|off|outside|around|across) ((?:(?:the|al|of)"
                            + " )?\\p{Lu}[\\p{L}'\\u2019-]+(?: \\p{Lu}[\\p{L}'\\u2019-]+)?)");

    private static final Pattern POSSESSIVE = Pattern.compile("['\\u2019]s?$");

    private Places() {}

    /** By how many of the articles tell of it; only those with so many. */
    static Set<String> in(List<Article> articles, int fewest) {
        Map<String, Set<String>> tellers = new HashMap<>();
        Map<String, List<At>> found = new HashMap<>();
        for (var article : articles) {
            if (!Terms.primary(article.language()).equals("en")) {
                continue;
            }
            for (var block : article.blocks()) {
                var matcher = AT.matcher(block.text());
                while (matcher.find()) {
                    var name = name(matcher.group(1));
                    tellers.computeIfAbsent(name, n -> new HashSet<>()).add(article.id());
                    var kept = found.computeIfAbsent(name, n -> new ArrayList<>());
                    if (kept.size() < SENTENCES) {
                        kept.add(new At(block.text(), matcher.start()));
                    }
                }
            }
        }
        var often =
                tellers.entrySet().stream()
                        .filter(name -> name.getValue().size() >= fewest)
                        .sorted(
                                Comparator.<Map.Entry<String, Set<String>>>comparingInt(
                                                name -> -name.getValue().size())
                                        .thenComparing(Map.Entry::getKey))
                        .limit(MOST)
                        .map(Map.Entry::getKey)
                        .toList();
        Set<String> places = new HashSet<>();
        for (var name : often) {
            if (isPlace(name, found.getOrDefault(name, List.of()))) {
                places.add(name);
            }
        }
        return places;
    }

    private static String name(String found) {
        return POSSESSIVE.matcher(found.replaceFirst("^the ", "")).replaceFirst("");
    }

    /** Where in a paragraph a name was found. */
    private record At(String text, int begin) {}

    private static String sentence(At at) {
        for (var sentence : Sentences.in(at.text(), Locale.ENGLISH)) {
            int begin = at.text().offsetByCodePoints(0, sentence.begin());
            if (begin + sentence.text().length() > at.begin()) {
                return sentence.text();
            }
        }
        return at.text();
    }

    /** Whether most sentences have it tagged as a place. */
    private static boolean isPlace(String name, List<At> found) {
        int tagged = 0;
        int places = 0;
        var first = name.split(" ", 2)[0];
        for (var at : found) {
            var analysis = EnglishAnalyzer.shipped().analyze(sentence(at));
            for (int i = 0; i < analysis.tokens().size(); i++) {
                if (analysis.tokens().form(i).equals(first)) {
                    tagged++;
                    places += NameTag.kind(analysis.names()[i]) == NameTag.PLACE ? 1 : 0;
                }
            }
        }
        return places * 3 >= tagged * 2 && tagged > 0;
    }
}
