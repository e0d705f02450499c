package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;

/**
 * Who a source is, as far as the article says.
 *
 * @param name the fullest name the article gives, or the words that stand for one: "a senior
 *     official"; empty where no source is given
 * @param kind what kind of source it is
 * @param description the words by which the article describes who it is: "foreign minister of
 *     Drovia"; null where it gives none
 */
public record Speaker(String name, Kind kind, @Nullable String description) {

    /** Where a text gives no source: "is expected to resign". */
    public static final Speaker NOBODY = new Speaker("", Kind.UNNAMED, null);

    /** Whether it is somebody, not something. */
    boolean isPersonal() {
        return kind == Kind.PERSON || kind == Kind.UNNAMED;
    }

    /** Whether somebody is named. */
    public boolean isNamed() {
        return !name.isEmpty() && kind != Kind.UNNAMED && kind != Kind.CROWD;
    }
}
