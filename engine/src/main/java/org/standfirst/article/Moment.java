package org.standfirst.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * When something was published, exactly as far as its source says it: in the source's own offset
 * from UTC, or without one, or only the day. Ordered by {@link #toInstant()}.
 *
 * @param time the date and time as written; what was not written is midnight and UTC
 * @param precision how much of it was written
 */
public record Moment(OffsetDateTime time, Precision precision) implements Comparable<Moment> {

    /** How much of a moment its source says. */
    public enum Precision {
        /** The day alone. */
        DAY,
        /** Day and time of day, but not in which zone. */
        LOCAL,
        /** Day, time of day and offset. */
        EXACT
    }

    /** A moment of which everything is known. */
    public static Moment exact(OffsetDateTime time) {
        return new Moment(time, Precision.EXACT);
    }

    /** An instant, told in UTC. */
    public static Moment exact(Instant instant) {
        return exact(instant.atOffset(ZoneOffset.UTC));
    }

    /** A day of which no time is known. */
    public static Moment day(LocalDate day) {
        return new Moment(day.atTime(LocalTime.MIDNIGHT).atOffset(ZoneOffset.UTC), Precision.DAY);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws DateTimeParseException if it is anything else
     */
    public static Moment parse(String text) {
        if (text.indexOf('T') < 0) {
            return day(LocalDate.parse(text));
        }
        var clock = text.substring(text.indexOf('T'));
        boolean zoned = clock.indexOf('Z') > 0 || clock.indexOf('+') > 0 || clock.indexOf('-') > 0;
        return zoned
                ? exact(OffsetDateTime.parse(text))
                : new Moment(OffsetDateTime.parse(text + "Z"), Precision.LOCAL);
    }

    /** The calendar day on which it fell where it was written. */
    public LocalDate day() {
        return time.toLocalDate();
    }

    /**
     * The instant that counts where moments are put in order. A day alone counts as its noon in
     * UTC, which is the same day almost everywhere; a time without an offset as one in UTC.
     */
    public Instant toInstant() {
        return precision == Precision.DAY ? time.plusHours(12).toInstant() : time.toInstant();
    }

    @Override
    public int compareTo(Moment other) {
        int byInstant = toInstant().compareTo(other.toInstant());
        if (byInstant != 0) {
            return byInstant;
        }
        int byPrecision = precision.compareTo(other.precision);
        return byPrecision != 0 ? byPrecision : time.compareTo(other.time);
    }

    /**
     * ISO 8601 with no more than is known: {@code 2026-03-04T17:30:00+02:00}, {@code
     * 2026-03-04T17:30:00} or {@code 2026-03-04}.
     */
    @Override
    public String toString() {
        return switch (precision) {
            case DAY -> day().toString();
            case LOCAL -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
            case EXACT -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        };
    }
}
