package org.standfirst.extract;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The given names of many countries, but for those that are common words too. */
public final class GivenNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private GivenNames() {}

    /** Read when first needed. */
    private static final class Shipped {
        static final Set<String> ALL = WordList.read("given-names.txt");
    }

    /** Whether a word is a given name, with or without its accents. */
    public static boolean has(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return Shipped.ALL.contains(lower)
                || Shipped.ALL.contains(
                        MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                                .replaceAll(""));
    }
}
