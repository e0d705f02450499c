package org.standfirst.crossword;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;

/**
 * A puzzle as ipuz (version 2, {@code http://ipuz.org/crossword#1}): JSON that many programs play.
 */
public final class IpuzFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BLACK = "#";

    private IpuzFile() {}

    /** The file's text. */
    public static String write(Crossword puzzle) {
        var root = JSON.createObjectNode();
        root.put("version", "http://ipuz.org/v2");
        root.putArray("kind").add("http://ipuz.org/crossword#1");
        root.put("title", puzzle.title());
        root.put("author", "Standfirst");
        root.put("origin", "Standfirst");
        root.put("block", BLACK);
        root.put("empty", "0");
        root.putObject("dimensions").put("width", puzzle.size()).put("height", puzzle.size());
        cells(puzzle, root.putArray("puzzle"));
        solution(puzzle, root.putArray("solution"));
        var clues = root.putObject("clues");
        clues(puzzle, Direction.ACROSS, clues);
        clues(puzzle, Direction.DOWN, clues);
        return JSON.writeValueAsString(root);
    }

    private static void cells(Crossword puzzle, ArrayNode rows) {
        int[][] numbers = new int[puzzle.size()][puzzle.size()];
        for (var entry : puzzle.entries()) {
            numbers[entry.slot().row()][entry.slot().column()] = entry.slot().number();
        }
        for (int row = 0; row < puzzle.size(); row++) {
            var cells = rows.addArray();
            for (int column = 0; column < puzzle.size(); column++) {
                if (puzzle.rows().get(row).charAt(column) == '#') {
                    cells.add(BLACK);
                } else {
                    cells.add(numbers[row][column]);
                }
            }
        }
    }

    private static void solution(Crossword puzzle, ArrayNode rows) {
        for (var row : puzzle.rows()) {
            var cells = rows.addArray();
            row.chars().forEach(c -> cells.add(Character.toString(c)));
        }
    }

    private static void clues(Crossword puzzle, Direction direction, ObjectNode clues) {
        var name =
                direction.name().charAt(0) + direction.name().substring(1).toLowerCase(Locale.ROOT);
        var list = clues.putArray(name);
        for (var entry : puzzle.entries(direction)) {
            list.addObject()
                    .put("number", entry.slot().number())
                    .put("clue", entry.clue())
                    .put("enumeration", entry.enumeration());
        }
    }
}
