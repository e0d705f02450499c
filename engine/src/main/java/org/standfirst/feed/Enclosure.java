package org.standfirst.feed;

import org.jspecify.annotations.Nullable;

/**
 * A file that an entry offers, as the feed says.
 *
 * @param type media type
 * @param length in bytes
 * @param alt what a picture shows, in words
 */
public record Enclosure(
        String url, @Nullable String type, @Nullable Long length, @Nullable String alt) {

    /** A file that is not described. */
    public Enclosure(String url, @Nullable String type, @Nullable Long length) {
        this(url, type, length, null);
    }
}
