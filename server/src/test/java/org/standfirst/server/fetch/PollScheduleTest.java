package org.standfirst.server.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

@NullMarked
class PollScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(9));

    private final PollSchedule schedule =
            new PollSchedule(MINUTE.multipliedBy(15), Duration.ofHours(6));

    private Duration next(List<Instant> published, @Nullable Instant lastNew) {
        return next(published, lastNew, null);
    }

    private Duration next(
            List<Instant> published, @Nullable Instant lastNew, @Nullable Duration maxAge) {
        return Duration.between(NOW, schedule.afterSuccess(NOW, published, lastNew, maxAge, "f"));
    }

    /** Entries so far apart, the latest just now. */
    private static List<Instant> every(Duration gap) {
        return IntStream.range(0, 10).mapToObj(i -> NOW.minus(gap.multipliedBy(i))).toList();
    }

    private static void about(Duration actual, Duration expected) {
        assertThat(actual)
                .isBetween(expected, expected.plus(expected.dividedBy(10)).plusSeconds(1));
    }

    @Test
    void twiceInTheTimeBetweenTwoEntriesWithinTheBounds() {
        about(next(every(MINUTE.multipliedBy(2)), LONG_AGO), MINUTE.multipliedBy(15));
        about(next(every(Duration.ofHours(2)), LONG_AGO), Duration.ofHours(1));
        about(next(every(Duration.ofDays(7)), LONG_AGO), Duration.ofHours(6));
        about(next(List.of(), null), Duration.ofHours(6));
    }

    @Test
    void somethingNewMakesUsLookAgainSoonAndThenLessAndLess() {
        var weekly = every(Duration.ofDays(7));
        about(next(weekly, NOW), MINUTE.multipliedBy(15));
        about(next(weekly, NOW.minus(MINUTE.multipliedBy(40))), MINUTE.multipliedBy(40));
        about(next(weekly, NOW.minus(Duration.ofHours(3))), Duration.ofHours(3));
        about(next(weekly, NOW.minus(Duration.ofHours(30))), Duration.ofHours(6));
    }

    @Test
    void theServersOwnWordCountsAsLongAsItIsReasonable() {
        about(next(every(MINUTE), NOW, Duration.ofHours(2)), Duration.ofHours(2));
        about(next(every(MINUTE), NOW, Duration.ofDays(365)), Duration.ofHours(6));
        about(next(every(MINUTE), NOW, Duration.ZERO), MINUTE.multipliedBy(15));
    }

    @Test
    void datesInTheFutureAreNoRhythm() {
        var future = every(MINUTE).stream().map(time -> time.plus(Duration.ofDays(9_000))).toList();
        about(next(future, LONG_AGO), Duration.ofHours(6));
    }

    @Test
    void failuresDoubleTheTimeUpToADay() {
        for (var each : List.of("1 PT15M", "2 PT30M", "5 PT4H", "20 PT24H", "999999 PT24H")) {
            var parts = each.split(" ", -1);
            var next = schedule.afterFailure(NOW, Integer.parseInt(parts[0]), "f");
            about(Duration.between(NOW, next), Duration.parse(parts[1]));
        }
    }

    @Test
    void whenTheServerNamesATimeItIsThatButNotTooSoon() {
        assertThat(schedule.afterRetryLater(NOW, NOW.plus(Duration.ofHours(2))))
                .isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(schedule.afterRetryLater(NOW, NOW.plusSeconds(60)))
                .isEqualTo(NOW.plus(MINUTE.multipliedBy(15)));
    }

    @Test
    void quietIsMuchLongerThanUsual() {
        var hourly = every(Duration.ofHours(1));
        var weekly = every(Duration.ofDays(7));
        assertThat(PollSchedule.quiet(NOW, hourly, NOW.minus(Duration.ofDays(2)))).isFalse();
        assertThat(PollSchedule.quiet(NOW, hourly, NOW.minus(Duration.ofDays(4)))).isTrue();
        assertThat(PollSchedule.quiet(NOW, weekly, NOW.minus(Duration.ofDays(50)))).isFalse();
        assertThat(PollSchedule.quiet(NOW, weekly, NOW.minus(Duration.ofDays(61)))).isTrue();
        assertThat(PollSchedule.quiet(NOW, List.of(), null)).isTrue();
    }
}
