package org.standfirst.text;

import java.util.Set;

/** What months and days of the week are called, in small letters, also where it is cut short. */
public final class TimeNames {

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

    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private TimeNames() {}

    /** Whether a word names a month, in English or German. */
    public static boolean isMonth(String word) {
        return MONTHS.contains(word);
    }

    /** Whether a word is an English name of a day of the week. */
    public static boolean isDay(String word) {
        return DAYS.contains(word);
    }

    /** Whether a word names a month or a day of the week. */
    public static boolean is(String word) {
        return isMonth(word) || isDay(word);
    }
}
