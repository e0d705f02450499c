package org.standfirst.crossword;

/**
 * A place for a word.
 *
 * @param number as it is printed in its first cell, from 1
 * @param direction which way it runs
 * @param row of its first cell, from 0
 * @param column of its first cell, from 0
 * @param length in cells, at least 2
 */
public record Slot(int number, Direction direction, int row, int column, int length) {

    /** The row of its {@code i}th cell, from 0. */
    public int row(int i) {
        return row + i * direction.rows();
    }

    /** The column of its {@code i}th cell, from 0. */
    public int column(int i) {
        return column + i * direction.columns();
    }
}
