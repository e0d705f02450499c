package org.standfirst.extract;

import org.standfirst.text.WrittenTime;

import java.util.regex.Pattern;

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

    private static final Pattern AUTHOR_NAMES =
            Pattern.compile("author|byline|autor|writer|auteur|\\bby\\b|contributor|verfasser");
    private static final Stems AUTHOR_STEMS =
            new Stems("aut", "by", "writer", "contributor", "verfasser");
    private static final Pattern PIECES =
            Pattern.compile(
                    "[" + PageLines.SEAM + "|\\u2022\\u00B7\\uFF5C]|\\s[\\u2013\\u2014-]\\s");

    /** Tells by the names of elements whether a page calls a line an author's; for one page. */
    static NamesTest authorNames() {
        return new NamesTest(AUTHOR_STEMS, AUTHOR_NAMES);
    }

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
    static String[] pieces(PageLine line) {
        return PIECES.split(line.raw(), -1);
    }

    /** The text before the first date in it. */
    static String undated(String text) {
        var dates = WrittenTime.all(text, null);
        return dates.isEmpty() ? text : text.substring(0, dates.getFirst().begin());
    }

    /** Whether the words that introduce a byline begin a later piece of the line. */
    static boolean opensLater(String raw) {
        boolean one = raw.indexOf(PageLines.SEAM) < 0 && raw.indexOf('|') < 0;
        if (one || !PersonNames.holdsFirstWord(raw)) {
            return false;
        }
        for (var piece : PIECES.split(raw, -1)) {
            if (PersonNames.introduces(piece.strip())) {
                return true;
            }
        }
        return false;
    }
}
