package org.standfirst.server.store;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Somebody who gets letters.
 *
 * @param id 0 for one that is not stored yet
 * @param address to write to
 * @param name null if they gave none
 * @param letters those they chose, each by its key and, where it is not the usual one, its rhythm:
 *     {@code good-news@weekly-monday}
 * @param hour of their day at which letters come, 0 to 23
 * @param zone whose clock counts
 * @param language of the words around the letters, as a BCP 47 tag
 * @param since when they are in this state
 * @param consent null as long as they have not agreed
 * @param softBounces letters in a row that came back for a reason that may pass
 */
public record Reader(
        long id,
        String address,
        @Nullable String name,
        List<String> letters,
        int hour,
        ZoneId zone,
        String language,
        State state,
        Instant since,
        @Nullable Consent consent,
        int softBounces) {

    public Reader {
        letters = List.copyOf(letters);
    }

    /** Only the confirmed get letters. */
    public enum State {
        /** Has asked, or somebody in their name, and not confirmed it. */
        PENDING,
        CONFIRMED,
        /** Has unsubscribed. */
        LEFT,
        /** Their server refuses letters for good. */
        BOUNCED,
        /** Has called a letter unwanted. */
        COMPLAINED;

        /** Whether somebody in this state may only come back by their own confirmation. */
        public boolean suppresses() {
            return this != PENDING && this != CONFIRMED;
        }
    }
}
