package org.standfirst.server.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When a reader's hour strikes. Every day of their calendar has its hour once: where clocks go
 * forward over it, it strikes that much later; where they go back and it comes twice, the first
 * time.
 *
 * @param day of the reader's calendar
 * @param at when the hour of that day struck
 */
public record Schedule(LocalDate day, Instant at) {

    /** The hour that struck last, at this moment or before. */
    public static Schedule last(int hour, ZoneId zone, Instant now) {
        // A zone may be anything up to a day ahead or behind, and may have left a day out.
        var day = now.atZone(zone).toLocalDate().plusDays(1);
        while (strikes(day, hour, zone).isAfter(now)) {
            day = day.minusDays(1);
        }
        return new Schedule(day, strikes(day, hour, zone));
    }

    /** The one that struck last on a day that a rhythm has. */
    public static Schedule last(Rhythm rhythm, int hour, ZoneId zone, Instant now) {
        return latest(rhythm, last(hour, zone, now).day(), hour, zone);
    }

    /** The one before, on a day that a rhythm has. */
    public Schedule before(Rhythm rhythm, int hour, ZoneId zone) {
        return latest(rhythm, day.minusDays(1), hour, zone);
    }

    private static Schedule latest(Rhythm rhythm, LocalDate from, int hour, ZoneId zone) {
        var day = from;
        while (!rhythm.has(day)) {
            day = day.minusDays(1);
        }
        return new Schedule(day, strikes(day, hour, zone));
    }

    /** The next one. */
    public Schedule next(int hour, ZoneId zone) {
        var next = day.plusDays(1);
        while (!strikes(next, hour, zone).isAfter(at)) {
            next = next.plusDays(1);
        }
        // Where a zone leaves a day out, that day and the next strike at the same moment.
        return last(hour, zone, strikes(next, hour, zone));
    }

    private static Instant strikes(LocalDate day, int hour, ZoneId zone) {
        return day.atTime(hour, 0).atZone(zone).toInstant();
    }
}
