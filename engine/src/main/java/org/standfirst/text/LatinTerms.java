package org.standfirst.text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The terms of texts in Latin letters, found as an analyzer finds them but far quicker: words are
 * cut by hand at Unicode's breaks (UAX 29), and the terms of those seen lately are remembered,
 * since a language has few words and uses them again and again. Safe for use by many threads.
 */
final class LatinTerms {

    /** A word of which an analyzer may make several is none of ours. */
    private static final int LONGEST = 100;

    /**
     * Words remembered, a power of two: each in one of two places side by side, where the later
     * takes the place of the one that was seen earlier.
     */
    private static final int REMEMBERED = 1 << 16;

    private static final byte BREAK = 0;
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;

    /** What holds letters together, what digits, and what both. */
    private static final byte IN_LETTERS = 3;

    private static final byte IN_DIGITS = 4;
    private static final byte IN_BOTH = 5;

    /** What is not looked into here. */
    private static final byte FOREIGN = 6;

    /** By character; what is beyond is foreign but for the marks of prose. */
    private static final byte[] KINDS = new byte[0x180];

    static {
        for (char c = 0; c < KINDS.length; c++) {
            boolean letter = Character.isLetter(c);
            boolean mark = c < 0x80 || "\u00a0\u00a3\u00a7\u00ab\u00b0\u00bb".indexOf(c) >= 0;
            KINDS[c] = letter ? LETTER : mark ? BREAK : FOREIGN;
        }
        for (char c = '0'; c <= '9'; c++) {
            KINDS[c] = DIGIT;
        }
        KINDS[':'] = IN_LETTERS;
        KINDS[','] = IN_DIGITS;
        KINDS[';'] = IN_DIGITS;
        KINDS['.'] = IN_BOTH;
        KINDS['\''] = IN_BOTH;
        KINDS['_'] = FOREIGN;
    }

    /**
     * A word and what the analyzer made of it.
     *
     * @param first up to eight letters of the word, a byte each, so that one look at one place of
     *     memory tells whether it is the word
     * @param second up to eight more
     * @param term null if it says nothing
     */
    private record Known(long first, long second, @Nullable String term) {

        /** Whether it stands for a word of several terms. By hand: it is asked of every word. */
        boolean several() {
            return first == -1 && second == -1;
        }
    }

    /** Stands for a word of which the analyzer makes several, which are not remembered. */
    private static final Known SEVERAL = new Known(-1, -1, null);

    private final Function<String, List<String>> analyzer;

    /** Written without a lock: a record is seen whole or not at all, and all are right. */
    private @Nullable Known @Nullable [] known;

    /**
     * @param analyzer the terms of a word: one, or none if it says nothing
     */
    LatinTerms(Function<String, List<String>> analyzer) {
        this.analyzer = analyzer;
    }

    /** The terms of a text in order; null if it is not written in Latin letters alone. */
    @Nullable List<String> of(String text) {
        var table = known;
        if (table == null) {
            table = new Known[REMEMBERED];
            known = table;
        }
        var terms = new ArrayList<String>(text.length() / 8 + 1);
        int length = text.length();
        for (int at = 0; at < length; ) {
            byte kind = kind(text.charAt(at));
            if (kind == FOREIGN) {
                return null;
            }
            if (kind != LETTER && kind != DIGIT) {
                at++;
                continue;
            }
            int end = end(text, at);
            if (end < 0) {
                return null;
            }
            var word = known(text, at, end, table);
            if (word.several()) {
                return null;
            }
            if (word.term != null) {
                terms.add(word.term);
            }
            at = end;
        }
        return terms;
    }

    /** Where a word ends that begins at a letter or digit; negative if it is none of ours. */
    private static int end(String text, int begin) {
        byte last = kind(text.charAt(begin));
        int at = begin + 1;
        while (at < text.length()) {
            byte kind = kind(text.charAt(at));
            if (kind == FOREIGN) {
                return -1;
            }
            if (kind == LETTER || kind == DIGIT) {
                last = kind;
                at++;
                continue;
            }
            boolean holds =
                    last == LETTER
                            ? kind == IN_LETTERS || kind == IN_BOTH
                            : kind == IN_DIGITS || kind == IN_BOTH;
            if (!holds || at + 1 >= text.length() || kind(text.charAt(at + 1)) != last) {
                break;
            }
            at += 2;
        }
        return at - begin > LONGEST ? -1 : at;
    }

    private static byte kind(char c) {
        if (c < KINDS.length) {
            return KINDS[c];
        }
        return switch (c) {
            case '\u2018', '\u2019' -> IN_BOTH;
            case '\u2013', '\u2014', '\u201c', '\u201d', '\u201e', '\u2026', '\u2022', '\u20ac' ->
                    BREAK;
            default -> FOREIGN;
        };
    }

    private Known known(String text, int begin, int end, @Nullable Known[] table) {
        long first = 0;
        long second = 0;
        boolean fits = end - begin <= 2 * Long.BYTES;
        for (int at = begin; fits && at < end; at++) {
            int letter = letter(text.charAt(at));
            fits = letter > 0;
            int place = at - begin;
            if (place < Long.BYTES) {
                first |= (long) letter << (8 * place);
            } else {
                second |= (long) letter << (8 * (place - Long.BYTES));
            }
        }
        if (!fits) {
            return analyzed(0, 0, text.substring(begin, end));
        }
        long mixed = (first ^ Long.rotateLeft(second, 29)) * 0x9e3779b97f4a7c15L;
        int place = (int) (mixed >>> 40) & (REMEMBERED - 1);
        var found = table[place];
        if (found != null && found.first == first && found.second == second) {
            return found;
        }
        int beside = place ^ 1;
        var other = table[beside];
        if (other != null && other.first == first && other.second == second) {
            return other;
        }
        var fresh = analyzed(first, second, text.substring(begin, end));
        if (!fresh.several()) {
            table[beside] = found == null ? other : found;
            table[place] = fresh;
        }
        return fresh;
    }

    /** A letter as a byte, apostrophes where Latin 1 has nothing; 0 for what it has no byte for. */
    private static int letter(char c) {
        return c < 0x100 ? c : c == '\u2019' ? 0x92 : c == '\u2018' ? 0x91 : 0;
    }

    private Known analyzed(long first, long second, String word) {
        var terms = analyzer.apply(word);
        if (terms.size() > 1) {
            return SEVERAL;
        }
        return new Known(first, second, terms.isEmpty() ? null : terms.getFirst());
    }
}
