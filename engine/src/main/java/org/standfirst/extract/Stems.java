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

    /** The letters of ASCII regardless of case, and all others in few kinds, in so many bits. */
    private static final int KIND_BITS = 5;

    private static final byte[] KINDS = new byte[ASCII];
    private static final byte BEYOND_ASCII = 31;

    static {
        for (char c = 0; c < ASCII; c++) {
            char small = fold(c);
            KINDS[c] = (byte) (small >= 'a' && small <= 'z' ? small - 'a' : 26 + c % 5);
        }
    }

    /** Longer than any stem with a letter after it. */
    private static final int LONGEST = 40;

    private static final Stem[] NONE = {};

    /** By what the first letter leaves of itself in seven bits; those of ASCII come first. */
    private final Stem[][] byFirst = new Stem[2 * ASCII][];

    /** After which kind of first letter which kinds may come second, a bit each. */
    private final int[] pairs = new int[1 << KIND_BITS];

    /** The same after both: which kinds may come third. */
    private final int[] triples = new int[1 << (2 * KIND_BITS)];

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
            int begin = kind(letters[0]);
            int mayFollow = letters.length > 1 ? 1 << kind(letters[1]) : -1;
            int mayBeThird = letters.length > 2 ? 1 << kind(letters[2]) : -1;
            pairs[begin] |= mayFollow;
            for (int second = 0; second < 1 << KIND_BITS; second++) {
                if (((mayFollow >>> second) & 1) != 0) {
                    triples[(begin << KIND_BITS) | second] |= mayBeThird;
                }
            }
        }
        return this;
    }

    private static int slot(char letter) {
        return letter < ASCII ? letter : ASCII | (letter & (ASCII - 1));
    }

    private static int kind(char c) {
        if (c < ASCII) {
            return KINDS[c];
        }
        char small = fold(c);
        return small < ASCII ? KINDS[small] : BEYOND_ASCII;
    }

    /** Whether one stands anywhere in a text. */
    boolean in(String text) {
        return first(text.toCharArray(), 0) >= 0;
    }

    /** Where the first stands from a place on, -1 if none does. */
    private int first(char[] text, int from) {
        for (int i = next(text, from); i < text.length; i = next(text, i + 1)) {
            if (found(text, i) != null) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The next place at which a stem may begin, by three letters; the text's end if there is none.
     */
    private int next(char[] text, int from) {
        int here = from < text.length ? kind(text[from]) : 0;
        for (int i = from; i < text.length; i++) {
            int after = i + 1 < text.length ? kind(text[i + 1]) : 0;
            if (((pairs[here] >>> after) & 1) != 0) {
                int third = i + 2 < text.length ? kind(text[i + 2]) : 0;
                if (((triples[(here << KIND_BITS) | after] >>> third) & 1) != 0) {
                    return i;
                }
            }
            here = after;
        }
        return text.length;
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
        for (int i = next(chars, 0); i < chars.length; i = next(chars, i + 1)) {
            for (var stem : byFirst[slot(fold(chars[i]))]) {
                if (isAt(chars, i, stem)) {
                    signs |= stem.sign();
                }
            }
        }
        return signs;
    }

    /** Whether one begins a word of the text. */
    boolean beginWordIn(String text) {
        var chars = text.toCharArray();
        for (int i = next(chars, 0); i < chars.length; i = next(chars, i + 1)) {
            if ((i == 0 || !isPartOfWord(chars[i - 1])) && found(chars, i) != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPartOfWord(char c) {
        return c < ASCII ? isWord(c) && c != '_' : Character.isLetter(c);
    }

    /** Whether one stands at a place of a text. */
    boolean at(String text, int place) {
        char after = place + 1 < text.length() ? text.charAt(place + 1) : 0;
        if (((pairs[kind(text.charAt(place))] >>> kind(after)) & 1) == 0) {
            return false;
        }
        int end = Math.min(text.length(), place + LONGEST);
        int begin = Math.max(0, place - 1);
        return found(text.substring(begin, end).toCharArray(), place - begin) != null;
    }

    private @Nullable Stem found(char[] text, int place) {
        for (var stem : byFirst[slot(fold(text[place]))]) {
            if (isAt(text, place, stem)) {
                return stem;
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
