package org.standfirst.crossword;

/** Which way a word runs. */
public enum Direction {
    ACROSS,
    DOWN;

    /** Rows from one letter to the next. */
    int rows() {
        return this == DOWN ? 1 : 0;
    }

    /** Columns from one letter to the next. */
    int columns() {
        return this == ACROSS ? 1 : 0;
    }
}
