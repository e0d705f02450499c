package org.standfirst.text;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The names of the months as people write them, whole and shortened, in every language whose names
 * the JDK knows from Unicode's locale data. Letters count without their accents and their case.
 */
final class MonthNames {

    private static final int SHORTEST = 3;
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036F]+");

    /** Where a word is looked for first when the text's own language does not know it. */
    private static final List<String> USUAL =
            List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "tr");

    private static final List<String> OTHERS =
            List.of(
                    "sv", "da", "nb", "nn", "fi", "et", "lv", "lt", "cs", "sk", "hu", "ro", "bg",
                    "sr", "sr-Latn", "bs", "sl", "mk", "sq", "el", "uk", "be", "ka", "hy", "az",
                    "kk", "uz", "ar", "ar-SY", "ar-DZ", "ar-MA", "he", "fa", "ur", "hi", "bn", "ta",
                    "te", "ml", "mr", "gu", "kn", "pa", "ne", "si", "th", "id", "ms", "fil", "sw",
                    "af", "ca", "gl", "eu", "is", "ga", "cy", "lb", "de-AT", "so", "am", "mt",
                    "hr");

    /** Forms that newspapers use and the locale data lacks. */
    private static final Map<String, Integer> HABITUAL =
            Map.of("mrz", 3, "maerz", 3, "jaenner", 1, "sept", 9, "set", 9, "gen", 1, "ene", 1);

    /** Pages may declare any language; only what the JDK knows is kept. */
    private static final Set<Locale> KNOWN = Set.of(Locale.getAvailableLocales());

    private static final Map<Locale, Map<String, Integer>> BY_LANGUAGE = new ConcurrentHashMap<>();

    private MonthNames() {}

    /**
     * 1 to 12, or 0 if the word names no month.
     *
     * @param word as written, without a full stop
     * @param language of the text; its own names win over those of other languages
     */
    static int number(String word, @Nullable Locale language) {
        if (word.length() < 2 || word.length() > 20) {
            return 0;
        }
        var folded = fold(word);
        if (language != null && !language.getLanguage().isEmpty()) {
            int own = in(language, folded);
            if (own > 0) {
                return own;
            }
        }
        return Everywhere.NAMES.getOrDefault(folded, 0);
    }

    private static int in(Locale declared, String folded) {
        var language = declared.getLanguage();
        var known = KNOWN.contains(declared) ? declared : Locale.of(language);
        if (!KNOWN.contains(known)) {
            return 0;
        }
        var names = BY_LANGUAGE.computeIfAbsent(known, MonthNames::names);
        var month = names.get(folded);
        if (month == null && language.equals("he") && folded.startsWith("ב")) {
            month = names.get(folded.substring(1));
        }
        return month == null ? 0 : month;
    }

    /** Every name and every beginning of a name that is no beginning of another month's name. */
    private static Map<String, Integer> names(String tag) {
        return names(Locale.forLanguageTag(tag));
    }

    private static Map<String, Integer> names(Locale locale) {
        var names = new HashMap<String, Integer>();
        var beginnings = new HashMap<String, Integer>();
        for (var month : Month.values()) {
            for (var style :
                    List.of(
                            TextStyle.FULL,
                            TextStyle.FULL_STANDALONE,
                            TextStyle.SHORT,
                            TextStyle.SHORT_STANDALONE)) {
                var name = fold(month.getDisplayName(style, locale));
                if (name.isEmpty() || !Character.isLetter(name.codePointAt(0))) {
                    continue;
                }
                names.putIfAbsent(name, month.getValue());
                for (int end = SHORTEST; end < name.length(); end++) {
                    beginnings.merge(
                            name.substring(0, end),
                            month.getValue(),
                            (one, other) -> one.equals(other) ? one : Integer.valueOf(0));
                }
            }
        }
        beginnings.forEach((start, month) -> {
            if (month > 0) {
                names.putIfAbsent(start, month);
            }
        });
        return names;
    }

    private static String fold(String word) {
        var lower = word.toLowerCase(Locale.ROOT).replace('ı', 'i');
        var plain = lower;
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 0x7F) {
                plain =
                        MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                                .replaceAll("");
                break;
            }
        }
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** The names of all languages together; those of the usual ones win. */
    private static final class Everywhere {
        static final Map<String, Integer> NAMES = new HashMap<>();

        static {
            for (var tag : USUAL) {
                names(tag).forEach(NAMES::putIfAbsent);
            }
            HABITUAL.forEach(NAMES::putIfAbsent);
            for (var tag : OTHERS) {
                names(tag)
                        .forEach((name, month) -> {
                            if (name.length() >= SHORTEST) {
                                NAMES.putIfAbsent(name, month);
                            }
                        });
            }
        }
    }
}
