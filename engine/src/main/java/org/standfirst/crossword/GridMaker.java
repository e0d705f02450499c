package org.standfirst.crossword;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Draws grids by chance, within the rules of a style. */
final class GridMaker {

    /** Longer American words hardly cross each other with words that one knows. */
    private static final int LONGEST_AMERICAN = 10;

    private static final int LONGEST_BRITISH = 11;

    /** Of all cells; more black is no good grid. */
    private static final double MOST_BLACK_AMERICAN = 0.2;

    private static final int WIDE = 4;

    /** Open squares for each line of the grid. */
    private static final double MOST_OPEN = 1;

    private final Style style;
    private final int size;
    private final Random random;

    GridMaker(Style style, int size, Random random) {
        this.style = style;
        this.size = size;
        this.random = random;
    }

    /** A grid that keeps to the rules. */
    Grid make() {
        while (true) {
            var black = style == Style.AMERICAN ? american() : british();
            var grid = Grid.of(size, black);
            if (GridRules.broken(grid, style).isEmpty()
                    && (style == Style.BRITISH || size <= 9 || fillable(grid))) {
                return grid;
            }
        }
    }

    /** Neither too black nor too open. */
    private boolean fillable(Grid grid) {
        return size * size - grid.letters() <= MOST_BLACK_AMERICAN * size * size
                && open(grid) <= MOST_OPEN * size;
    }

    /** Blackens cells of runs that are too long until none is, with the cells opposite. */
    private BitSet american() {
        var black = new BitSet();
        int longest = size > 9 ? 7 : size;
        while (true) {
            var grid = Grid.of(size, black);
            var runs = new ArrayList<>(grid.slots());
            Collections.shuffle(runs, random);
            runs.removeIf(slot -> slot.length() <= longest);
            runs.sort(Comparator.comparingInt(Slot::length).reversed());
            boolean bearable = runs.stream().allMatch(slot -> slot.length() <= LONGEST_AMERICAN);
            if ((bearable && runs.size() <= size / 2) || !breakOne(black, runs)) {
                return black;
            }
        }
    }

    /**
     * Breaks the first of the runs that can be; where it leaves a word on both sides, if it can.
     */
    private boolean breakOne(BitSet black, List<Slot> runs) {
        for (var run : runs) {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < run.length(); i++) {
                places.add(i);
            }
            Collections.shuffle(places, random);
            places.sort(
                    Comparator.comparing(
                            i -> Math.min(i, run.length() - 1 - i) < GridRules.SHORTEST_WORD));
            for (int i : places) {
                int cell = run.row(i) * size + run.column(i);
                var tried = (BitSet) black.clone();
                tried.set(cell);
                tried.set(size * size - 1 - cell);
                var grid = Grid.of(size, tried);
                if (shortest(grid) >= GridRules.SHORTEST_WORD && GridRules.connected(grid)) {
                    black.or(tried);
                    return true;
                }
            }
        }
        return false;
    }

    /** White squares of four by four, which are hard to fill with words that one knows. */
    private int open(Grid grid) {
        int open = 0;
        for (int row = 0; row + WIDE <= size; row++) {
            for (int column = 0; column + WIDE <= size; column++) {
                boolean white = true;
                for (int i = 0; i < WIDE * WIDE && white; i++) {
                    white = grid.white(row + i / WIDE, column + i % WIDE);
                }
                open += white ? 1 : 0;
            }
        }
        return open;
    }

    /** The shortest run, single cells too. */
    private int shortest(Grid grid) {
        int shortest = size;
        for (int line = 0; line < size; line++) {
            int across = 0;
            int down = 0;
            for (int i = 0; i <= size; i++) {
                if (grid.white(line, i)) {
                    across++;
                } else if (across > 0) {
                    shortest = Math.min(shortest, across);
                    across = 0;
                }
                if (grid.white(i, line)) {
                    down++;
                } else if (down > 0) {
                    shortest = Math.min(shortest, down);
                    down = 0;
                }
            }
        }
        return shortest;
    }

    /** Words on every other line, crossing on every other cell, broken where they are too long. */
    private BitSet british() {
        var black = new BitSet();
        for (int row = 1; row < size; row += 2) {
            for (int column = 1; column < size; column += 2) {
                black.set(row * size + column);
            }
        }
        int longest = Math.min(LONGEST_BRITISH, size - 2);
        for (int i = 0; i < size * size; i++) {
            var runs =
                    new ArrayList<>(
                            Grid.of(size, black).slots().stream()
                                    .filter(slot -> slot.length() > longest)
                                    .toList());
            if (runs.isEmpty()) {
                break;
            }
            var run = runs.get(random.nextInt(runs.size()));
            int at = 3 + random.nextInt(run.length() - 6);
            int cell = run.row(at) * size + run.column(at);
            black.set(cell);
            black.set(size * size - 1 - cell);
        }
        return black;
    }
}
