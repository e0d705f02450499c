package org.standfirst.attribution;

import java.util.List;

/**
 * Who a source is, as far as the article says.
 *
 * @param name the fullest name the article gives, or the words that stand for one: "a senior
 *     official"; empty where no source is given
 * @param kind what kind of source it is
 * @param descriptions the words by which the article describes who it is, each as it stands there:
 *     "foreign minister of Drovia"; none where it gives none
 */
public record Speaker(String name, Kind kind, List<String> descriptions) {

    public Speaker {
        descriptions = List.copyOf(descriptions);
    }

    /** A speaker whom the article does not describe. */
    public Speaker(String name, Kind kind) {
        this(name, kind, List.of());
    }

    /** Where a text gives no source: "is expected to resign". */
    public static final Speaker NOBODY = new Speaker("", Kind.UNNAMED);

    /** Whether it is somebody, not something. */
    boolean isPersonal() {
        return kind == Kind.PERSON || kind == Kind.UNNAMED;
    }

    /** Whether somebody is named. */
    public boolean isNamed() {
        return !name.isEmpty() && kind != Kind.UNNAMED && kind != Kind.CROWD;
    }
}
