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
        return hasFigures(head) ? new TimeScanner(head, language).all() : List.of();
    }

    /** Whether there are the figures of a day and a year; most lines with figures lack one. */
    private static boolean hasFigures(String text) {
        int days = 0;
        int years = 0;
        for (int i = 0; i < text.length(); i++) {
            int begin = i;
            while (i < text.length() && isDigit(text.charAt(i))) {
                i++;
            }
            switch (i - begin) {
                case 1 -> days++;
                case 2 -> {
                    // Either may be the year.
                    days++;
                    years++;
                }
                case 4 -> years += 2;
                case 8, 12, 14 -> {
                    return true;
                }
                default -> {}
            }
            if (days > 0 && years > 0 && (days > 1 || years > 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c < 128 ? c >= '0' && c <= '9' : Character.isDigit(c);
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
