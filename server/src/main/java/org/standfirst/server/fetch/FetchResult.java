package org.standfirst.server.fetch;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** What became of a request. Reasons are sentences for the people who run the server. */
public sealed interface FetchResult {

    /**
     * The body came, whole.
     *
     * @param finalUrl where it was found in the end
     * @param permanentUrl the address to ask from now on, if every redirect on the way was a
     *     permanent one; else null
     * @param contentType the header, or null
     * @param validators for the next request of this
     * @param maxAge how long the server says that asking again is of no use, or null
     * @param body decompressed; not copied, so nobody may change it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Fetched(
            String finalUrl,
            @Nullable String permanentUrl,
            int status,
            @Nullable String contentType,
            Validators validators,
            @Nullable Duration maxAge,
            byte[] body)
            implements FetchResult {}

    /** The version at hand is still the newest. */
    record NotModified(@Nullable String permanentUrl, @Nullable Duration maxAge)
            implements FetchResult {}

    /** The server says that this is gone for good (410). */
    record Gone(String reason) implements FetchResult {}

    /** The server asks us to come back later (429, 503, or its robots.txt fails). */
    record RetryLater(Instant until, String reason) implements FetchResult {}

    /** We do not fetch this: inside address, robots.txt, no web address, too large, a loop. */
    record Refused(String reason) implements FetchResult {}

    /** It did not work this time. */
    record Failed(String reason) implements FetchResult {}
}
