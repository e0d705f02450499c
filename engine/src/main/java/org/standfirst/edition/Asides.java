package org.standfirst.edition;

import java.util.regex.Pattern;

/** Lines among the paragraphs of a report that are about the report, or stand under a picture. */
final class Asides {

    /** "Hide Caption 3 of 20", "seen in this photo", "A. Reporter contributed to this report". */
    private static final Pattern ASIDE =
            Pattern.compile(
                    "\\b(?i:(?:hide|show) caption|in (?:this|an?|the) (?:[\\p{L}-]+ ){0,3}(?:photo"
                            + "|photograph|picture|image)s?\\b|file photos?\\b|photos?:"
                            + "|contributed (?:to this|reporting)\\b|also reported from\\b)"
                            + "|^[\\p{L}\\p{M} .'\u2019-]{3,40} reported from"
                            + "(?:,? (?:and )?\\p{Lu}\\p{L}*)+\\.?$");

    private Asides() {}

    /** Whether a line is one of them. */
    static boolean is(String line) {
        return ASIDE.matcher(line).find();
    }
}
