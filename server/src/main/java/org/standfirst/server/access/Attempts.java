package org.standfirst.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often something was tried, by whom. Each key has so many attempts in a span of time, which
 * begins with its first one. Kept in memory, for so many keys at most; when there are more, the
 * oldest is forgotten. For many threads.
 */
public final class Attempts {

    private static final int MOST_KEYS = 20_000;

    private final int most;
    private final Duration span;
    private final InstantSource clock;
    private final Map<String, Count> counts =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
                    return size() > MOST_KEYS;
                }
            };

    /** So many attempts a key in such a span. */
    public Attempts(int most, Duration span, InstantSource clock) {
        this.most = most;
        this.span = span;
        this.clock = clock;
    }

    /** Counts an attempt; how long to wait if there were too many, or else zero. */
    public synchronized Duration attempt(String key) {
        var now = clock.instant();
        var count = counts.get(key);
        if (count == null || !now.isBefore(count.since.plus(span))) {
            counts.remove(key);
            counts.put(key, new Count(now, 1));
            return Duration.ZERO;
        }
        if (count.attempts >= most) {
            return Duration.between(now, count.since.plus(span));
        }
        counts.put(key, new Count(count.since, count.attempts + 1));
        return Duration.ZERO;
    }

    /** Forgets what was tried, after it went well. */
    public synchronized void forget(String key) {
        counts.remove(key);
    }

    private record Count(Instant since, int attempts) {}
}
