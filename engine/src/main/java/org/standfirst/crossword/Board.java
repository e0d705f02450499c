package org.standfirst.crossword;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A grid in the course of being filled: for each slot the words that can still stand in it, kept
 * consistent with all crossings (generalized arc consistency), and a way back.
 */
final class Board {

    private final List<Slot> slots;
    private final Lexicon[] lexicons;
    private final long[][] open;
    private final int[] left;
    private final Crossing[][] crossings;
    private final int[] cellLetters;
    private final int[][] cells;

    /** How often each slot was the one that could not be filled. */
    private final int[] troubles;

    private final ArrayDeque<Step> trail = new ArrayDeque<>();
    private final ArrayDeque<Integer> changed = new ArrayDeque<>();
    private final boolean[] waiting;
    private final boolean[] settled;

    /** Where a slot meets another one. */
    private record Crossing(int slot, int place) {
        private static final Crossing NONE = new Crossing(-1, 0);
    }

    /** What to put back. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private sealed interface Step {
        record Words(int slot, long[] open, int left) implements Step {}

        record Letters(int cell, int letters) implements Step {}

        record Settled(int slot) implements Step {}
    }

    Board(Grid grid, Lexicon[] lexicons) {
        slots = grid.slots();
        this.lexicons = lexicons;
        int n = slots.size();
        open = new long[n][];
        left = new int[n];
        troubles = new int[n];
        waiting = new boolean[n];
        settled = new boolean[n];
        Arrays.fill(troubles, 1);
        crossings = new Crossing[n][];
        cells = new int[n][];
        cellLetters = new int[grid.size() * grid.size()];
        Arrays.fill(cellLetters, (1 << Lexicon.LETTERS) - 1);
        var at = new Crossing[cellLetters.length][2];
        for (int s = 0; s < n; s++) {
            var slot = slots.get(s);
            open[s] = lexicon(s).all();
            left[s] = lexicon(s).size();
            cells[s] = new int[slot.length()];
            for (int i = 0; i < slot.length(); i++) {
                cells[s][i] = slot.row(i) * grid.size() + slot.column(i);
                at[cells[s][i]][slot.direction().rows()] = new Crossing(s, i);
            }
        }
        for (int s = 0; s < n; s++) {
            int other = 1 - slots.get(s).direction().rows();
            crossings[s] = new Crossing[cells[s].length];
            for (int i = 0; i < cells[s].length; i++) {
                var crossing = at[cells[s][i]][other];
                crossings[s][i] = crossing == null ? Crossing.NONE : crossing;
            }
        }
    }

    Lexicon lexicon(int slot) {
        return lexicons[slots.get(slot).length()];
    }

    int slots() {
        return slots.size();
    }

    int length(int slot) {
        return slots.get(slot).length();
    }

    int left(int slot) {
        return left[slot];
    }

    boolean isOpen(int slot, int word) {
        return (open[slot][word >> 6] & (1L << word)) != 0;
    }

    /** The words that can still stand in a slot, as a set; not to be written. */
    long[] open(int slot) {
        return open[slot];
    }

    boolean settled(int slot) {
        return settled[slot];
    }

    /** Weight of a slot in the choice of the next one: the more trouble, the sooner. */
    int troubles(int slot) {
        return troubles[slot];
    }

    /** Where it stands, to come {@link #back} to. */
    int mark() {
        return trail.size();
    }

    /** Undoes everything since a mark. */
    void back(int mark) {
        changed.clear();
        Arrays.fill(waiting, false);
        while (trail.size() > mark) {
            switch (trail.pop()) {
                case Step.Words words -> {
                    open[words.slot] = words.open;
                    left[words.slot] = words.left;
                }
                case Step.Letters letters -> cellLetters[letters.cell] = letters.letters;
                case Step.Settled s -> settled[s.slot] = false;
            }
        }
    }

    /** Makes the board consistent at the beginning; false if no filling is possible. */
    boolean settle() {
        for (int s = 0; s < slots(); s++) {
            if (left[s] == 0) {
                return false;
            }
            touch(s);
        }
        return propagate();
    }

    /** Puts a word into a slot; false if then some slot can have no word. */
    boolean put(int slot, int word) {
        var only = new long[open[slot].length];
        only[word >> 6] = 1L << word;
        replace(slot, only, 1);
        touch(slot);
        return propagate();
    }

