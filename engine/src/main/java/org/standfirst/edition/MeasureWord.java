package org.standfirst.edition;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a sentence with a number in it, or a mark that parts its clauses.
 *
 * @param begin in UTF-16 units
 * @param end exclusive
 */
record MeasureWord(int begin, int end, String text) {

    private static final String PARTING = ",;:()\u060c\u2013\u2014";

    /** The words and marks of a sentence, in order. */
    static List<MeasureWord> in(String text) {
        var words = new ArrayList<MeasureWord>();
        int at = 0;
        while (at < text.length()) {
            int begin = at;
            int first = text.codePointAt(at);
            at += Character.charCount(first);
            if (Character.isLetter(first)) {
                at = end(text, at);
            } else if (PARTING.indexOf(first) < 0) {
                continue;
            }
            words.add(new MeasureWord(begin, at, text.substring(begin, at)));
        }
        return words;
    }

    private static int end(String text, int from) {
        int at = from;
        while (at < text.length() && goesOn(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean goesOn(int point) {
        return Character.isLetter(point)
                || point == '\''
                || point == '\u2019'
                || point == '-'
                || isMark(Character.getType(point));
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
