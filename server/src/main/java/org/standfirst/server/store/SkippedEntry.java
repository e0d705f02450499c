package org.standfirst.server.store;

import java.time.Instant;

/** An entry that has no article here, and why. */
public record SkippedEntry(long feed, String key, Instant firstSeen, String why) {}