    /** Takes a word out of those that can stand in a slot; false as for {@link #put}. */
    boolean exclude(int slot, int word) {
        return !remove(slot, word) || (left[slot] > 0 && propagate());
    }

    /** How many words of the crossing slots would be left, as a sum of logarithms. */
    double room(int slot, String word) {
        double room = 0;
        for (int i = 0; i < word.length(); i++) {
            var crossing = crossings[slot][i];
            if (crossing.slot >= 0 && left[crossing.slot] > 1) {
                var having = lexicon(crossing.slot).having(crossing.place, word.charAt(i) - 'A');
                room += Math.log(1e-3 + common(open[crossing.slot], having));
            }
        }
        return room;
    }

    /** The words in the slots, if each has just one. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        for (int s = 0; s < slots(); s++) {
            words.add(lexicon(s).word(first(open[s])));
        }
        return words;
    }

    private void replace(int slot, long[] words, int count) {
        trail.push(new Step.Words(slot, open[slot], left[slot]));
        open[slot] = words;
        left[slot] = count;
    }

    private void touch(int slot) {
        if (!waiting[slot]) {
            waiting[slot] = true;
            changed.add(slot);
        }
    }

    /** Whether the word was still possible. */
    private boolean remove(int slot, int word) {
        if (!isOpen(slot, word)) {
            return false;
        }
        var words = open[slot].clone();
        words[word >> 6] &= ~(1L << word);
        replace(slot, words, left[slot] - 1);
        touch(slot);
        return true;
    }

    private boolean propagate() {
        while (!changed.isEmpty()) {
            int slot = changed.remove();
            waiting[slot] = false;
            if (!narrowCrossings(slot) || (left[slot] == 1 && !settled[slot] && !claim(slot))) {
                return false;
            }
        }
        return true;
    }

    /** A word stands in a grid once, and no two forms of one word do. */
    private boolean claim(int slot) {
        settled[slot] = true;
        trail.push(new Step.Settled(slot));
        var kin = Kin.of(lexicon(slot).word(first(open[slot])));
        for (int s = 0; s < slots(); s++) {
            if (s == slot) {
                continue;
            }
            for (var form : kin) {
                if (form.length() != length(s)) {
                    continue;
                }
                int word = lexicon(s).number(form);
                if (word >= 0 && remove(s, word) && left[s] == 0) {
                    troubles[s]++;
                    return false;
                }
            }
        }
        return true;
    }

    /** Tells the crossing slots which letters this one still allows. */
    private boolean narrowCrossings(int slot) {
        for (int i = 0; i < cells[slot].length; i++) {
            int cell = cells[slot][i];
            int before = cellLetters[cell];
            int after = 0;
            for (int rest = before; rest != 0; rest &= rest - 1) {
                int letter = Integer.numberOfTrailingZeros(rest);
                if (meets(open[slot], lexicon(slot).having(i, letter))) {
                    after |= 1 << letter;
                }
            }
            if (after == before) {
                continue;
            }
            trail.push(new Step.Letters(cell, before));
            cellLetters[cell] = after;
            var crossing = crossings[slot][i];
            if (crossing.slot >= 0 && !forbid(crossing, before & ~after)) {
                troubles[crossing.slot]++;
                return false;
            }
        }
        return true;
    }

    /** Takes out of a slot the words with any of these letters at a place. */
    private boolean forbid(Crossing at, int letters) {
        var lexicon = lexicon(at.slot);
        var words = open[at.slot].clone();
        for (int rest = letters; rest != 0; rest &= rest - 1) {
            var having = lexicon.having(at.place, Integer.numberOfTrailingZeros(rest));
            for (int i = 0; i < words.length; i++) {
                words[i] &= ~having[i];
            }
        }
        int count = 0;
        for (long some : words) {
            count += Long.bitCount(some);
        }
        if (count < left[at.slot]) {
            replace(at.slot, words, count);
            touch(at.slot);
        }
        return count > 0;
    }

    private static boolean meets(long[] a, long[] b) {
        for (int i = 0; i < a.length; i++) {
            if ((a[i] & b[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    private static int common(long[] a, long[] b) {
        int common = 0;
        for (int i = 0; i < a.length; i++) {
            common += Long.bitCount(a[i] & b[i]);
        }
        return common;
    }

    private static int first(long[] set) {
        for (int i = 0; i < set.length; i++) {
            if (set[i] != 0) {
                return (i << 6) + Long.numberOfTrailingZeros(set[i]);
            }
        }
        throw new IllegalStateException("no word is left");
    }
}
