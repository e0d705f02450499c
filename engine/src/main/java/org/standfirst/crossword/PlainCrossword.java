package org.standfirst.crossword;

/** A puzzle as plain text, to print: the grid, the clues, and the solution if it is wanted. */
public final class PlainCrossword {

    private PlainCrossword() {}

    /** The puzzle without its solution. */
    public static String puzzle(Crossword puzzle) {
        var text = new StringBuilder(puzzle.title()).append("\n\n");
        int[][] numbers = new int[puzzle.size()][puzzle.size()];
        for (var entry : puzzle.entries()) {
            numbers[entry.slot().row()][entry.slot().column()] = entry.slot().number();
        }
        for (int row = 0; row < puzzle.size(); row++) {
            var cells = new StringBuilder();
            for (int column = 0; column < puzzle.size(); column++) {
                if (puzzle.rows().get(row).charAt(column) == '#') {
                    cells.append("###");
                } else {
                    int number = numbers[row][column];
                    cells.append(number > 0 ? "%-3d".formatted(number) : "_  ");
                }
            }
            text.append(cells.toString().stripTrailing()).append('\n');
        }
        for (var direction : Direction.values()) {
            text.append('\n')
                    .append(direction == Direction.ACROSS ? "Across" : "Down")
                    .append('\n');
            for (var entry : puzzle.entries(direction)) {
                text.append("%3d  ".formatted(entry.slot().number()))
                        .append(entry.printed())
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** The solution, a row a line, then whose words the lines with gaps were. */
    public static String solution(Crossword puzzle) {
        var text = new StringBuilder();
        for (var row : puzzle.rows()) {
            text.append(String.join(" ", row.split("", -1)).strip()).append('\n');
        }
        for (var entry : puzzle.entries()) {
            var source = entry.source();
            if (source != null) {
                text.append('\n')
                        .append(entry.slot().number())
                        .append(
                                entry.slot().direction() == Direction.ACROSS
                                        ? " across "
                                        : " down ")
                        .append(entry.answer())
                        .append(": ")
                        .append(source.outlet())
                        .append(", ")
                        .append(source.url());
            }
        }
        return text.append('\n').toString();
    }
}
