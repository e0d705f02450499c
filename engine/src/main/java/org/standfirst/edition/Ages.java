package org.standfirst.edition;

import org.standfirst.text.Numeral;
import org.standfirst.text.Numeral.Unit;
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
        return ages;
    }

    private static boolean since(String text, Numeral numeral) {
        return SINCE.matcher(rest(text, numeral)).find()
                && MADE.matcher(text.substring(0, numeral.begin())).find();
    }

    private static String rest(String text, Numeral numeral) {
        return text.substring(numeral.end());
    }
}
