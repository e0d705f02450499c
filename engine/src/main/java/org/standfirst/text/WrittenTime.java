package org.standfirst.text;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Moment;

import java.util.List;
import java.util.Locale;

/**
 * Reads a moment as people and programs write it: ISO 8601 and W3CDTF in all precisions, RFC 822
 * with its many slips, asctime, and dates in figures or words in the languages of the world. Never
 * fails; what is no date is not found. Days that no calendar has are no dates.
 */
public final class WrittenTime {

    private static final int LONGEST = 400;

    private WrittenTime() {}

    /**
     * A moment within a text.
     *
     * @param begin where its date begins, as an index into the text
     * @param end after its last character
     */
    public record Found(Moment moment, int begin, int end) {}

    /**
     * The first moment written in {@code text}, or null if there is none. A year and month, or a
     * year, that is the whole text counts as its first day. 03/04/2026 is the fourth of March.
     */
    public static @Nullable Moment read(@Nullable String text) {
        return read(text, Locale.US);
    }

    /**
     * The first moment written in {@code text} in a language whose habits decide in which order day
     * and month stand; null if there is none.
     */
    public static @Nullable Moment read(@Nullable String text, @Nullable Locale language) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var found = all(text, language);
        return found.isEmpty() ? TimeScanner.monthOrYear(text.strip()) : found.getFirst().moment();
    }

    /** Every moment with at least a day that the beginning of {@code text} names, in order. */
    public static List<Found> all(String text, @Nullable Locale language) {
        var head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        int digits = 0;
        for (int i = 0; i < head.length() && digits < 3; i++) {
            digits += Character.isDigit(head.charAt(i)) ? 1 : 0;
        }
        return digits < 3 ? List.of() : new TimeScanner(head, language).all();
    }

    /** Whether a reader of this language expects the month before the day in 03/04/2026. */
    static boolean monthFirst(@Nullable Locale language) {
        if (language == null || language.getLanguage().isEmpty()) {
            return false;
        }
        var country = language.getCountry();
        return language.getLanguage().equals("fil")
                || (language.getLanguage().equals("en")
                        && (country.isEmpty() || country.equals("US") || country.equals("PH")));
    }
}
