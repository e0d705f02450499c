package org.standfirst.attribution;

import org.standfirst.text.Tokens;

/**
 * Which tokens stand between quotation marks: straight, curly, low-high, guillemets either way, and
 * single marks where they are used as quotation marks, and two of them for a double one. A mark
 * that nothing closes holds to the end of its paragraph, as news prose repeats the opening mark in
 * each paragraph of a long quotation.
 */
final class Quotations {

    static final byte OUT = 0;
    static final byte IN = 1;
    static final byte OPENS = 2;
    static final byte CLOSES = 3;

    private Quotations() {}

    /** For each token {@link #OUT}, {@link #IN}, {@link #OPENS} or {@link #CLOSES}. */
    static byte[] of(Tokens tokens) {
        byte[] marks = new byte[tokens.size()];
        int from = 0;
        while (from < marks.length) {
            int to = from;
            while (to < marks.length && tokens.paragraph(to) == tokens.paragraph(from)) {
                to++;
            }
            paragraph(tokens, from, to, marks);
            from = to;
        }
        return marks;
    }

    private static void paragraph(Tokens tokens, int from, int to, byte[] marks) {
        char open = 0;
        for (int i = from; i < to; i++) {
            boolean pair = i + 1 < to && pair(tokens, i);
            char c = pair ? PAIR : tokens.end(i) - tokens.begin(i) == 1 ? tokens.first(i) : 0;
            if (open == 0) {
                if (opens(tokens, i, c)) {
                    marks[i] = OPENS;
                    open = c;
                }
            } else if (closes(tokens, i, c, open)) {
                marks[i] = CLOSES;
                open = 0;
            } else {
                marks[i] = IN;
            }
            if (pair) {
                marks[i + 1] = marks[i];
                i++;
            }
        }
    }

    /** Stands for two single marks without space, which typewriters and wires use for a double. */
    private static final char PAIR = '\uFFFF';

    private static boolean pair(Tokens tokens, int i) {
        return tokens.end(i) == tokens.begin(i + 1)
                && ((tokens.is(i, "'") && tokens.is(i + 1, "'"))
                        || (tokens.is(i, "`") && tokens.is(i + 1, "`"))
                        || (tokens.is(i, "‘") && tokens.is(i + 1, "‘"))
                        || (tokens.is(i, "’") && tokens.is(i + 1, "’")));
    }

    private static boolean opens(Tokens tokens, int i, char c) {
        return switch (c) {
            case PAIR, '"', '“', '„', '«', '»', '”', '‟', '「', '『' -> true;
            case '‘', '\'', '‚', '‹' -> freeBefore(tokens, i) && !freeAfter(tokens, i);
            default -> false;
        };
    }

    private static boolean closes(Tokens tokens, int i, char c, char open) {
        return switch (open) {
            case PAIR -> c == PAIR || c == '"' || c == '”';
            case '"' -> c == '"' || c == '”';
            case '“', '”', '‟' -> c == '”' || c == '"' || (c == '“' && freeAfter(tokens, i));
            case '„' -> c == '“' || c == '”' || c == '"';
            case '«' -> c == '»';
            case '»' -> c == '«';
            case '「' -> c == '」';
            case '『' -> c == '』';
            case '‘', '‚' ->
                    (c == '’' || c == '\'' || (open == '‚' && c == '‘')) && freeAfter(tokens, i);
            case '\'' -> (c == '\'' || c == '’') && freeAfter(tokens, i) && !freeBefore(tokens, i);
            default -> c == '›';
        };
    }

    private static boolean freeBefore(Tokens tokens, int i) {
        int at = tokens.begin(i) - 1;
        if (at < 0) {
            return true;
        }
        char before = tokens.text().charAt(at);
        return !Character.isLetterOrDigit(before) && !isStop(before);
    }

    private static boolean isStop(char c) {
        return c == '.' || c == ',' || c == '!' || c == '?' || c == '’';
    }

    private static boolean freeAfter(Tokens tokens, int i) {
        int at = tokens.end(i);
        return at >= tokens.text().length() || !Character.isLetterOrDigit(tokens.text().charAt(at));
    }
}
