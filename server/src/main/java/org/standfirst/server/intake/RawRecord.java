package org.standfirst.server.intake;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** One record of a file as it stands there, before anything is made of it. */
public sealed interface RawRecord {

    /** Its number in the file, from 1. */
    long number();

    /** A line of JSON. */
    record Line(long number, String text) implements RawRecord {}

    /**
     * A page that a crawler kept.
     *
     * @param captured when it did
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Page(
            long number, String url, @Nullable String contentType, byte[] body, Instant captured)
            implements RawRecord {}

    /** One of which nothing can be made. */
    record Bad(long number, String why) implements RawRecord {}
}
