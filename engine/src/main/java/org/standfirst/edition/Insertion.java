package org.standfirst.edition;

import java.util.regex.Pattern;

/**
 * What is told between two commas of whom or what a sentence is about: "Ida Brand, a baker of 34,
 * was elected". A sentence can do without it, and one that states the same elsewhere need not tell
 * it.
 */
final class Insertion {

    private static final Pattern BETWEEN_COMMAS =
            Pattern.compile(
                    "^(?:\\S+ ){0,7}?\\S+(, (?:(?:an?|the) [^,;:]{3,90}|(?:aged )?\\d{1,3}),)"
                            + "(?= (?:has|have|had|was|were|is|are|will|would|did"
                            + "|\\p{Ll}+(?:ed|[^s]s))\\b)");

    private Insertion() {}

    /** A sentence with blanks in place of its insertion; the same where it has none. */
    static String blanked(String sentence) {
        int comma = sentence.indexOf(", ");
        if (comma < 0 || sentence.indexOf(',', comma + 1) < 0) {
            return sentence;
        }
        var found = BETWEEN_COMMAS.matcher(sentence);
        return found.find()
                ? sentence.substring(0, found.start(1))
                        + " ".repeat(found.end(1) - found.start(1))
                        + sentence.substring(found.end(1))
                : sentence;
    }

    /** Whether a place of a sentence, in UTF-16 units, stands in its insertion. */
    static boolean holds(String sentence, int place) {
        return sentence.charAt(place) != ' ' && blanked(sentence).charAt(place) == ' ';
    }
}
