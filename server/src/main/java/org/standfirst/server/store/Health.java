package org.standfirst.server.store;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How a feed is.
 *
 * @param since when it became so
 * @param why what went wrong, in words for the reader; null while nothing did
 * @param failures how many polls failed one after another
 * @param lastNew when it last listed an entry that was not known; null if never
 */
public record Health(
        Status status,
        Instant since,
        @Nullable String why,
        int failures,
        @Nullable Instant lastNew) {

    /** What a feed can be. */
    public enum Status {
        /** Subscribed and not yet polled. */
        AWAITED,
        /** Polls work. */
        HEALTHY,
        /** Polls work but have brought nothing new for much longer than is usual for the feed. */
        NOTHING_NEW,
        /** The last poll failed; it will be tried again. */
        FAILING,
        /** Gone for good; not polled any more. */
        RETIRED
    }
}
