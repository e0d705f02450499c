package org.standfirst.attribution;

import java.util.Locale;

/** What somebody does by speaking, from the cue and what is said. */
public enum Act {
    SAYS,
    /** Says what others may well dispute, or is not believed by the one who writes it. */
    CLAIMS,
    CONFIRMS,
    DENIES,
    ACCUSES,
    WARNS,
    PROMISES,
    PREDICTS,
    ASKS,
    PRAISES,
    /** Declines to comment, to answer or to be interviewed; not: declines to hear a case. */
    DECLINES,
    /** Could not be reached, or gave no answer. */
    NO_RESPONSE,
    BELIEVES,
    /** Orders, plans or decides. */
    ORDERS;

    /** As it is written in JSON: {@code no-response}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
