package org.standfirst.extract;

/**
 * How many words a text has, and the shares of digits, capitals and punctuation among its first
 * characters.
 */
record TextShape(int words, float digits, float capitals, float marks) {

    private static final int LOOKED_AT = 200;

    private static final int OTHER = 0;
    private static final int DIGIT = 1;
    private static final int CAPITAL = 2;
    private static final int MARK = 3;

    /** What the characters of ASCII are. */
    private static final byte[] KINDS = new byte[128];

    static {
        for (char c = 0; c < KINDS.length; c++) {
            KINDS[c] = (byte) unicodeKind(c);
        }
    }

    static TextShape of(String text) {
        var counts = new int[MARK + 1];
        int end = Math.min(text.length(), LOOKED_AT);
        var chars = text.toCharArray();
        for (int i = 0; i < end; i++) {
            char c = chars[i];
            counts[c < KINDS.length ? KINDS[c] : unicodeKind(c)]++;
        }
        int words = 1;
        for (char c : chars) {
            words += c == ' ' ? 1 : 0;
        }
        return new TextShape(
                words,
                (float) counts[DIGIT] / end,
                (float) counts[CAPITAL] / end,
                (float) counts[MARK] / end);
    }

    private static int unicodeKind(char c) {
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        if (Character.isUpperCase(c)) {
            return CAPITAL;
        }
        return c == ' ' || Character.isLetterOrDigit(c) ? OTHER : MARK;
    }
}
