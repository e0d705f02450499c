package org.standfirst.crossword;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What a grid must keep to. Both styles: it looks the same after half a turn, all white cells hang
 * together, words have three letters or more. American: no letter stands in one word alone.
 * British: of each word at least half of the letters, rounded down, stand in a second one, and
 * never more than two in a row do not.
 */
public final class GridRules {

    static final int SHORTEST_WORD = 3;
    private static final int MOST_UNCHECKED_IN_A_ROW = 2;

    private GridRules() {}

    /** What is wrong with a grid, in words; empty if nothing is. */
    public static List<String> broken(Grid grid, Style style) {
        List<String> wrong = new ArrayList<>();
        if (!symmetric(grid)) {
            wrong.add("it does not look the same after half a turn");
        }
        if (!connected(grid)) {
            wrong.add("its white cells do not hang together");
        }
        int[] words = wordsOfCells(grid);
        for (var slot : grid.slots()) {
            if (slot.length() < SHORTEST_WORD) {
                wrong.add(name(slot) + " has only " + slot.length() + " letters");
            }
            wrong.addAll(unchecked(grid, slot, words, style));
        }
        for (int cell = 0; cell < words.length; cell++) {
            if (words[cell] == 0 && grid.white(cell / grid.size(), cell % grid.size())) {
                wrong.add("a white cell is in no word: row " + (cell / grid.size() + 1));
            }
        }
        return wrong;
    }

    private static String name(Slot slot) {
        return slot.number() + " " + slot.direction();
    }

    private static boolean symmetric(Grid grid) {
        int last = grid.size() - 1;
        for (int row = 0; row <= last; row++) {
            for (int column = 0; column <= last; column++) {
                if (grid.white(row, column) != grid.white(last - row, last - column)) {
                    return false;
                }
            }
        }
        return true;
    }

    static boolean connected(Grid grid) {
        int size = grid.size();
        var seen = new BitSet();
        var open = new ArrayDeque<Integer>();
        for (int cell = 0; cell < size * size && open.isEmpty(); cell++) {
            if (grid.white(cell / size, cell % size)) {
                open.add(cell);
                seen.set(cell);
            }
        }
        int[][] steps = {{0, 1}, {0, -1}, {1, 0}, {-1, 0}};
        while (!open.isEmpty()) {
            int cell = open.remove();
            for (var step : steps) {
                int row = cell / size + step[0];
                int column = cell % size + step[1];
                if (grid.white(row, column) && !seen.get(row * size + column)) {
                    seen.set(row * size + column);
                    open.add(row * size + column);
                }
            }
        }
        return seen.cardinality() == grid.letters();
    }

    /** In how many words each cell stands. */
    private static int[] wordsOfCells(Grid grid) {
        int[] words = new int[grid.size() * grid.size()];
        for (var slot : grid.slots()) {
            for (int i = 0; i < slot.length(); i++) {
                words[slot.row(i) * grid.size() + slot.column(i)]++;
            }
        }
        return words;
    }

    private static List<String> unchecked(Grid grid, Slot slot, int[] words, Style style) {
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        int run = 0;
        int longest = 0;
        for (int i = 0; i < slot.length(); i++) {
            boolean twice = words[slot.row(i) * grid.size() + slot.column(i)] == 2;
            checked += twice ? 1 : 0;
            run = twice ? 0 : run + 1;
            longest = Math.max(longest, run);
        }
        if (style == Style.AMERICAN && checked < slot.length()) {
            wrong.add(name(slot) + " has letters that are in no other word");
        }
        if (style == Style.BRITISH && checked < slot.length() / 2) {
            wrong.add(name(slot) + " shares fewer than half of its letters");
        }
        if (style == Style.BRITISH && longest > MOST_UNCHECKED_IN_A_ROW) {
            wrong.add(name(slot) + " has more than two letters in a row that it shares with none");
        }
        return wrong;
    }
}
