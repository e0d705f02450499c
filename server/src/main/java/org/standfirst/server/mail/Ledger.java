package org.standfirst.server.mail;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.store.Delivery;
import org.standfirst.server.store.Delivery.State;
import org.standfirst.server.store.Reader;

import java.time.Duration;
import java.time.Instant;

/**
 * Makes the rows of the ledger.
 *
 * @param links stamps each row
 * @param host for the ids of messages
 * @param deadline how long after its hour a letter may be sent
 */
public record Ledger(SignedLinks links, String host, Duration deadline) {

    /** The letter that asks whether somebody really wants letters. */
    public static final String CONFIRMATION = "confirmation";

    /** The letter that tells a reader who asks again how to change what they chose. */
    public static final String REMINDER = "reminder";

    /** The same with the deadline that a rhythm has. */
    public Ledger of(Rhythm rhythm) {
        return new Ledger(links, host, rhythm.deadline(deadline));
    }

    /**
     * A new row for a letter of a reader's day.
     *
     * @param issue null if there is none
     */
    public Delivery row(
            Reader reader,
            String letter,
            Schedule hour,
            @Nullable String issue,
            State state,
            Instant now) {
        var day = hour.day();
        var stamp = links.stamp(reader.id(), letter, day.toString());
        var address = reader.address();
        return new Delivery(
                0,
                reader.id(),
                letter,
                day,
                issue,
                address.substring(address.lastIndexOf('@') + 1),
                stamp,
                '<' + slug(letter) + '.' + day + '.' + stamp + '@' + host + '>',
                state,
                hour.at(),
                hour.at().plus(deadline),
                now,
                0,
                now,
                null);
    }

    /** A letter's key as it may stand in the name of a list or the id of a message. */
    public static String slug(String letter) {
        return LetterOrder.isSearch(letter)
                ? "search-" + Integer.toUnsignedString(letter.hashCode(), 36)
                : letter;
    }
}
