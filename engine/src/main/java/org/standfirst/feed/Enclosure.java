package org.standfirst.feed;

import org.jspecify.annotations.Nullable;

/** A file that an entry offers: its address, media type and length in bytes as the feed says. */
public record Enclosure(String url, @Nullable String type, @Nullable Long length) {}
