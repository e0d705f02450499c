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
    private static final Stem[] NONE = {};

    /** By what the first letter leaves of itself in seven bits; those of ASCII come first. */
    private final Stem[][] byFirst = new Stem[2 * ASCII][];

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
            var letters = stem.substring(begins ? 1 : 0, stem.length() - (ends ? 1 : 0));
            letters = folded(letters);
            int slot = slot(letters.charAt(0));
            var longer = Arrays.copyOf(byFirst[slot], byFirst[slot].length + 1);
            longer[longer.length - 1] = new Stem(letters, sign, begins, ends);
            byFirst[slot] = longer;
        }
        return this;
    }

    private static String folded(String letters) {
        var folded = new StringBuilder();
        letters.chars().forEach(c -> folded.append(fold((char) c)));
        return folded.toString();
    }

    private static int slot(char letter) {
        return letter < ASCII ? letter : ASCII | (letter & (ASCII - 1));
    }

    /** Whether one stands anywhere in a text. */
    boolean in(String text) {
        return first(text, 0) >= 0;
    }

    /** Where the first stands from a place on, -1 if none does. */
    private int first(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (at(text, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the last stands that does not overlap with one before it, -1 if none does. */
    int lastIn(String text) {
        int last = -1;
        for (int at = first(text, 0); at >= 0; ) {
            last = at;
            var found = found(text, at);
            at = first(text, at + (found == null ? 1 : found.letters().length()));
        }
        return last;
    }

    /** The hints of all that stand in a text. */
    int signs(String text) {
        int signs = 0;
        for (int i = 0; i < text.length(); i++) {
            for (var stem : byFirst[slot(fold(text.charAt(i)))]) {
                if (isAt(text, i, stem)) {
                    signs |= stem.sign();
                }
            }
        }
        return signs;
    }

    /** Whether one begins a word of the text. */
    boolean beginWordIn(String text) {
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!within && at(text, i)) {
                return true;
            }
            within = c < ASCII ? isWord(c) && c != '_' : Character.isLetter(c);
        }
        return false;
    }

    boolean at(String text, int place) {
        return found(text, place) != null;
    }

    private @Nullable Stem found(String text, int place) {
        for (var stem : byFirst[slot(fold(text.charAt(place)))]) {
            if (isAt(text, place, stem)) {
                return stem;
            }
        }
        return null;
    }

    private static boolean isAt(String text, int place, Stem stem) {
        var letters = stem.letters();
        int end = place + letters.length();
        if (end > text.length()) {
            return false;
        }
        for (int i = letters.length() > 1 ? 1 : 0; i < letters.length(); i++) {
            if (fold(text.charAt(place + i)) != letters.charAt(i)) {
                return false;
            }
        }
        return fold(text.charAt(place)) == letters.charAt(0)
                && (!stem.begins() || isEdge(text, place))
                && (!stem.ends() || isEdge(text, end));
    }

    private static boolean isEdge(String text, int place) {
        boolean before = place > 0 && isWord(text.charAt(place - 1));
        boolean after = place < text.length() && isWord(text.charAt(place));
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
