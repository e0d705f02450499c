package org.standfirst.server.search;

import org.standfirst.text.Terms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Knows texts again: two are the same if most stretches of words of the shorter one also stand in
 * the other, as when two outlets carry one report of an agency.
 */
final class SameText {

    private static final int WORDS = 6;
    private static final double MOST = 0.5;

    private final List<Set<Integer>> seen = new ArrayList<>();

    /** Notes a text without asking whether it is new. */
    void note(String text) {
        seen.add(stretches(text));
    }

    /** Notes a text; false if it is one that was noted before. */
    boolean isNew(String text) {
        var stretches = stretches(text);
        boolean known = seen.stream().anyMatch(other -> same(stretches, other));
        seen.add(stretches);
        return !known;
    }

    private static boolean same(Set<Integer> one, Set<Integer> other) {
        var shorter = one.size() < other.size() ? one : other;
        var longer = one.size() < other.size() ? other : one;
        long shared = shorter.stream().filter(longer::contains).count();
        return !shorter.isEmpty() && shared > shorter.size() * MOST;
    }

    private static Set<Integer> stretches(String text) {
        var words = Terms.of(text, null);
        var stretches = new HashSet<Integer>();
        for (int i = 0; i + WORDS <= words.size(); i++) {
            stretches.add(words.subList(i, i + WORDS).hashCode());
        }
        return stretches;
    }
}
