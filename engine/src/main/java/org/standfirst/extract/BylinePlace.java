package org.standfirst.extract;

import org.standfirst.text.WrittenTime;

import java.util.ArrayList;
import java.util.List;

/**
 * Where bylines stand on a page.
 *
 * @param page its lines
 * @param headline the headline's line, -1 if there is none
 * @param date the line of the article's date, -1 if readers see none
 */
record BylinePlace(PageLines page, int headline, int date) {

    static final int LONGEST_BYLINE = 180;

    private static final int NEAR_BEFORE = 8;
    private static final int NEAR_AFTER = 14;

    /** So many lines from the article's date a byline may stand. */
    static final int BESIDE = 2;

    int distance(int line) {
        return headline < 0 ? line : line - headline;
    }

    static boolean isNear(int distance) {
        return isReached(distance) && distance <= NEAR_AFTER;
    }

    boolean isDated(PageLine line) {
        return date >= 0 && Math.abs(line.number() - date) <= BESIDE;
    }

    static boolean isReached(int distance) {
        return distance >= -NEAR_BEFORE;
    }

    boolean isHere(PageLine line, int distance) {
        return distance != 0
                && line.raw().length() <= LONGEST_BYLINE
                && (isNear(distance) || isDated(line));
    }

    boolean isByline(PageLine line, int distance) {
        return isHere(line, distance)
                && (PersonNames.introduces(line.text()) || opensLater(line.raw()));
    }

    /** What a line is made of, by marks and elements. */
    static List<String> pieces(PageLine line) {
        var raw = line.raw();
        var pieces = new ArrayList<String>();
        int begin = 0;
        for (int i = 0; i < raw.length(); i++) {
            int length = seam(raw, i);
            if (length > 0) {
                pieces.add(raw.substring(begin, i));
                begin = i + length;
                i = begin - 1;
            }
        }
        pieces.add(raw.substring(begin));
        return pieces;
    }

    /** How long a mark is that parts two pieces; 0 if none is there. */
    private static int seam(String raw, int at) {
        return switch (raw.charAt(at)) {
            case PageLines.SEAM, '|', '\u2022', '\u00B7', '\uFF5C' -> 1;
            case ' ' -> {
                boolean dash = at + 2 < raw.length() && raw.charAt(at + 2) == ' ';
                yield dash && "\u2013\u2014-".indexOf(raw.charAt(at + 1)) >= 0 ? 3 : 0;
            }
            default -> 0;
        };
    }

    /** The text before the first date in it. */
    static String undated(String text) {
        var dates = WrittenTime.all(text, null);
        return dates.isEmpty() ? text : text.substring(0, dates.getFirst().begin());
    }

    /** Whether the words that introduce a byline begin a piece of a line of several. */
    static boolean opensLater(String raw) {
        if (raw.indexOf(PageLines.SEAM) < 0 && raw.indexOf('|') < 0) {
            return false;
        }
        int begin = 0;
        for (int i = 0; i < raw.length(); i++) {
            int length = seam(raw, i);
            if (length > 0) {
                if (PersonNames.introduces(raw, begin, i)) {
                    return true;
                }
                begin = i + length;
                i = begin - 1;
            }
        }
        return PersonNames.introduces(raw, begin, raw.length());
    }
}
