package org.standfirst.server.store;

import java.time.Instant;

/**
 * A browser that is signed in.
 *
 * @param hash of the token in its cookie
 * @param seen when it last asked for something, to the hour
 */
public record Session(String hash, long account, Instant created, Instant seen) {}
