package org.standfirst.server.mail;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;

/**
 * On which days of a reader's calendar a letter comes.
 *
 * @param day of the week from Monday as 1, or of the month; a month that is shorter has it on its
 *     last; 0 where it does not matter
 */
public record Rhythm(Kind kind, int day) {

    /** How often. */
    public enum Kind {
        DAILY,
        /** Monday to Friday. */
        WEEKDAYS,
        WEEKLY,
        MONTHLY
    }

    public static final Rhythm DAILY = new Rhythm(Kind.DAILY, 0);
    public static final Rhythm WEEKDAYS = new Rhythm(Kind.WEEKDAYS, 0);

    /** A letter of a week or a month is no old news after a day. */
    private static final int LASTS = 3;

    public Rhythm {
        int most = kind == Kind.WEEKLY ? 7 : kind == Kind.MONTHLY ? 31 : 0;
        if (day < Math.min(most, 1) || day > most) {
            throw new IllegalArgumentException("there is no day " + day + " in it");
        }
    }

    public static Rhythm weekly(DayOfWeek day) {
        return new Rhythm(Kind.WEEKLY, day.getValue());
    }

    public static Rhythm monthly(int day) {
        return new Rhythm(Kind.MONTHLY, day);
    }

    /**
     * Reads what {@link #toString} writes: daily, weekdays, weekly-saturday, monthly-15.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static Rhythm parse(String text) {
        var written = text.strip().toLowerCase(Locale.ROOT);
        if (written.equals("daily")) {
            return DAILY;
        }
        if (written.equals("weekdays")) {
            return WEEKDAYS;
        }
        if (written.matches("monthly-([1-9]|[12][0-9]|3[01])")) {
            return monthly(Integer.parseInt(written.substring("monthly-".length())));
        }
        return Arrays.stream(DayOfWeek.values())
                .map(Rhythm::weekly)
                .filter(rhythm -> rhythm.toString().equals(written))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "the rhythm "
                                        + text
                                        + " is none of daily, weekdays, weekly-monday to"
                                        + " weekly-sunday, monthly-1 to monthly-31"));
    }

    /** Whether the letter comes on this day. */
    public boolean has(LocalDate date) {
        return switch (kind) {
            case DAILY -> true;
            case WEEKDAYS -> date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
            case WEEKLY -> date.getDayOfWeek().getValue() == day;
            case MONTHLY ->
                    date.getDayOfMonth() == Math.min(day, YearMonth.from(date).lengthOfMonth());
        };
    }

    /** Whether it comes weekly or less often. */
    public boolean isLong() {
        return kind == Kind.WEEKLY || kind == Kind.MONTHLY;
    }

    /** How long after its hour it may be sent, where a daily one may this long. */
    Duration deadline(Duration daily) {
        return isLong() ? daily.multipliedBy(LASTS) : daily;
    }

    @Override
    public String toString() {
        var name = kind.name().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case DAILY, WEEKDAYS -> name;
            case WEEKLY -> name + '-' + DayOfWeek.of(day).name().toLowerCase(Locale.ROOT);
            case MONTHLY -> name + '-' + day;
        };
    }
}
