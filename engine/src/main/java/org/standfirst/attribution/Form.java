package org.standfirst.attribution;

import java.util.Locale;

/** In whose words something is given. */
public enum Form {
    /** All of it in quotation marks. */
    DIRECT,
    /** Part of it in quotation marks. */
    MIXED,
    /** None of it in quotation marks. */
    INDIRECT;

    private static final double MOST = 0.95;

    /** The form of a content of which {@code quoted} of {@code all} letters stand in marks. */
    static Form of(int quoted, int all) {
        if (quoted <= (1 - MOST) * all) {
            return INDIRECT;
        }
        return quoted >= MOST * all ? DIRECT : MIXED;
    }

    /** As it is written in JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
