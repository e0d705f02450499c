package org.standfirst.extract;

import java.util.Locale;

/**
 * Whether one of some stems stands anywhere in a text, regardless of case. A quick question asked
 * before a pattern that can't be found without one of them. Immutable.
 */
final class Stems {

    private static final int ASCII = 128;

    private final String[][] byFirst = new String[ASCII][];

    /** Stems in small letters of ASCII. */
    Stems(String... stems) {
        for (var stem : stems) {
            add(stem.charAt(0), stem);
            add(Character.toUpperCase(stem.charAt(0)), stem);
        }
    }

    private void add(char first, String stem) {
        var before = byFirst[first];
        int count = before == null ? 0 : before.length;
        var all = new String[count + 1];
        if (before != null) {
            System.arraycopy(before, 0, all, 0, count);
        }
        all[count] = stem.toLowerCase(Locale.ROOT);
        byFirst[first] = all;
    }

    boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (at(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one begins a word of the text. */
    boolean beginWordIn(String text) {
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!within && at(text, i)) {
                return true;
            }
            within = c < ASCII ? isLetter(c) || (c >= '0' && c <= '9') : Character.isLetter(c);
        }
        return false;
    }

    boolean at(String text, int place) {
        char c = text.charAt(place);
        var stems = c < ASCII ? byFirst[c] : null;
        if (stems != null) {
            for (var stem : stems) {
                if (isAt(text, place, stem)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAt(String text, int place, String stem) {
        if (place + stem.length() > text.length()) {
            return false;
        }
        for (int i = 1; i < stem.length(); i++) {
            char c = text.charAt(place + i);
            char wanted = stem.charAt(i);
            if (c != wanted && !(isLetter(c) && (c | 0x20) == wanted)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
