package org.standfirst.crossword;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A square of white cells, which take letters, and black ones. Immutable. */
public final class Grid {

    private final int size;
    private final BitSet black;
    private final List<Slot> slots;

    private Grid(int size, BitSet black) {
        this.size = size;
        this.black = black;
        this.slots = List.copyOf(findSlots());
    }

    /** A grid with these cells black, counted row by row. */
    static Grid of(int size, BitSet black) {
        return new Grid(size, (BitSet) black.clone());
    }

    /**
     * Reads a grid drawn with {@code #} for black and anything else for white, one row a line.
     *
     * @throws IllegalArgumentException if the rows are not a square
     */
    public static Grid parse(String drawing) {
        var rows = drawing.strip().lines().map(String::strip).toList();
        var black = new BitSet();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).length() != rows.size()) {
                throw new IllegalArgumentException(
                        "row "
                                + (row + 1)
                                + " has "
                                + rows.get(row).length()
                                + " cells, but there are "
                                + rows.size()
                                + " rows");
            }
            for (int column = 0; column < rows.size(); column++) {
                black.set(row * rows.size() + column, rows.get(row).charAt(column) == '#');
            }
        }
        return new Grid(rows.size(), black);
    }

    /** Cells in a row, and rows. */
    public int size() {
        return size;
    }

    /** Whether a cell takes a letter; false outside the grid. */
    public boolean white(int row, int column) {
        return row >= 0
                && column >= 0
                && row < size
                && column < size
                && !black.get(row * size + column);
    }

    /** Every run of two or more white cells, by number, across before down. */
    public List<Slot> slots() {
        return slots;
    }

    /** How many cells take a letter. */
    public int letters() {
        return size * size - black.cardinality();
    }

    private List<Slot> findSlots() {
        List<Slot> found = new ArrayList<>();
        int number = 0;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                int before = found.size();
                for (var direction : Direction.values()) {
                    int length = runFrom(row, column, direction);
                    if (length > 1) {
                        found.add(new Slot(number + 1, direction, row, column, length));
                    }
                }
                number += found.size() > before ? 1 : 0;
            }
        }
        return found;
    }

    /** The length of the run that begins here, or 0. */
    private int runFrom(int row, int column, Direction direction) {
        if (!white(row, column) || white(row - direction.rows(), column - direction.columns())) {
            return 0;
        }
        int length = 1;
        while (white(row + length * direction.rows(), column + length * direction.columns())) {
            length++;
        }
        return length;
    }

    /** The drawing that {@link #parse} reads. */
    @Override
    public String toString() {
        var drawing = new StringBuilder();
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                drawing.append(white(row, column) ? '.' : '#');
            }
            drawing.append('\n');
        }
        return drawing.toString();
    }
}
