package org.standfirst.server.store;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What a program signs in with.
 *
 * @param account whose it is
 * @param name what its owner calls it
 * @param scopes what it may do, separated by commas
 * @param seen when it was last used, to the hour; null if never
 */
public record ApiToken(
        long id,
        long account,
        String name,
        String scopes,
        Instant created,
        @Nullable Instant seen) {}
