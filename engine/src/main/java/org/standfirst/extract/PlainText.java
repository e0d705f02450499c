package org.standfirst.extract;

/**
 * The words of one text node with white space collapsed to single spaces and without characters
 * that nobody sees. One object reads many, one after the other, for one thread.
 */
final class PlainText {

    private static final int DELETE = 127;

    /** The characters up to the space that are white, one bit each. */
    private static final long WHITE;

    /** The first character beyond ASCII that is white, but for the one that binds words. */
    private static final char FIRST_WHITE = '\u1680';

    /** From there to there stand the dashes, quotation marks and dots of print; none is white. */
    private static final char FIRST_DASH = '\u2010';

    private static final char LAST_DOT = '\u2027';

    static {
        long white = 0;
        for (char c = 0; c <= ' '; c++) {
            white |= Character.isWhitespace(c) ? 1L << c : 0;
        }
        WHITE = white;
    }

    private char[] chars = new char[1024];
    private int length;
    private int solid;

    /** Reads the words of a node. */
    @SuppressWarnings(
            "ShortCircuitBoolean") // without a branch, since nobody can foresee where words end
    void read(String words) {
        int end = words.length();
        if (chars.length < end) {
            chars = new char[Math.max(end, 2 * chars.length)];
        }
        words.getChars(0, end, chars, 0);
        int at = 0;
        int spaces = 0;
        boolean blank = false;
        for (int i = 0; i < end; i++) {
            char c = chars[i];
            if (c >= ' ' && c < DELETE) {
                boolean space = c == ' ';
                int kept = space & blank ? 0 : 1;
                chars[at] = c;
                at += kept;
                spaces += space ? kept : 0;
                blank = space;
            } else if (isWhite(c)) {
                if (!blank) {
                    chars[at++] = ' ';
                    spaces++;
                    blank = true;
                }
            } else if (c != '\u200B' && c != '\u00AD' && c != '\uFEFF') {
                chars[at++] = c;
                blank = false;
            }
        }
        length = at;
        solid = at - spaces;
    }

    private static boolean isWhite(char c) {
        if (c <= ' ') {
            return ((WHITE >>> c) & 1) != 0;
        }
        if (c < FIRST_WHITE || (c >= FIRST_DASH && c <= LAST_DOT)) {
            return c == '\u00A0';
        }
        return Character.isWhitespace(c);
    }

    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    /** How many characters are no spaces. */
    int solid() {
        return solid;
    }
}
