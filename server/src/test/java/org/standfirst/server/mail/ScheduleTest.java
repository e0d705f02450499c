package org.standfirst.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Hours of readers over years of clock changes, with machines that sleep and start anew. */
@NullMarked
class ScheduleTest {

    /** With clock changes by an hour, by half an hour, at midnight, and with a day left out. */
    private static final List<String> ZONES =
            List.of(
                    "Europe/Lisbon",
                    "America/New_York",
                    "Australia/Lord_Howe",
                    "America/Sao_Paulo",
                    "Asia/Kathmandu",
                    "Africa/Cairo",
                    "Asia/Beirut",
                    "Pacific/Apia",
                    "Pacific/Kiritimati",
                    "UTC");

    @Test
    void everyDayOfTheReaderHasItsHourOnce() {
        for (var name : ZONES) {
            var zone = ZoneId.of(name);
            for (int hour = 0; hour < 24; hour++) {
                var at = Schedule.last(hour, zone, Instant.parse("2011-01-01T12:00:00Z"));
                for (int i = 0; i < 3_000; i++) {
                    var next = at.next(hour, zone);
                    var where = name + " " + hour + " after " + at;
                    assertThat(next.at()).as(where).isAfter(at.at());
                    boolean leftOut = next.day().equals(LocalDate.of(2011, 12, 31));
                    assertThat(next.day())
                            .as(where)
                            .isBetween(at.day().plusDays(1), at.day().plusDays(leftOut ? 2 : 1));
                    var local = next.at().atZone(zone);
                    assertThat(local.toLocalDate()).as(where).isEqualTo(next.day());
                    assertThat(local.getHour()).as(where).isBetween(hour, hour + 1);
                    // The moment itself belongs to the day, the one before to the day before.
                    assertThat(Schedule.last(hour, zone, next.at())).as(where).isEqualTo(next);
                    assertThat(Schedule.last(hour, zone, next.at().minusMillis(1)))
                            .as(where)
                            .isEqualTo(at);
                    at = next;
                }
            }
        }
    }

    /**
     * A machine that looks now and then, sleeps for hours or days, and forgets all but the ledger:
     * every day on which it was awake after the hour is entered, none twice, none too early.
     */
    @Test
    void noDayIsEnteredTwiceNorLeftOutWhileTheMachineIsAwake() {
        long seed = Long.getLong("standfirst.seed", System.nanoTime());
        var random = new Random(seed);
        for (int run = 0; run < 200; run++) {
            var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            int hour = random.nextInt(24);
            var now = Instant.parse("2011-11-01T00:00:00Z").plusSeconds(random.nextInt(90_000_000));
            var ledger = new ArrayList<Schedule>();
            var days = new HashSet<LocalDate>();
            var again = now;
            for (int look = 0; look < 2_000; look++) {
                now = now.plus(pause(random));
                boolean isRestart = random.nextInt(50) == 0;
                if (isRestart || !now.isBefore(again)) {
                    var due = Schedule.last(hour, zone, now);
                    again = due.next(hour, zone).at();
                    if (days.add(due.day())) {
                        ledger.add(due);
                    }
                }
                // What is due at this moment is in the ledger, however long it slept before.
                var due = Schedule.last(hour, zone, now);
                assertThat(days).as("seed %d", seed).contains(due.day());
                assertThat(due.at()).as("seed %d", seed).isBeforeOrEqualTo(now);
            }
            for (int i = 1; i < ledger.size(); i++) {
                assertThat(ledger.get(i).day())
                        .as("seed %d", seed)
                        .isAfter(ledger.get(i - 1).day());
            }
        }
    }

    /**
     * The same for every rhythm: of its days none is entered twice, none left out, none too early.
     */
    @Test
    void everyRhythmHasEachOfItsDaysOnce() {
        long seed = Long.getLong("standfirst.seed", System.nanoTime());
        var random = new Random(seed);
        var rhythms = new ArrayList<>(List.of(Rhythm.DAILY, Rhythm.WEEKDAYS));
        for (var day : DayOfWeek.values()) {
            rhythms.add(Rhythm.weekly(day));
        }
        for (int day : new int[] {1, 15, 28, 30, 31}) {
            rhythms.add(Rhythm.monthly(day));
        }
        for (int run = 0; run < 60; run++) {
            var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            var rhythm = rhythms.get(random.nextInt(rhythms.size()));
            int hour = random.nextInt(24);
            var where = "seed " + seed + ", " + rhythm + " at " + hour + " in " + zone;
            var now = Instant.parse("2011-11-01T00:00:00Z").plusSeconds(random.nextInt(90_000_000));
            var days = new TreeSet<LocalDate>();
            var begun = Schedule.last(rhythm, hour, zone, now);
            days.add(begun.day());
            for (int look = 0; look < 500; look++) {
                now = now.plus(Duration.ofMinutes(random.nextInt(1, 1_380)));
                var due = Schedule.last(rhythm, hour, zone, now);
                assertThat(due.at()).as(where).isBeforeOrEqualTo(now);
                assertThat(rhythm.has(due.day())).as(where).isTrue();
                assertThat(due.before(rhythm, hour, zone).day()).as(where).isBefore(due.day());
                days.add(due.day());
            }
            var expected = new TreeSet<LocalDate>();
            for (var day = begun.day(); !day.isAfter(days.getLast()); day = day.plusDays(1)) {
                if (rhythm.has(day) && !leftOut(day, zone, rhythm)) {
                    expected.add(day);
                }
            }
            days.removeIf(day -> leftOut(day, zone, rhythm));
            assertThat(days).as(where).isEqualTo(expected);
            assertThat(Rhythm.parse(rhythm.toString())).isEqualTo(rhythm);
        }
    }

    /** The day that a zone has not; what comes daily has the next one at the same moment. */
    private static boolean leftOut(LocalDate day, ZoneId zone, Rhythm rhythm) {
        return !rhythm.isLong()
                && zone.getId().equals("Pacific/Apia")
                && day.equals(LocalDate.of(2011, 12, 30));
    }

    private static Duration pause(Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> Duration.ofHours(random.nextInt(1, 90));
            case 1 -> Duration.ofMinutes(random.nextInt(1, 600));
            default -> Duration.ofSeconds(random.nextInt(1, 1_800));
        };
    }
}
