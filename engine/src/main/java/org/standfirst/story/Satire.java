package org.standfirst.story;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** Tells satire from reports, by what outlets call it. */
public final class Satire {

    private static final Pattern NAME =
            Pattern.compile("(?iu)(?<!\\p{L})(?:satir\\p{L}*|sátira\\p{L}*|glossen?)(?!\\p{L})");

    private static final Pattern FOLDER = Pattern.compile("/(?:satire|satira|glossen?)(?:/|$)");

    private Satire() {}

    /** Whether a section or a feed has the name of satire. */
    public static boolean isCalled(@Nullable String name) {
        return name != null && NAME.matcher(name).find();
    }

    /** Whether one of the folders of an address, in lower case, has the name of satire. */
    static boolean isFolder(String path) {
        return FOLDER.matcher(path).find();
    }
}
