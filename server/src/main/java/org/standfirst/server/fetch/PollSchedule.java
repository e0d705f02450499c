package org.standfirst.server.fetch;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When to ask a feed again: about twice in the time between two of its entries, less often the
 * longer it has been silent, and never outside the bounds. Something new makes us look again soon,
 * and then at intervals that double while nothing more comes, until they have reached that rhythm.
 * Pure; all times are passed in.
 *
 * @param shortest between two polls of one feed
 * @param longest between two polls of a feed that works
 */
public record PollSchedule(Duration shortest, Duration longest) {

    private static final int ENTRIES_LOOKED_AT = 12;
    private static final int SILENCE_SHARE = 12;
    private static final Duration FIRST_BACKOFF = Duration.ofMinutes(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofDays(1);
    private static final Duration MEMORY = Duration.ofDays(60);

    /** So many usual times without anything new are quiet, within these bounds. */
    private static final int USUAL_GAPS = 10;

    private static final Duration QUIET_AT_LEAST = Duration.ofDays(3);
    private static final Duration QUIET_AT_MOST = Duration.ofDays(60);

    public PollSchedule {
        if (shortest.isNegative() || shortest.isZero() || longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException(
                    "polls between " + shortest + " and " + longest + " make no sense");
        }
    }

    /**
     * The next poll after one that worked, changed or not.
     *
     * @param published of the entries that are known, in any order; those in the future don't count
     * @param lastNew when a poll last brought something new, or null
     * @param maxAge for which the server says that nothing will change, or null
     * @param feed its address: polls of many feeds are spread by it, always the same way
     */
    public Instant afterSuccess(
            Instant now,
            List<Instant> published,
            @Nullable Instant lastNew,
            @Nullable Duration maxAge,
            String feed) {
        var interval = rhythm(now, published);
        if (lastNew != null) {
            var silence = Duration.between(lastNew, now);
            interval = silence.compareTo(interval) < 0 ? silence : interval;
        }
        if (maxAge != null && maxAge.compareTo(interval) > 0) {
            interval = maxAge;
        }
        return now.plus(spread(bounded(interval, longest), feed));
    }

    /**
     * The next poll after one that failed: twice as long with each failure, up to a day.
     *
     * @param failures in a row, this one included
     */
    public Instant afterFailure(Instant now, int failures, String feed) {
        int doublings = Math.min(Math.max(failures, 1), 20) - 1;
        var most = longest.compareTo(LONGEST_BACKOFF) > 0 ? longest : LONGEST_BACKOFF;
        var first = shortest.compareTo(FIRST_BACKOFF) < 0 ? FIRST_BACKOFF : shortest;
        return now.plus(spread(bounded(first.multipliedBy(1L << doublings), most), feed));
    }

    /** The next poll after the server named a time: then, but not before the shortest interval. */
    public Instant afterRetryLater(Instant now, Instant until) {
        var earliest = now.plus(shortest);
        return until.isBefore(earliest) ? earliest : until;
    }

    /**
     * Whether a feed has brought nothing for much longer than it usually takes.
     *
     * @param published of the entries that are known, in any order
     * @param lastNew when a poll last brought something new; null if none ever did
     */
    public static boolean quiet(Instant now, List<Instant> published, @Nullable Instant lastNew) {
        if (lastNew == null) {
            return true;
        }
        var times = published.stream().sorted(Comparator.reverseOrder()).toList();
        var usual = times.size() < 2 ? QUIET_AT_MOST : medianGap(times).multipliedBy(USUAL_GAPS);
        var patience =
                usual.compareTo(QUIET_AT_LEAST) < 0
                        ? QUIET_AT_LEAST
                        : usual.compareTo(QUIET_AT_MOST) > 0 ? QUIET_AT_MOST : usual;
        return Duration.between(lastNew, now).compareTo(patience) > 0;
    }

    private Duration rhythm(Instant now, List<Instant> published) {
        var times =
                published.stream()
                        .filter(time -> !time.isAfter(now) && time.isAfter(now.minus(MEMORY)))
                        .sorted(Comparator.reverseOrder())
                        .limit(ENTRIES_LOOKED_AT)
                        .toList();
        if (times.isEmpty()) {
            return longest;
        }
        var silence = Duration.between(times.getFirst(), now).dividedBy(SILENCE_SHARE);
        if (times.size() == 1) {
            return silence.compareTo(shortest) > 0 ? silence : shortest;
        }
        var half = medianGap(times).dividedBy(2);
        return silence.compareTo(half) > 0 ? silence : half;
    }

    /** Between one entry and the next; of at least two times, the latest first. */
    private static Duration medianGap(List<Instant> times) {
        var gaps = new ArrayList<Duration>();
        for (int i = 1; i < times.size(); i++) {
            gaps.add(Duration.between(times.get(i), times.get(i - 1)));
        }
        gaps.sort(Comparator.naturalOrder());
        return gaps.get(gaps.size() / 2);
    }

    private Duration bounded(Duration interval, Duration most) {
        return interval.compareTo(shortest) < 0
                ? shortest
                : interval.compareTo(most) > 0 ? most : interval;
    }

    /** Up to a tenth longer, so that a thousand feeds are not asked in the same second. */
    private static Duration spread(Duration interval, String feed) {
        int percent = Math.floorMod(feed.hashCode(), 101);
        return interval.plus(interval.multipliedBy(percent).dividedBy(1_000));
    }
}
