package org.standfirst.server.mail;

import org.jspecify.annotations.Nullable;

/**
 * What a message that came back says.
 *
 * @param token of the letter it is about; null if it names none of ours
 * @param status such as {@code 5.1.1}; null if it gives none
 * @param why in its own words
 */
record Returned(Kind kind, @Nullable String token, @Nullable String status, String why) {

    enum Kind {
        /** The address is no good. */
        GONE,
        /** This letter did not arrive; another may. */
        FAILED,
        /** It is still being tried. */
        DELAYED,
        /** The reader has called it unwanted. */
        COMPLAINT,
        /** Nothing of all this: an answer of a machine or of a person. */
        OTHER
    }
}
