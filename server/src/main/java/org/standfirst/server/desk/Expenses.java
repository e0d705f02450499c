package org.standfirst.server.desk;

import org.standfirst.server.store.Archive;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What running the review costs, by the day.
 *
 * @param articles that came
 * @param seconds for which each stage worked
 * @param disk the most bytes that the database held
 * @param memory the most bytes that were in use
 */
public record Expenses(
        Map<LocalDate, Long> articles,
        Map<Stage, Map<LocalDate, Long>> seconds,
        Map<LocalDate, Long> disk,
        Map<LocalDate, Long> memory) {

    /** Days that are looked at. */
    public static final int DAYS = 30;

    /** Those of the last days, today included; a day of which nothing is known has zero. */
    public static Expenses of(Archive archive, ZoneId zone, InstantSource clock) {
        var today = clock.instant().atZone(zone).toLocalDate();
        var since = today.minusDays(DAYS - 1L).atStartOfDay(zone).toInstant();
        return archive.read(shelves -> {
            var amounts = shelves.costs().since(since);
            var seconds = new EnumMap<Stage, Map<LocalDate, Long>>(Stage.class);
            for (var stage : Stage.values()) {
                var daily = days(today);
                var hours = amounts.getOrDefault(stage.key(), Map.of());
                hours.forEach((hour, taken) -> daily.merge(day(hour, zone), taken, Long::sum));
                daily.replaceAll((_, taken) -> Duration.ofMillis(taken).toSeconds());
                seconds.put(stage, daily);
            }
            var articles = days(today);
            shelves.costs()
                    .articles(since)
                    .forEach((hour, came) -> articles.merge(day(hour, zone), came, Long::sum));
            return new Expenses(
                    articles,
                    seconds,
                    most(today, amounts.getOrDefault(Stopwatch.DISK, Map.of()), zone),
                    most(today, amounts.getOrDefault(Stopwatch.MEMORY, Map.of()), zone));
        });
    }

    private static Map<LocalDate, Long> most(
            LocalDate today, Map<Instant, Long> hours, ZoneId zone) {
        var days = days(today);
        hours.forEach((hour, amount) -> days.merge(day(hour, zone), amount, Math::max));
        return days;
    }

    private static Map<LocalDate, Long> days(LocalDate today) {
        var days = new TreeMap<LocalDate, Long>();
        for (int i = DAYS - 1; i >= 0; i--) {
            days.put(today.minusDays(i), 0L);
        }
        return days;
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }
}
