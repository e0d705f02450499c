package org.standfirst.attribution;

import java.util.Locale;
import java.util.Set;

/** Words that stand before a person's name and are no part of it. */
final class Titles {

    private static final Set<String> TITLES =
            Nouns.set(
                    """
                    mr mrs ms miss dr prof professor sir lady lord
                    dame sen rep gov gen col capt lt sgt rev
                    president senator governor minister colonel captain general judge chief mayor
                    skipper justice congressman congresswoman representative secretary officer fr father sister
                    """);

    /** Titles that only persons bear. */
    private static final Set<String> PERSONAL =
            Nouns.set("mr mrs ms miss dr sir lady sen rep gov col capt");

    private Titles() {}

    /** Whether a word in small letters, without a full stop, is a title. */
    static boolean is(String word) {
        return TITLES.contains(word);
    }

    /** Whether only persons bear it. */
    static boolean isPersonal(String word) {
        return PERSONAL.contains(word);
    }

    /** A name without the titles before it: "Mr. Grange" is called Grange. */
    static String without(String name) {
        var bare = name.strip();
        int space = bare.indexOf(' ');
        while (space > 0
                && is(bare.substring(0, space).toLowerCase(Locale.ROOT).replace(".", ""))) {
            bare = bare.substring(space + 1).strip();
            space = bare.indexOf(' ');
        }
        return bare;
    }
}
