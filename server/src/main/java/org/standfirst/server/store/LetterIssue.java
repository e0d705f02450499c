package org.standfirst.server.store;

import java.time.Instant;

/**
 * What letters of one hour are made of.
 *
 * @param edition as it was then
 */
public record LetterIssue(String id, StoredEdition edition) {

    /** The issue of an edition as it is now. */
    public static LetterIssue of(StoredEdition edition) {
        return new LetterIssue(edition.id() + '.' + edition.made().getEpochSecond(), edition);
    }

    /** When the edition was made. */
    public Instant made() {
        return edition.made();
    }
}
