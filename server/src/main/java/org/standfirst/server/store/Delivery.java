package org.standfirst.server.store;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A row of the ledger of letters.
 *
 * @param reader who it is for; null once they are erased
 * @param letter key of the letter
 * @param day of the reader's own calendar
 * @param issue what the letter is made of; null for letters that are made of nothing else
 * @param domain of the reader's address
 * @param token that stands for this row in addresses that come back to us
 * @param messageId the same however often it is tried
 * @param due when the reader's hour struck
 * @param deadline after which it is stale and not sent any more
 * @param nextTry not to be sent before
 * @param attempts that came to nothing so far
 * @param changed when it came into this state
 * @param answer of the server, or why there is none; null before the first attempt
 */
public record Delivery(
        long id,
        @Nullable Long reader,
        String letter,
        LocalDate day,
        @Nullable String issue,
        String domain,
        String token,
        String messageId,
        State state,
        Instant due,
        Instant deadline,
        Instant nextTry,
        int attempts,
        Instant changed,
        @Nullable String answer) {

    /** What became of a letter. */
    public enum State {
        /** To be sent. */
        WAITING,
        /** Was put off by the server, to be tried again. */
        DEFERRED,
        /** Somebody is about to send it. The server has not got all of it, so it is not sent. */
        CLAIMED,
        /** Its last byte is about to be sent, or has been; the answer is not known yet. */
        HANDING,
        /** Its last byte was about to be sent when the process died or the connection broke. */
        UNCERTAIN,
        /** The server took it. */
        SENT,
        /** The server refused it for good, at once or later. */
        BOUNCED,
        /** The deadline passed before a server took it. */
        STALE,
        /** There was nothing to report. */
        NOTHING,
        /** The reader has left before it was sent. */
        DROPPED
    }
}
