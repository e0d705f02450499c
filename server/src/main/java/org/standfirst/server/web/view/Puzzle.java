package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;
import org.standfirst.crossword.GappedLine;

import java.util.List;

/**
 * A crossword with its solution.
 *
 * @param day of its edition, such as {@code 2026-11-24}
 * @param kind {@code daily} or {@code mini}
 * @param style {@code british} or {@code american}
 * @param rows the solution, a row a string: letters, and {@code #} for black cells
 * @param clues in the order of their numbers, across before down
 */
public record Puzzle(
        String day, String kind, String style, String title, List<String> rows, List<Clue> clues) {

    public Puzzle {
        rows = List.copyOf(rows);
        clues = List.copyOf(clues);
    }

    /**
     * A word and how it is asked for.
     *
     * @param direction {@code across} or {@code down}
     * @param row of its first cell, from 0
     * @param column of its first cell, from 0
     * @param enumeration how many letters its words have, such as {@code 3,2-4}
     * @param text a definition, or a source's line with {@code ____} where the word stood
     * @param line the line as it stands in its source; null for a definition
     */
    public record Clue(
            int number,
            String direction,
            int row,
            int column,
            String answer,
            String enumeration,
            String text,
            @Nullable Cited line) {

        /** The text around its gaps. */
        public List<String> parts() {
            return List.of(text.split(GappedLine.GAP, -1));
        }

        /** Whether it is a line with gaps. */
        public boolean gapped() {
            return text.contains(GappedLine.GAP);
        }

        /** {@code across-12}. */
        public String id() {
            return direction + '-' + number;
        }

        private int letter(int atRow, int atColumn) {
            int along = direction.equals("across") ? atColumn - column : atRow - row;
            int beside = direction.equals("across") ? atRow - row : atColumn - column;
            return beside == 0 && along >= 0 && along < answer.length() ? along + 1 : 0;
        }
    }

    /** Clues of one direction, by number. */
    public List<Clue> clues(String direction) {
        return clues.stream().filter(clue -> clue.direction.equals(direction)).toList();
    }

    /** How many clues are lines of the news. */
    public int news() {
        return (int) clues.stream().filter(clue -> clue.line != null).count();
    }

    public boolean black(int row, int column) {
        return rows.get(row).charAt(column) == '#';
    }

    /** What is printed in a cell; 0 for nothing. */
    public int number(int row, int column) {
        return clues.stream()
                .filter(clue -> clue.row == row && clue.column == column)
                .mapToInt(Clue::number)
                .findFirst()
                .orElse(0);
    }

    /** A cell in words: {@code 4 across, letter 2 of 7; 1 down, letter 3 of 5}. */
    public String label(int row, int column) {
        var words =
                clues.stream()
                        .filter(clue -> clue.letter(row, column) > 0)
                        .map(clue ->
                                clue.number
                                        + " "
                                        + clue.direction
                                        + ", letter "
                                        + clue.letter(row, column)
                                        + " of "
                                        + clue.answer.length())
                        .toList();
        return String.join("; ", words);
    }
}
