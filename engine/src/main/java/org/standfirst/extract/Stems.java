package org.standfirst.extract;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Stems and the hints that each gives, looked for anywhere in a text, regardless of case, in any
 * script. It finds what a pattern of these alternatives would find, many times as quick. A bar at
 * an end of a stem stands for the edge of a word of letters of ASCII. Immutable once filled.
 */
final class Stems {

    private static final int ASCII = 128;
    private static final int PAIRS = 2048;

    /** Longer than any stem with a letter after it. */
    private static final int LONGEST = 40;

    private static final Stem[] NONE = {};

    /** By what the first letter leaves of itself in seven bits; those of ASCII come first. */
    private final Stem[][] byFirst = new Stem[2 * ASCII][];

    /** Which first two letters may begin a stem, as hashes: most of a text ends here. */
    private final boolean[] pairs = new boolean[PAIRS];

    private boolean single;

    private record Stem(String letters, int sign, boolean begins, boolean ends) {}

    /** Stems in small letters, all with the hint 1. */
    Stems(String... stems) {
        Arrays.fill(byFirst, NONE);
        put(1, stems);
    }

    /** Adds stems with a hint. */
    Stems put(int sign, String... stems) {
        for (var stem : stems) {
            boolean begins = stem.startsWith("|");
            boolean ends = stem.endsWith("|");
            var bare = stem.substring(begins ? 1 : 0, stem.length() - (ends ? 1 : 0));
            var letters = bare.toCharArray();
            for (int i = 0; i < letters.length; i++) {
                letters[i] = fold(letters[i]);
            }
            int slot = slot(letters[0]);
            var longer = Arrays.copyOf(byFirst[slot], byFirst[slot].length + 1);
            longer[longer.length - 1] = new Stem(String.valueOf(letters), sign, begins, ends);
            byFirst[slot] = longer;
            if (letters.length > 1) {
                pairs[pair(letters[0], letters[1])] = true;
            } else {
                single = true;
            }
        }
        return this;
    }

    private static int slot(char letter) {
        return letter < ASCII ? letter : ASCII | (letter & (ASCII - 1));
    }

    private static int pair(char one, char two) {
        return (one * 37 + two) & (PAIRS - 1);
    }

    /** Whether one stands anywhere in a text. */
    boolean in(String text) {
        return first(text.toCharArray(), 0) >= 0;
    }

    /** Where the first stands from a place on, -1 if none does. */
    private int first(char[] text, int from) {
        for (int i = from; i < text.length; i++) {
            if (found(text, i) != null) {
                return i;
            }
        }
        return -1;
    }

    /** Where the last stands that does not overlap with one before it, -1 if none does. */
    int lastIn(String text) {
        var chars = text.toCharArray();
        int last = -1;
        for (int at = first(chars, 0); at >= 0; ) {
            last = at;
            var found = found(chars, at);
            at = first(chars, at + (found == null ? 1 : found.letters().length()));
        }
        return last;
    }

    /** The hints of all that stand in a text. */
    int signs(String text) {
        var chars = text.toCharArray();
        int signs = 0;
        for (int i = 0; i < chars.length; i++) {
            if (mayBegin(chars, i)) {
                for (var stem : byFirst[slot(fold(chars[i]))]) {
                    if (isAt(chars, i, stem)) {
                        signs |= stem.sign();
                    }
                }
            }
        }
        return signs;
    }

    /** Whether one begins a word of the text. */
    boolean beginWordIn(String text) {
        var chars = text.toCharArray();
        boolean within = false;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (!within && found(chars, i) != null) {
                return true;
            }
            within = c < ASCII ? isWord(c) && c != '_' : Character.isLetter(c);
        }
        return false;
    }

    /** Whether one stands at a place of a text. */
    boolean at(String text, int place) {
        int end = Math.min(text.length(), place + LONGEST);
        int begin = Math.max(0, place - 1);
        return found(text.substring(begin, end).toCharArray(), place - begin) != null;
    }

    private boolean mayBegin(char[] text, int place) {
        return single
                || (place + 1 < text.length
                        && pairs[pair(fold(text[place]), fold(text[place + 1]))]);
    }

    private @Nullable Stem found(char[] text, int place) {
        if (mayBegin(text, place)) {
            for (var stem : byFirst[slot(fold(text[place]))]) {
                if (isAt(text, place, stem)) {
                    return stem;
                }
            }
        }
        return null;
    }

    private static boolean isAt(char[] text, int place, Stem stem) {
        var letters = stem.letters();
        int end = place + letters.length();
        if (end > text.length) {
            return false;
        }
        for (int i = letters.length() > 1 ? 1 : 0; i < letters.length(); i++) {
            if (fold(text[place + i]) != letters.charAt(i)) {
                return false;
            }
        }
        return fold(text[place]) == letters.charAt(0)
                && (!stem.begins() || isEdge(text, place))
                && (!stem.ends() || isEdge(text, end));
    }

    private static boolean isEdge(char[] text, int place) {
        boolean before = place > 0 && isWord(text[place - 1]);
        boolean after = place < text.length && isWord(text[place]);
        return before != after;
    }

    /** Whether it is a letter of ASCII, a digit or a low line. */
    static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_';
    }

    /** The letter as patterns compare it. */
    static char fold(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
