package org.standfirst.server.mail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words around letters in one language: on the pages where readers ask for them, and in the
 * letters themselves. Each language is a file {@code words_LANGUAGE.properties} beside this class;
 * a new one is found by itself. Immutable.
 */
public final class Wording {

    private static final String FALLBACK = "en";

    private static final Map<String, Wording> ALL =
            Arrays.stream(Locale.getISOLanguages())
                    .filter(language -> Wording.class.getResource(file(language)) != null)
                    .sorted()
                    .map(Wording::load)
                    .collect(Collectors.toUnmodifiableMap(Wording::language, Function.identity()));

    private final String language;
    private final Map<String, String> texts;

    private Wording(String language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    private static String file(String language) {
        return "words_" + language + ".properties";
    }

    private static Wording load(String language) {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(Wording.class.getResourceAsStream(file(language)))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Wording(
                language,
                properties.stringPropertyNames().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Function.identity(), properties::getProperty)));
    }

    /** The words in a language, given as a BCP 47 tag; in English if there are none. */
    public static Wording of(String language) {
        var primary = language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        var found = ALL.get(primary);
        return found == null ? Objects.requireNonNull(ALL.get(FALLBACK)) : found;
    }

    /** The best for what a browser says that its user reads. */
    public static Wording preferred(String acceptLanguage) {
        try {
            var ranges = Locale.LanguageRange.parse(acceptLanguage);
            var tag = Locale.lookupTag(ranges, ALL.keySet());
            return of(tag == null ? FALLBACK : tag);
        } catch (IllegalArgumentException e) {
            return of(FALLBACK);
        }
    }

    /** Every language there is, by its name. */
    public static List<Wording> all() {
        return ALL.values().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /** Whether there are words in this very language. */
    public static boolean has(String language) {
        return ALL.containsKey(language);
    }

    /** As a BCP 47 tag. */
    public String language() {
        return language;
    }

    /** As those who speak it call it. */
    public String name() {
        return text("language");
    }

    /** The keys of all its texts. */
    public List<String> keys() {
        return texts.keySet().stream().sorted().toList();
    }

    /** A text with what stands for {0}, {1} and so on; the key itself if there is none. */
    public String text(String key, Object... arguments) {
        var text = texts.getOrDefault(key, key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + '}', String.valueOf(arguments[i]));
        }
        return text;
    }

    /** The name of a letter. */
    public String letter(String key) {
        return LetterOrder.isSearch(key)
                ? text("letter.search", LetterOrder.words(key))
                : text("letter." + key);
    }

    /** What a letter holds, in a sentence. */
    public String about(String key) {
        return text("letter." + key + ".about");
    }

    /** A rhythm, such as "weekly on Saturday". */
    public String rhythm(Rhythm rhythm) {
        return switch (rhythm.kind()) {
            case DAILY -> text("rhythm.daily");
            case WEEKDAYS -> text("rhythm.weekdays");
            case WEEKLY -> text("rhythm.weekly", weekday(rhythm.day()));
            case MONTHLY -> text("rhythm.monthly", rhythm.day());
        };
    }

    private String weekday(int day) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.FULL_STANDALONE, locale());
    }

    /** A day as it stands above a letter. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("date"), locale()).format(day);
    }

    private Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
