package org.standfirst.extract;

/**
 * The words of one text node with white space collapsed to single spaces and without characters
 * that nobody sees. One object reads many, one after the other, for one thread.
 */
final class PlainText {

    private static final int DELETE = 127;

    private char[] chars = new char[1024];
    private int length;
    private int solid;

    /** Reads the words of a node. */
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
            if (c > ' ' && c < DELETE) {
                chars[at++] = c;
                blank = false;
            } else if (c == '\u00A0' || Character.isWhitespace(c)) {
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
