package org.standfirst.edition;

import org.standfirst.text.PictureCredits;

import java.util.Locale;
import java.util.regex.Pattern;

/** Lines among the paragraphs of a report that are about the report, or stand under a picture. */
final class Asides {

    /** "A. Reporter contributed to this report". */
    private static final Pattern CONTRIBUTED =
            Pattern.compile("\\bcontributed (?:to this|reporting)\\b");

    private static final Pattern REPORTED_FROM =
            Pattern.compile(
                    "\\b(?i:also reported from\\b)|^[\\p{L}\\p{M} .'\u2019-]{3,40} reported from"
                            + "(?:,? (?:and )?\\p{Lu}\\p{L}*)+\\.?$");

    /** What a button over a video or a gallery says, run together with the caption below it. */
    private static final Pattern BUTTON =
            Pattern.compile(
                    "^(?:CLOSE|REPLAY|SHARE|PLAY VIDEO|VIDEO|PHOTOS?|ADVERTISEMENT)"
                            + " \\p{Lu}\\p{Ll}");

    /** Under a picture: who stands where in it. */
    private static final Pattern FROM_LEFT =
            Pattern.compile("^(?:from|clockwise from|pictured,? from) (?:top )?(?:left|right)\\b");

    /** What the writer of a transcript puts between the words: "(CROSSTALK)". */
    private static final Pattern STAGE =
            Pattern.compile(
                    "[(\\[](?:crosstalk|applause|laughter|inaudible|unintelligible|cheers|(?:begin|end)"
                        + " (?:video|audio)|commercial break)\\b");

    private Asides() {}

    /** Whether a line is one of them. */
    static boolean is(String line) {
        return is(line, line.toLowerCase(Locale.ROOT));
    }

    /**
     * The same.
     *
     * @param small the same in small letters
     */
    static boolean is(String line, String small) {
        // Every sentence of every story is asked, and plain strings are far quicker to look for.
        return PictureCredits.standIn(small)
                || BUTTON.matcher(line).lookingAt()
                || FROM_LEFT.matcher(small).lookingAt()
                || (isBracketed(small) && STAGE.matcher(small).find())
                || (small.contains("contributed") && CONTRIBUTED.matcher(small).find())
                || (small.contains("reported from") && REPORTED_FROM.matcher(line).find());
    }

    private static boolean isBracketed(String line) {
        return line.indexOf('(') >= 0 || line.indexOf('[') >= 0;
    }
}
