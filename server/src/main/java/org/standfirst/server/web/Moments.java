package org.standfirst.server.web;

import org.standfirst.article.Moment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Instants as the reader wants them: in one zone, in words. Never "an hour ago": pages are kept.
 */
public final class Moments {

    private static final DateTimeFormatter DAY = of("EEEE, d MMMM uuuu");
    private static final DateTimeFormatter DATE = of("d MMM uuuu");
    private static final DateTimeFormatter DAY_OF_MONTH = of("d MMM");
    private static final DateTimeFormatter CLOCK = of("HH:mm");
    private static final DateTimeFormatter MOMENT = of("d MMM, HH:mm");
    private static final DateTimeFormatter MOMENT_WITH_YEAR = of("d MMM uuuu, HH:mm");

    private final ZoneId zone;
    private final Locale locale;

    public Moments(ZoneId zone) {
        this(zone, Locale.UK);
    }

    private Moments(ZoneId zone, Locale locale) {
        this.zone = zone;
        this.locale = locale;
    }

    /** The same in another language, as far as {@link #full} and {@link #zone} go. */
    Moments in(String language) {
        return language.equals("en") ? this : new Moments(zone, Locale.forLanguageTag(language));
    }

    private static DateTimeFormatter of(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK);
    }

    /** {@code Tuesday, 24 November 2026}. */
    public String day(Instant instant) {
        return DAY.format(instant.atZone(zone));
    }

    /** {@code Tuesday, 24 November 2026}. */
    public String date(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code 14:05}. */
    public String clock(Instant instant) {
        return CLOCK.format(instant.atZone(zone));
    }

    /** {@code 24 Nov, 14:05}. */
    public String moment(Instant instant) {
        return MOMENT.format(instant.atZone(zone));
    }

    /** The last whole step of time at or before the instant, counted from midnight of a day. */
    Instant rounded(Instant instant, Duration step) {
        var midnight = instant.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        long steps = Duration.between(midnight, instant).dividedBy(step);
        return midnight.plus(step.multipliedBy(steps));
    }

    /** A mark on an axis of such steps: {@code 14:00}, {@code 24 Nov} where a day begins. */
    String tick(Instant instant, Duration step) {
        var time = instant.atZone(zone);
        boolean day = time.toLocalTime().equals(LocalTime.MIDNIGHT);
        return (day || step.toDays() > 0 ? DAY_OF_MONTH : CLOCK).format(time);
    }

    /** {@code 14:05} on the day of the other instant, else the date too; the year if it differs. */
    public String near(Instant instant, Instant other) {
        var time = instant.atZone(zone);
        var reference = other.atZone(zone);
        if (time.toLocalDate().equals(reference.toLocalDate())) {
            return CLOCK.format(time);
        }
        return (time.getYear() == reference.getYear() ? MOMENT : MOMENT_WITH_YEAR).format(time);
    }

    /** {@code 24 Nov 2026, 14:05}. */
    public String full(Instant instant) {
        var time = instant.atZone(zone);
        return locale.equals(Locale.UK)
                ? MOMENT_WITH_YEAR.format(time)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .localizedBy(locale)
                        .format(time);
    }

    /** {@code 24 Nov 2026, 14:05}, as far as it is known. */
    public String full(Moment moment) {
        return switch (moment.precision()) {
            case DAY -> DATE.format(moment.day());
            case LOCAL -> MOMENT_WITH_YEAR.format(moment.time());
            case EXACT -> full(moment.toInstant());
        };
    }

    /** {@code UTC}, or {@code Lisbon time}. */
    public String zone() {
        if (zone.normalized() instanceof java.time.ZoneOffset) {
            return zone.getId().equals("Z")
                    ? "UTC"
                    : zone.getDisplayName(TextStyle.SHORT, Locale.UK);
        }
        if (!locale.equals(Locale.UK)) {
            return zone.getDisplayName(TextStyle.FULL, locale);
        }
        var id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') + " time";
    }
}
