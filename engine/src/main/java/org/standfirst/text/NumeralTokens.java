package org.standfirst.text;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;

/**
 * A sentence cut as numbers are read: signs one by one, digits with the separators between them,
 * words with their hyphens. By hand, as every sentence of every story is cut.
 */
final class NumeralTokens {

    private static final String SEPARATORS = ".,\u00a0\u202f'\u2019";

    /** Below are no marks that letters bear. */
    private static final int ASCII = 0x80;

    private final String text;
    private int[] bounds = new int[64];
    private int size;

    /** The tokens in small letters, as they are needed: few sentences have a number. */
    private @Nullable String @Nullable [] words;

    NumeralTokens(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int end = at + Character.charCount(point);
            if (isDigit(point)) {
                end = digits(at);
            } else if (Character.isLetter(point)) {
                end = letters(at);
            } else if (isSpace(point)) {
                at = end;
                continue;
            }
            add(at, end);
            at = end;
        }
    }

    private void add(int begin, int end) {
        if (2 * size == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[2 * size] = begin;
        bounds[2 * size + 1] = end;
        size++;
    }

    private int digits(int from) {
        int at = from;
        while (at < text.length()) {
            boolean goesOn = isDigit(text.charAt(at));
            goesOn |=
                    SEPARATORS.indexOf(text.charAt(at)) >= 0
                            && at + 1 < text.length()
                            && isDigit(text.charAt(at + 1));
            if (!goesOn) {
                return at;
            }
            at++;
        }
        return at;
    }

    private int letters(int from) {
        int at = from;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            boolean hyphen = point == '-' || point == '\u2011';
            boolean goesOn =
                    Character.isLetter(point)
                            || (point >= ASCII
                                    && Character.getType(point) == Character.NON_SPACING_MARK)
                            || (hyphen
                                    && at + 1 < text.length()
                                    && Character.isLetter(text.codePointAt(at + 1)));
            if (!goesOn) {
                return at;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private static boolean isDigit(int point) {
        return point >= '0' && point <= '9';
    }

    private static boolean isSpace(int point) {
        return point == ' ' || (point >= '\t' && point <= '\r');
    }

    int size() {
        return size;
    }

    /** Where a token begins, in UTF-16 units. */
    int begin(int token) {
        return bounds[2 * token];
    }

    int end(int token) {
        return bounds[2 * token + 1];
    }

    /**
     * Whether a token may be a number or the beginning of one, as far as one look at it tells: most
     * words are not, and need not be put in small letters.
     */
    boolean mayCount(int token) {
        int begin = begin(token);
        int end = end(token);
        boolean plain = true;
        boolean tied = false;
        for (int at = begin; at < end && plain; at++) {
            char letter = (char) (text.charAt(at) | 0x20);
            plain = letter >= 'a' && letter <= 'z';
            tied |= letter == 'u' && at > begin && text.regionMatches(true, at, "und", 0, 3);
        }
        return !plain
                || tied
                || NumberWords.mayBe(text.charAt(begin), text.charAt(end - 1), end - begin);
    }

    /** A token in small letters. */
    String word(int token) {
        var known = words;
        if (known == null) {
            known = new String[size];
            words = known;
        }
        var word = known[token];
        if (word == null) {
            word = text.substring(begin(token), end(token)).toLowerCase(Locale.ROOT);
            known[token] = word;
        }
        return word;
    }

    /** The same; empty where there is no such token. */
    String wordOr(int token) {
        return token >= 0 && token < size ? word(token) : "";
    }
}
