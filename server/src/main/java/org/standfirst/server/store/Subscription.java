package org.standfirst.server.store;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A feed the reader follows.
 *
 * @param title the feed's own, or the one it was imported with until it has been read
 * @param category of the reader's OPML
 * @param outlet id of its outlet; null until it has been read
 * @param validated the address that gave {@code etag} and {@code lastModified}; they are sent to no
 *     other
 * @param etag as the last full answer gave it
 * @param lastModified likewise
 * @param polled when it was last asked
 * @param fullText whether the pages of its entries are sent for
 * @param cartoons whether it brings cartoons; null where its words decide
 */
public record Subscription(
        long id,
        String url,
        String title,
        @Nullable String category,
        @Nullable String outlet,
        Health health,
        @Nullable String validated,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable Instant polled,
        Instant nextPoll,
        boolean fullText,
        @Nullable Boolean cartoons) {}
