package org.standfirst.crossword;

import java.util.List;

/**
 * A puzzle with its solution.
 *
 * @param title what it is called
 * @param rows the solution, a row a string: letters, and {@code #} for black cells
 * @param entries in the order of their numbers, across before down
 */
public record Crossword(String title, Style style, List<String> rows, List<Entry> entries) {

    public Crossword {
        rows = List.copyOf(rows);
        entries = List.copyOf(entries);
    }

    /** Cells in a row, and rows. */
    public int size() {
        return rows.size();
    }

    /** The grid without letters. */
    public Grid grid() {
        return Grid.parse(String.join("\n", rows));
    }

    /** The words that run one way, by number. */
    public List<Entry> entries(Direction direction) {
        return entries.stream().filter(e -> e.slot().direction() == direction).toList();
    }

    /** How many words are of the news. */
    public int news() {
        return (int) entries.stream().filter(entry -> entry.source() != null).count();
    }
}
