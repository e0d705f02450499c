package org.standfirst.demo.press;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Puts the four days of the press on real dates. The press ends on day 4 at 18:00 UTC, and that is
 * the latest such instant that is not after the one the calendar was made for.
 *
 * @param dayFour the date of day 4
 */
public record PressCalendar(LocalDate dayFour) {

    private static final LocalTime END = LocalTime.of(18, 0);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(weekday|date):(-?\\d+)}");

    /** The calendar whose last day ends at {@code now} or less than a day before it. */
    public static PressCalendar endingAt(Instant now) {
        var utc = now.atOffset(ZoneOffset.UTC);
        var today = utc.toLocalDate();
        return new PressCalendar(utc.toLocalTime().isBefore(END) ? today.minusDays(1) : today);
    }

    /** The press's own now: day 4, 18:00 UTC. */
    public Instant now() {
        return dayFour.atTime(END).toInstant(ZoneOffset.UTC);
    }

    public LocalDate day(int day) {
        return dayFour.plusDays(day - 4);
    }

    /**
     * The instant of a time as article files write it, such as {@code 2 17:40}.
     *
     * @throws IllegalArgumentException if it is not written so
     */
    public Instant instant(String dayAndTime) {
        var parts = dayAndTime.split(" ", 2);
        try {
            return day(Integer.parseInt(parts[0]))
                    .atTime(LocalTime.parse(parts[1]))
                    .toInstant(ZoneOffset.UTC);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "A time is written like '2 17:40', not '" + dayAndTime + "'", e);
        }
    }

    /** The text with {@code {weekday:2}} and {@code {date:2}} written out in its language. */
    public String resolve(String text, String language) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        return PLACEHOLDER.matcher(text).replaceAll(match -> written(match, language));
    }

    private String written(MatchResult match, String language) {
        var locale = Locale.forLanguageTag(language);
        var date = day(Integer.parseInt(match.group(2)));
        if (match.group(1).equals("weekday")) {
            return date.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
        }
        var pattern = language.equals("de") ? "d. MMMM" : "d MMMM";
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }
}
