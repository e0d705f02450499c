package org.standfirst.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** Last names whose spelling outlets choose themselves, as they write them from other alphabets. */
public final class Surnames {

    private static final Pattern PARTICLE = Pattern.compile("\\b(?:al|el)[- ]");

    /** What hands of different writers put differently: "Muallim", "Moallem", "Moualem". */
    private static final Pattern SOFT = Pattern.compile("[^\\p{L}]|[aeiouy]|(.)(?=[aeiouy]*\\1)");

    private Surnames() {}

    /**
     * The same for all who have one last name, however it is spelt. Empty without a name.
     *
     * @param name a whole name or its last word
     */
    public static String family(String name) {
        var small = PARTICLE.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("");
        var last = small.substring(small.lastIndexOf(' ') + 1);
        var hard = SOFT.matcher(last).replaceAll("");
        // Short names have little left: "Lee" and "Li" are not the same.
        return hard.length() < 3 ? last : hard;
    }
}
