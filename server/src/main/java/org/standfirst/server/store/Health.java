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
        /** The last poll brought new entries. */
        HEALTHY,
        /** Polls work but bring nothing new. */
        NOTHING_NEW,
        /** The last poll failed; it will be tried again. */
        FAILING,
        /** Gone for good; not polled any more. */
        RETIRED
    }
}
