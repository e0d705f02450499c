package org.standfirst.text;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.NumberWords.Read;
import org.standfirst.text.Numeral.Bound;
import org.standfirst.text.Numeral.Unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the numbers of a sentence that count or measure something. Dates, times of day, years,
 * ordinals, scores and parts of names ("Boeing 737", "Highway 5") are not among them.
 *
 * <p>Words are read in English and German; digits in any language, with the separators of that
 * language. Linear in the length of the text.
 */
public final class Numerals {

    private static final Set<String> PERCENT =
            Set.of("percent", "prozent", "procent", "percentage", "porcento");
    private static final Set<String> MONEY =
            Set.of(
                    "dollar", "dollars", "euro", "euros", "pound", "pounds", "crown", "crowns",
                    "kronen", "krone", "kronor", "franken", "francs", "franc", "yen", "yuan",
                    "rupees", "rubles", "roubles", "pesos", "usd", "eur", "gbp", "chf");

    private static final Set<String> SIGNS = Set.of("$", "\u20ac", "\u00a3");

    private static final Set<String> POINT_IS_DECIMAL = Set.of("en", "zh", "ja", "ko", "he", "th");

    private static final Set<String> ABOUT =
            Set.of(
                    "about",
                    "around",
                    "some",
                    "nearly",
                    "almost",
                    "roughly",
                    "approximately",
                    "etwa",
                    "rund",
                    "fast",
                    "knapp",
                    "circa",
                    "environ");

    private final NumeralTokens tokens;
    private final boolean commaIsDecimal;
    private final Uncounted uncounted;

    private Numerals(String text, @Nullable String language) {
        this.tokens = new NumeralTokens(text);
        var primary = Terms.primary(language);
        this.commaIsDecimal = !primary.isEmpty() && !POINT_IS_DECIMAL.contains(primary);
        this.uncounted = new Uncounted(text, tokens, commaIsDecimal);
    }

    /**
     * The numbers of a sentence in order.
     *
     * @param language BCP 47 tag, for the separators; null reads them as English writes them
     */
    public static List<Numeral> in(String sentence, @Nullable String language) {
        return new Numerals(sentence, language).find();
    }

    private List<Numeral> find() {
        var found = new ArrayList<Numeral>();
        int at = 0;
        while (at < tokens.size()) {
            var span = number(at);
            if (span == null) {
                at++;
                continue;
            }
            var numeral = numeral(at, span);
            if (numeral != null) {
                found.add(numeral);
            }
            at = span.next();
        }
        return found;
    }

    private @Nullable Read number(int at) {
        if (!tokens.mayCount(at)) {
            return null;
        }
        var word = word(at);
        if (Character.isDigit(word.charAt(0))) {
            var value = digits(word);
            return value == null ? null : scaled(value, at + 1, true);
        }
        return NumberWords.at(tokens, at);
    }

    private @Nullable BigDecimal digits(String token) {
        if (token.length() < 4 && token.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new BigDecimal(token);
        }
        var plain = token.replaceAll("[\\u00a0\\u202f'\\u2019]", "");
        char group = commaIsDecimal ? '.' : ',';
        char point = commaIsDecimal ? ',' : '.';
        if (plain.length() > 18) {
            return null;
        }
        if (plain.matches("\\d{1,3}(\\" + group + "\\d{3})+(\\" + point + "\\d+)?")) {
            plain = plain.replace(String.valueOf(group), "");
        }
        plain = plain.replace(point, '.');
        return plain.matches("\\d+(\\.\\d+)?") ? new BigDecimal(plain) : null;
    }

    private Read scaled(BigDecimal value, int next, boolean digits) {
        var scale = next < tokens.size() ? NumberWords.scale(word(next)) : null;
        if (scale != null) {
            int after = word(next).length() <= 3 && symbol(next + 1, ".") ? next + 2 : next + 1;
            return new Read(value.multiply(scale), after, digits);
        }
        return new Read(value, next, digits);
    }

    private @Nullable Numeral numeral(int first, Read read) {
        int last = read.next() - 1;
        int begin = tokens.begin(first);
        int end = tokens.end(last);
        var unit = Unit.PLAIN;
        boolean signed =
                first > 0 && (SIGNS.contains(word(first - 1)) || word(first - 1).equals("\u00a5"));
        if (signed) {
            unit = Unit.MONEY;
            begin = tokens.begin(first - 1);
        } else if (symbol(read.next(), "%") || PERCENT.contains(wordOr(read.next()))) {
            unit = Unit.PERCENT;
            end = tokens.end(read.next());
        } else if (wordOr(read.next()).equals("per") && wordOr(read.next() + 1).equals("cent")) {
            unit = Unit.PERCENT;
            end = tokens.end(read.next() + 1);
        } else if (inTheHundred(read.next())) {
            unit = Unit.PERCENT;
            end = tokens.end(read.next() + 2);
        } else if (MONEY.contains(wordOr(read.next())) || signBehind(read.next())) {
            unit = Unit.MONEY;
            end = tokens.end(read.next());
        } else if (uncounted.is(first, read)) {
            return null;
        }
        boolean sign = begin < tokens.begin(first);
        return new Numeral(begin, end, read.value(), unit, bound(sign ? first - 1 : first));
    }

    /** "62 in the hundred", "three out of a hundred" is not: it may be of a hundred people. */
    private boolean inTheHundred(int at) {
        return wordOr(at).equals("in")
                && wordOr(at + 1).equals("the")
                && wordOr(at + 2).equals("hundred");
    }

    /** Whether a sign of money belongs to the number before it: not in "four $7,000 fines". */
    private boolean signBehind(int at) {
        var next = wordOr(at + 1);
        boolean before = !next.isEmpty() && Character.isDigit(next.codePointAt(0));
        return SIGNS.contains(wordOr(at)) && !before;
    }

    private Bound bound(int first) {
        var one = wordOr(first - 1);
        var two = wordOr(first - 2) + ' ' + one;
        if (two.equals("at least")
                || two.equals("more than")
                || two.equals("no fewer")
                || two.equals("mehr als")
                || one.equals("over")
                || one.equals("mindestens")
                || one.equals("\u00fcber")) {
            return Bound.AT_LEAST;
        }
        if (two.equals("at most")
                || two.equals("up to")
                || two.equals("fewer than")
                || two.equals("less than")
                || two.equals("weniger als")
                || two.equals("bis zu")
                || one.equals("under")) {
            return Bound.AT_MOST;
        }
        if (ABOUT.contains(one)) {
            return Bound.ABOUT;
        }
        return Bound.EXACT;
    }

    private String word(int at) {
        return tokens.word(at);
    }

    private String wordOr(int at) {
        return tokens.wordOr(at);
    }

    private boolean symbol(int at, String symbol) {
        return wordOr(at).equals(symbol);
    }
}
