package org.standfirst.server.store;

import java.time.Instant;

/**
 * A letter as it was sent to some readers.
 *
 * @param letter its key
 * @param issue what it is made of
 * @param made when that was
 */
public record PrintedLetter(String letter, String issue, Instant made) {}
