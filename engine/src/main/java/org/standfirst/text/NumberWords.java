package org.standfirst.text;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads numbers written in words: in English, German and Arabic. */
final class NumberWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Map<String, Integer> SMALL = small();

    /** Whether a word with these ends and this length is one that a number may begin with. */
    private static final boolean[] LIKE = new boolean[1 << 12];

    static {
        for (var word : SMALL.keySet()) {
            LIKE[like(word.charAt(0), word.charAt(word.length() - 1), word.length())] = true;
        }
        LIKE[like('a', 'a', 1)] = true;
        LIKE[like('a', 'n', 2)] = true;
    }

    private static final Map<String, BigDecimal> SCALES = scales();
    private static final Map<String, Integer> ARABIC = arabic();

    private static final int FIRST_ARABIC = 0x600;

    private static final Set<String> TEN = Set.of("\u0639\u0634\u0631", "\u0639\u0634\u0631\u0629");

    private NumberWords() {}

    private static int like(char first, char last, int length) {
        return (first & 0x1f) | (last & 0x1f) << 5 | (length & 3) << 10;
    }

    /**
     * Whether a word of letters from A to Z may begin a number, unless it is made of several.
     *
     * @param first its first letter, in either case
     * @param last its last
     */
    static boolean mayBe(char first, char last, int length) {
        return LIKE[like(first, last, length)];
    }

    /** A number in tokens [begin, next). */
    record Read(BigDecimal value, int next, boolean digits) {}

    /** What a word multiplies the number before it by: "million"; null for any other word. */
    static @Nullable BigDecimal scale(String word) {
        return SCALES.get(word);
    }

    /** The number that begins with a token, if one does. */
    static @Nullable Read at(NumeralTokens tokens, int at) {
        int first = tokens.word(at).codePointAt(0);
        return first >= FIRST_ARABIC
                        && Character.UnicodeScript.of(first) == Character.UnicodeScript.ARABIC
                ? inArabic(tokens, at)
                : inWords(tokens, at);
    }

    /** English and German number words: "two hundred and fourteen", "zwei Millionen". */
    private static @Nullable Read inWords(NumeralTokens tokens, int at) {
        long total = 0;
        long current = 0;
        int next = at;
        boolean any = false;
        while (next < tokens.size()) {
            var word = tokens.word(next);
            var value = compound(word);
            if (value != null
                    && (current == 0
                            || (current % 100 == 0 && value < 100)
                            || (current % 10 == 0 && current % 100 >= 20 && value < 10))) {
                current += value;
            } else if ((word.equals("a") || word.equals("an"))
                    && !any
                    && scaleFollows(tokens, next)) {
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
                    && compound(tokens.word(next + 1)) != null) {
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

    private static boolean scaleFollows(NumeralTokens tokens, int at) {
        var next = at + 1 < tokens.size() ? tokens.word(at + 1) : "";
        return SCALES.containsKey(next) || next.equals("hundred") || next.equals("dozen");
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

    /**
     * "\u0648\u0627\u062d\u062f\u064b\u0627 \u0648\u0623\u0631\u0628\u0639\u064a\u0646": ones, then
     * "and" tied to tens.
     */
    private static @Nullable Read inArabic(NumeralTokens tokens, int at) {
        var word = plain(tokens.word(at));
        var value = ARABIC.get(word);
        if (value == null && word.startsWith("\u0648")) {
            value = ARABIC.get(word.substring(1));
        }
        if (value == null) {
            return null;
        }
        int next = at + 1;
        var after = next < tokens.size() ? plain(tokens.word(next)) : "";
        var tens = after.startsWith("\u0648") ? ARABIC.get(after.substring(1)) : null;
        int total = value;
        if (value < 10 && TEN.contains(after)) {
            total = value + 10;
            next++;
        } else if (tens != null && value < 10 && tens >= 20) {
            total = value + tens;
            next++;
        }
        return new Read(BigDecimal.valueOf(total), next, false);
    }

    /** Without the marks for vowels, with one letter for all kinds of alif. */
    private static String plain(String word) {
        var bare = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        boolean accusative =
                bare.length() > 3 && bare.endsWith("\u0627") && word.contains("\u064b");
        return accusative ? bare.substring(0, bare.length() - 1) : bare;
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

    private static Map<String, Integer> arabic() {
        var words = new HashMap<String, Integer>();
        var ones =
                List.of(
                        "\u0648\u0627\u062d\u062f",
                        "\u0627\u062b\u0646\u0627\u0646 \u0627\u062b\u0646\u064a\u0646"
                                + " \u0627\u062b\u0646\u0627 \u0627\u062b\u0646\u064a",
                        "\u062b\u0644\u0627\u062b",
                        "\u0627\u0631\u0628\u0639",
                        "\u062e\u0645\u0633",
                        "\u0633\u062a",
                        "\u0633\u0628\u0639",
                        "\u062b\u0645\u0627\u0646\u064a",
                        "\u062a\u0633\u0639",
                        "\u0639\u0634\u0631");
        for (int i = 0; i < ones.size(); i++) {
            for (var word : ones.get(i).split(" ", -1)) {
                words.put(word, i + 1);
                words.put(word + "\u0629", i + 1);
            }
        }
        var tens =
                List.of(
                        "\u0639\u0634\u0631",
                        "\u062b\u0644\u0627\u062b",
                        "\u0627\u0631\u0628\u0639",
                        "\u062e\u0645\u0633",
                        "\u0633\u062a",
                        "\u0633\u0628\u0639",
                        "\u062b\u0645\u0627\u0646",
                        "\u062a\u0633\u0639");
        for (int i = 0; i < tens.size(); i++) {
            words.put(tens.get(i) + "\u0648\u0646", 20 + 10 * i);
            words.put(tens.get(i) + "\u064a\u0646", 20 + 10 * i);
        }
        words.put("\u0645\u064a\u0629", 100);
        words.put("\u0645\u0627\u0626\u0629", 100);
        return Map.copyOf(words);
    }
}
