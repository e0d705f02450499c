package org.standfirst.server.store;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * One request for a feed and what came of it.
 *
 * @param listed entries in the feed
 * @param fresh entries that were new or changed
 * @param took until the answer was there; null if none came
 */
public record Poll(
        Instant at,
        Health.Status status,
        @Nullable String why,
        int listed,
        int fresh,
        @Nullable Duration took) {

    public Poll(Instant at, Health.Status status, @Nullable String why, int listed, int fresh) {
        this(at, status, why, listed, fresh, null);
    }
}
