package org.standfirst.text;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Moment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a moment as people and programs write it: ISO 8601 and W3CDTF in all precisions, RFC 822
 * with its many slips, asctime, and dates in words in English, German, French, Spanish, Italian,
 * Dutch and Portuguese. A month or year alone is its first day.
 */
public final class WrittenTime {

    private static final int LONGEST = 200;
    private static final String TIME =
            "(?:[T,\\s]|um|at|à|-|–|\\|)*(?:(\\d{1,2})[:.h](\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?"
                    + "\\s*(am|pm|a\\.m\\.|p\\.m\\.)?(?:\\s*uhr)?)?";
    private static final String ZONE = "\\s*(z\\b|(?:gmt|utc)?[+-]\\d{1,2}:?\\d{2}|[a-z]{2,5}\\b)?";
    private static final Pattern ISO =
            pattern(
                    "(?<!\\d)(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?|/(\\d{1,2})/(\\d{1,2})"
                            + "|(\\d{2})(\\d{2})(?!\\d))?"
                            + TIME
                            + ZONE);
    private static final Pattern DAY_MONTH_YEAR =
            pattern(
                    "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.|º)?[\\s-]*(?:of |de )?(\\p{L}{3,})\\.?"
                            + "(?:,| de)?[\\s-]*(\\d{4}|\\d{2})(?!\\d)"
                            + TIME
                            + ZONE);
    private static final Pattern MONTH_DAY_YEAR =
            pattern(
                    "(?<!\\p{L})(\\p{L}{3,})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)"
                            + TIME
                            + ZONE);
    private static final Pattern ASCTIME =
            pattern(
                    "(\\p{L}{3,}) +(\\d{1,2}) +(\\d{1,2}):(\\d{2}):(\\d{2}) +([a-z]{3,4} +)?"
                            + "(\\d{4})");
    private static final Pattern DOTTED =
            pattern("(?<!\\d)(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})(?!\\d)" + TIME + ZONE);

    private static final List<String> MONTHS =
            List.of(
                    "jan gen ene",
                    "feb fév fev",
                    "mar mär mrz maa",
                    "apr avr abr",
                    "may mai mag mei",
                    "jun juin giu",
                    "jul juil lug",
                    "aug aoû aou ago",
                    "sep set",
                    "oct okt ott out",
                    "nov",
                    "dec dez déc dic");
    private static final Map<String, String> ZONES =
            Map.ofEntries(
                    Map.entry("est", "-05:00"),
                    Map.entry("edt", "-04:00"),
                    Map.entry("cst", "-06:00"),
                    Map.entry("cdt", "-05:00"),
                    Map.entry("mst", "-07:00"),
                    Map.entry("mdt", "-06:00"),
                    Map.entry("pst", "-08:00"),
                    Map.entry("pdt", "-07:00"),
                    Map.entry("et", "America/New_York"),
                    Map.entry("ct", "America/Chicago"),
                    Map.entry("pt", "America/Los_Angeles"),
                    Map.entry("bst", "+01:00"),
                    Map.entry("cet", "+01:00"),
                    Map.entry("mez", "+01:00"),
                    Map.entry("cest", "+02:00"),
                    Map.entry("mesz", "+02:00"),
                    Map.entry("eet", "+02:00"),
                    Map.entry("eest", "+03:00"),
                    Map.entry("msk", "+03:00"),
                    Map.entry("ist", "+05:30"),
                    Map.entry("jst", "+09:00"),
                    Map.entry("aest", "+10:00"));

    private WrittenTime() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The first moment written in {@code text}, or null if there is none. */
    public static @Nullable Moment read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var head = (text.length() > LONGEST ? text.substring(0, LONGEST) : text).strip();
        try {
            return firstIn(head);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Moment firstIn(String text) {
        Matcher m = ASCTIME.matcher(text);
        if (m.find() && month(m.group(1)) > 0) {
            var zone = m.group(6) == null ? null : m.group(6).strip();
            var clock = new Clock(m.group(3), m.group(4), m.group(5), null, zone);
            return clock.on(Integer.parseInt(m.group(7)), month(m.group(1)), number(m.group(2)));
        }
        m = DAY_MONTH_YEAR.matcher(text);
        if (m.find() && month(m.group(2)) > 0) {
            return Clock.of(m, 4).on(year(m.group(3)), month(m.group(2)), number(m.group(1)));
        }
        m = MONTH_DAY_YEAR.matcher(text);
        if (m.find() && month(m.group(1)) > 0) {
            return Clock.of(m, 4).on(year(m.group(3)), month(m.group(1)), number(m.group(2)));
        }
        m = DOTTED.matcher(text);
        if (m.find()) {
            return Clock.of(m, 4).on(year(m.group(3)), number(m.group(2)), number(m.group(1)));
        }
        m = ISO.matcher(text);
        if (m.find()) {
            int month = number(first(m.group(2), m.group(4), m.group(6)));
            int day = number(first(m.group(3), m.group(5), m.group(7)));
            return Clock.of(m, 8).on(year(m.group(1)), month, day);
        }
        return null;
    }

    private static @Nullable String first(@Nullable String... values) {
        for (var value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    /** 1 to 12, or 0 if the word is no month. */
    private static int month(String word) {
        var start = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            for (var prefix : MONTHS.get(i).split(" ", -1)) {
                if (start.startsWith(prefix)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    /** A time of day with its zone, each part as it was written. */
    private record Clock(
            @Nullable String hour,
            @Nullable String minute,
            @Nullable String second,
            @Nullable String half,
            @Nullable String zone) {

        static Clock of(Matcher m, int group) {
            return new Clock(
                    m.group(group),
                    m.group(group + 1),
                    m.group(group + 2),
                    m.group(group + 3),
                    m.group(group + 4));
        }

        @Nullable Moment on(int year, int month, int day) {
            if (year < 1900 || year > 2100) {
                return null;
            }
            if (hour == null) {
                return Moment.day(LocalDate.of(year, month, day));
            }
            int hours = Integer.parseInt(hour);
            if (half != null) {
                boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
                hours = hours % 12 + (afternoon ? 12 : 0);
            }
            int minutes = minute == null ? 0 : Integer.parseInt(minute);
            int seconds = second == null ? 0 : Math.min(59, Integer.parseInt(second));
            // 24:00 is midnight at the end of the day.
            var date =
                    LocalDateTime.of(year, month, day, hours % 24, minutes, seconds)
                            .plusDays(hours / 24);
            var zoned = zoned(zone);
            return zoned == null
                    ? new Moment(date.atOffset(ZoneOffset.UTC), Moment.Precision.LOCAL)
                    : Moment.exact(date.atZone(zoned).toOffsetDateTime());
        }

        private static @Nullable ZoneId zoned(@Nullable String name) {
            if (name == null) {
                return null;
            }
            var zone = name.toLowerCase(Locale.ROOT).replace("gmt", "").replace("utc", "");
            if (zone.startsWith("+") || zone.startsWith("-")) {
                var digits = zone.substring(1).replace(":", "");
                int number = Integer.parseInt(digits);
                int sign = zone.startsWith("-") ? -1 : 1;
                return ZoneOffset.ofHoursMinutes(sign * (number / 100), sign * (number % 100));
            }
            if (zone.isEmpty() || zone.equals("z")) {
                return ZoneOffset.UTC;
            }
            var known = ZONES.get(zone);
            return known == null ? null : ZoneId.of(known);
        }
    }
}
