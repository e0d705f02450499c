package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.Numeral;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number in a sentence with the words that say what it counts.
 *
 * @param concept what it counts if that is one of the {@link Concepts}; otherwise empty
 * @param head stem of the first word after it that can be what is counted; empty at the end of a
 *     clause
 * @param kind of those who are counted where they are not just anybody: "children"; which of the
 *     two it is in "98 votes to 96"
 * @param context stems of its clause
 * @param words the words right after it, as written
 * @param scope of what is counted
 * @param from the number of which this is somebody else's version, in a clause that says no more
 *     than the number: "the union says 30"; null where it says itself what it counts
 */
record Measure(
        Line line,
        Numeral numeral,
        String concept,
        String head,
        String kind,
        Set<String> context,
        String words,
        Scope scope,
        @Nullable Measure from) {

    private static final int CLOSE = 12;

    private static final Pattern OF_THEM =
            Pattern.compile("\\b(?:of|von|der|out of)(?: the| den)? $");

    /** How far what is counted is what the story tells of. */
    enum Scope {
        WHOLE,
        /** Some of those just counted: "three of those", "including two". */
        PART,
        /** How long something takes. */
        TIME,
        /** Of another day or place, an age, or one end of a range. */
        ELSEWHERE
    }

    /** What each number of a sentence counts. */
    static List<Measure> of(Line line) {
        return Measures.of(line);
    }

    /** Whether the second of two numbers of a text is the whole of which the first is a part. */
    static boolean total(String text, Numeral part, Numeral numeral) {
        int end = part.end();
        return end <= numeral.begin()
                && numeral.begin() - end < CLOSE
                && OF_THEM.matcher(text.substring(end, numeral.begin())).find();
    }

    /** Who says the number; empty if it stands as the article's own. */
    String speaker() {
        var text = line.passage().text();
        int at = line.passage().begin() + text.codePointCount(0, numeral.begin());
        for (var claim : line.claims()) {
            if (claim.begin() <= at && at < claim.end()) {
                return claim.speaker();
            }
        }
        return "";
    }

    /** The number as it is written. */
    String written() {
        return line.passage().text().substring(numeral.begin(), numeral.end());
    }
}
