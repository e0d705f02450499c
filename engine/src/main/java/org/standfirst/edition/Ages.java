package org.standfirst.edition;

import org.standfirst.text.Numeral;
import org.standfirst.text.Numeral.Unit;
import org.standfirst.text.Numerals;
import org.standfirst.text.Terms;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How old somebody or something is, as reports in several languages give it. */
final class Ages {

    private static final Map<String, Pattern> OLD =
            Map.of(
                    "en",
                    Pattern.compile("(?i)^[ -]years?[ -]old\\b"),
                    "de",
                    Pattern.compile("(?i)^(?: jahre alt\\b|[ -]?j\u00e4hrig)"));

    /** "Built 38 years ago". */
    private static final Pattern SINCE = Pattern.compile("(?i)^ years ago\\b");

    private static final Pattern MADE =
            Pattern.compile(
                    "(?i)\\b(?:built|born|founded|launched|opened|completed) (?:\\p{L}+ )?$");

    /** "A fifteen-year-old": the number is a part of the word. */
    private static final Map<String, Pattern> IN_A_WORD =
            Map.of(
                    "en",
                    Pattern.compile("(?i)\\b(\\d{1,3}|\\p{L}{3,9}(?:-\\p{L}{3,5})?)-years?-old\\b"),
                    "de",
                    Pattern.compile("(?i)\\b(\\d{1,3}|\\p{L}{4,20}?)[ -]?j\u00e4hrig"));

    private static final Pattern NONE = Pattern.compile("(?!)");

    private Ages() {}

    /** In years; empty if a line gives none. */
    static Set<BigDecimal> in(Line line) {
        Set<BigDecimal> ages = new HashSet<>();
        var text = line.passage().text();
        var old = OLD.getOrDefault(Terms.primary(line.article().language()), NONE);
        for (var numeral : line.numerals()) {
            if (numeral.unit() == Unit.PLAIN
                    && (old.matcher(rest(text, numeral)).find() || since(text, numeral))) {
                ages.add(numeral.value().stripTrailingZeros());
            }
        }
        if (text.contains("-old") || text.contains("j\u00e4hrig")) {
            inWords(text, Terms.primary(line.article().language()), ages);
        }
        return ages;
    }

    private static void inWords(String text, String language, Set<BigDecimal> ages) {
        var words = IN_A_WORD.getOrDefault(language, NONE).matcher(text);
        while (words.find()) {
            Numerals.in(words.group(1) + " Jahre", language).stream()
                    .limit(1)
                    .forEach(n -> ages.add(n.value().stripTrailingZeros()));
        }
    }

    private static boolean since(String text, Numeral numeral) {
        return SINCE.matcher(rest(text, numeral)).find()
                && MADE.matcher(text.substring(0, numeral.begin())).find();
    }

    private static String rest(String text, Numeral numeral) {
        return text.substring(numeral.end());
    }
}
