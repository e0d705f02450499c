package org.standfirst.text;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.Numeral.Bound;
import org.standfirst.text.Numeral.Unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the numbers of a sentence that count or measure something. Dates, times of day, years,
 * ordinals, scores and parts of names ("Boeing 737", "Highway 5") are not among them.
 *
 * <p>Words are read in English and German; digits in any language, with the separators of that
 * language. Linear in the length of the text.
 */
public final class Numerals {

    private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20\\d\\d|2100");

    private static final Map<String, Integer> SMALL = small();
    private static final Map<String, BigDecimal> SCALES = scales();
    private static final Set<String> PERCENT =
            Set.of("percent", "prozent", "procent", "percentage", "porcento");
    private static final Set<String> MONEY =
            Set.of(
                    "dollar", "dollars", "euro", "euros", "pound", "pounds", "crown", "crowns",
                    "kronen", "krone", "kronor", "franken", "francs", "franc", "yen", "yuan",
                    "rupees", "rubles", "roubles", "pesos", "usd", "eur", "gbp", "chf");
    private static final Set<String> MONTHS =
            Set.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december",
                    "jan",
                    "feb",
                    "mar",
                    "apr",
                    "jun",
                    "jul",
                    "aug",
                    "sep",
                    "sept",
                    "oct",
                    "nov",
                    "dec",
                    "januar",
                    "februar",
                    "m\u00e4rz",
                    "mai",
                    "juni",
                    "juli",
                    "oktober",
                    "dezember");
    private static final Set<String> CLOCK =
            Set.of("am", "pm", "o'clock", "oclock", "uhr", "gmt", "utc", "a.m", "p.m");
    private static final Set<String> HOURS_BEFORE =
            Set.of("at", "until", "by", "since", "um", "bis", "gegen", "before", "after", "past");

    private final NumeralTokens tokens;
    private final String text;
    private final boolean commaIsDecimal;

    private Numerals(String text, @Nullable String language) {
        this.text = text;
        this.tokens = new NumeralTokens(text);
        var primary = Terms.primary(language);
        this.commaIsDecimal =
                !primary.isEmpty() && !Set.of("en", "zh", "ja", "ko", "he", "th").contains(primary);
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

    /** A number in tokens [begin, next). */
    private record Read(BigDecimal value, int next, boolean digits) {}

    private @Nullable Read number(int at) {
        var word = word(at);
        if (Character.isDigit(word.charAt(0))) {
            var value = digits(word);
            return value == null ? null : scaled(value, at + 1, true);
        }
        return inWords(at);
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
        var scale = next < tokens.size() ? SCALES.get(word(next)) : null;
        if (scale != null) {
            int after = word(next).length() <= 3 && symbol(next + 1, ".") ? next + 2 : next + 1;
            return new Read(value.multiply(scale), after, digits);
        }
        return new Read(value, next, digits);
    }

    /** English and German number words: "two hundred and fourteen", "zwei Millionen". */
    private @Nullable Read inWords(int at) {
        long total = 0;
        long current = 0;
        int next = at;
        boolean any = false;
        while (next < tokens.size()) {
            var word = word(next);
            var value = compound(word);
            if (value != null
                    && (current == 0
                            || (current % 100 == 0 && value < 100)
                            || (current % 10 == 0 && current % 100 >= 20 && value < 10))) {
                current += value;
            } else if ((word.equals("a") || word.equals("an")) && !any && scaleFollows(next)) {
                current = 1;
            } else if (word.equals("hundred") && current > 0 && current < 100) {
                current *= 100;
            } else if (any && SCALES.containsKey(word) && current > 0) {
                total += SCALES.get(word).longValueExact() * current;
                current = 0;
            } else if (word.equals("dozen") && any && current > 0 && current < 20) {
                current *= 12;
            } else if (word.equals("and")
                    && any
                    && current % 100 == 0
                    && current > 0
                    && next + 1 < tokens.size()
                    && compound(word(next + 1)) != null) {
                next++;
                continue;
            } else {
                break;
            }
            any = true;
            next++;
        }
        if (!any || total + current == 0) {
            return null;
        }
        return new Read(BigDecimal.valueOf(total + current), next, false);
    }

    private boolean scaleFollows(int at) {
        return at + 1 < tokens.size()
                && (SCALES.containsKey(word(at + 1))
                        || word(at + 1).equals("hundred")
                        || word(at + 1).equals("dozen"));
    }

    private static @Nullable Integer compound(String word) {
        var whole = SMALL.get(word);
        if (whole != null) {
            return whole;
        }
        int dash = Math.max(word.indexOf('-'), word.indexOf('\u2011'));
        if (dash > 0) {
            return sum(word.substring(0, dash), word.substring(dash + 1));
        }
        int und = word.indexOf("und");
        return und > 0 ? sum(word.substring(und + 3), word.substring(0, und)) : null;
    }

    private static @Nullable Integer sum(String tens, String ones) {
        int ten = SMALL.getOrDefault(tens, 0);
        int one = SMALL.getOrDefault(ones, 0);
        return ten >= 20 && one > 0 && one < 10 ? Integer.valueOf(ten + one) : null;
    }

    private @Nullable Numeral numeral(int first, Read read) {
        int last = read.next() - 1;
        int begin = tokens.begin(first);
        int end = tokens.end(last);
        var unit = Unit.PLAIN;
        if (first > 0 && Set.of("$", "\u20ac", "\u00a3", "\u00a5").contains(word(first - 1))) {
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
        } else if (countsNothing(first, read)) {
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
        return Set.of("$", "\u20ac", "\u00a3").contains(wordOr(at)) && !before;
    }

    private boolean countsNothing(int first, Read read) {
        var before = wordOr(first - 1);
        var after = wordOr(read.next());
        if (MONTHS.contains(before) || MONTHS.contains(after) || CLOCK.contains(after)) {
            return true;
        }
        boolean gluedBefore = first > 0 && tokens.end(first - 1) == tokens.begin(first);
        boolean gluedAfter =
                read.next() < tokens.size()
                        && tokens.begin(read.next()) == tokens.end(read.next() - 1);
        if (read.digits()) {
            // Clock times, scores, ordinals, dates with dots or slashes, names like "A5" or "5G".
            boolean joined = gluedBefore && ":/-\u2013.#".contains(before);
            boolean joins = gluedAfter && (":/".contains(after) || dashAndMore(read.next()));
            boolean lettered =
                    (gluedBefore && Character.isLetter(before.charAt(0)))
                            || (gluedAfter && Character.isLetter(after.charAt(0)));
            boolean dayOfMonth = gluedAfter && after.equals(".") && commaIsDecimal && isDay(read);
            if (joined || joins || lettered || dayOfMonth) {
                return true;
            }
            if (isYear(first, read)) {
                return true;
            }
            // "Flight KX 204", "Article 50"; German writes every noun with a capital.
            boolean named = first > 1 && isLetter(before) && isCapital(first - 1);
            if (named && !(commaIsDecimal && isLetter(after))) {
                return true;
            }
        } else {
            boolean hour =
                    HOURS_BEFORE.contains(before)
                            && read.value().intValue() <= 12
                            && (after.equals("in") || after.equals("on") || !isLetter(after));
            boolean one = read.value().compareTo(BigDecimal.ONE) == 0;
            if (hour || one) {
                return true;
            }
        }
        return false;
    }

    private boolean isCapital(int at) {
        return Character.isUpperCase(text.charAt(tokens.begin(at)));
    }

    private static boolean isLetter(String token) {
        return !token.isEmpty() && Character.isLetter(token.charAt(0));
    }

    /** "3-1", "38-year-old". */
    private boolean dashAndMore(int at) {
        return at + 1 < tokens.size()
                && "-\u2013\u2014".contains(word(at))
                && tokens.begin(at + 1) == tokens.end(at)
                && Character.isLetterOrDigit(word(at + 1).charAt(0));
    }

    private boolean isDay(Read read) {
        return read.value().compareTo(BigDecimal.valueOf(31)) <= 0
                && isLetter(wordOr(read.next() + 1));
    }

    /** Four bare digits between 1500 and 2100, unless something that is counted follows. */
    private boolean isYear(int first, Read read) {
        var token = word(first);
        if (token.length() != 4 || !YEAR.matcher(token).matches()) {
            return false;
        }
        var before = wordOr(first - 1);
        boolean dated =
                Set.of(
                                "in", "since", "by", "of", "from", "until", "seit", "im", "jahr",
                                "year", "bis", "before", "after", "en", "de")
                        .contains(before);
        return dated || !isLetter(wordOr(read.next()));
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
        if (Set.of(
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
                        "environ")
                .contains(one)) {
            return Bound.ABOUT;
        }
        return Bound.EXACT;
    }

    private String word(int at) {
        return tokens.word(at);
    }

    private String wordOr(int at) {
        return at >= 0 && at < tokens.size() ? word(at) : "";
    }

    private boolean symbol(int at, String symbol) {
        return wordOr(at).equals(symbol);
    }

    private static Map<String, Integer> small() {
        var words = new HashMap<String, Integer>();
        var english =
                List.of(
                        "zero",
                        "one",
                        "two",
                        "three",
                        "four",
                        "five",
                        "six",
                        "seven",
                        "eight",
                        "nine",
                        "ten",
                        "eleven",
                        "twelve",
                        "thirteen",
                        "fourteen",
                        "fifteen",
                        "sixteen",
                        "seventeen",
                        "eighteen",
                        "nineteen");
        var german =
                List.of(
                        "null",
                        "ein",
                        "zwei",
                        "drei",
                        "vier",
                        "f\u00fcnf",
                        "sechs",
                        "sieben",
                        "acht",
                        "neun",
                        "zehn",
                        "elf",
                        "zw\u00f6lf",
                        "dreizehn",
                        "vierzehn",
                        "f\u00fcnfzehn",
                        "sechzehn",
                        "siebzehn",
                        "achtzehn",
                        "neunzehn");
        for (int i = 0; i < 20; i++) {
            words.put(english.get(i), i);
            words.put(german.get(i), i);
        }
        var tens =
                List.of(
                        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
                        "ninety");
        var zehner =
                List.of(
                        "zwanzig",
                        "drei\u00dfig",
                        "vierzig",
                        "f\u00fcnfzig",
                        "sechzig",
                        "siebzig",
                        "achtzig",
                        "neunzig");
        for (int i = 0; i < 8; i++) {
            words.put(tens.get(i), 20 + 10 * i);
            words.put(zehner.get(i), 20 + 10 * i);
        }
        words.remove("null");
        return Map.copyOf(words);
    }

    private static Map<String, BigDecimal> scales() {
        var scales = new HashMap<String, BigDecimal>();
        for (var word : List.of("thousand", "tausend")) {
            scales.put(word, BigDecimal.valueOf(1_000));
        }
        for (var word : List.of("million", "millionen", "mio", "mn", "millones", "millions")) {
            scales.put(word, BigDecimal.valueOf(1_000_000));
        }
        for (var word : List.of("billion", "milliarden", "milliarde", "mrd", "bn", "milliards")) {
            scales.put(word, BigDecimal.valueOf(1_000_000_000));
        }
        scales.put("trillion", BigDecimal.valueOf(1_000_000_000_000L));
        return Map.copyOf(scales);
    }
}
