package org.standfirst.feed;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A cartoon as a feed offers it.
 *
 * @param title plain; empty if there is none
 * @param link where the outlet shows it
 * @param artists who drew it
 * @param picture address of the picture that the feed itself offers
 * @param alt what it shows, in the feed's words
 */
public record Drawing(
        String title,
        @Nullable String link,
        List<String> artists,
        String picture,
        @Nullable String alt) {

    public Drawing {
        artists = List.copyOf(artists);
    }
}
