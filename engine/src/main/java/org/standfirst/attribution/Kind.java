package org.standfirst.attribution;

import java.util.Locale;

/** What kind of source speaks. */
public enum Kind {
    PERSON,
    /** An authority, a company, a party, a court: whatever speaks as one. */
    BODY,
    /** A newspaper, a broadcaster, an agency. */
    OUTLET,
    /** A report, a poll, a letter, a post. */
    DOCUMENT,
    /** Somebody who is not named: "a senior official". */
    UNNAMED,
    /** Many at once: "protesters". */
    CROWD;

    /** As it is written in JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
