package org.standfirst.extract;

/**
 * How many words a text has, and the shares of digits, capitals and punctuation among its first
 * characters.
 */
record TextShape(int words, float digits, float capitals, float marks) {

    private static final int LOOKED_AT = 200;

    static TextShape of(String text) {
        int words = 1;
        int digits = 0;
        int capitals = 0;
        int marks = 0;
        int end = Math.min(text.length(), LOOKED_AT);
        var chars = text.toCharArray();
        for (int i = 0; i < end; i++) {
            char c = chars[i];
            if (c == ' ') {
                words++;
            } else if (c < 'a' || c > 'z') {
                if (Character.isDigit(c)) {
                    digits++;
                } else if (Character.isUpperCase(c)) {
                    capitals++;
                } else if (!Character.isLetterOrDigit(c)) {
                    marks++;
                }
            }
        }
        for (int i = end; i < chars.length; i++) {
            words += chars[i] == ' ' ? 1 : 0;
        }
        return new TextShape(
                words, (float) digits / end, (float) capitals / end, (float) marks / end);
    }
}
