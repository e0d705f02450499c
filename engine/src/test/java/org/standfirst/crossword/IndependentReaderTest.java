package org.standfirst.crossword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Puzzles as other programs read them: ipuz by the parser of Xwordly, puz by puz-parser, both of
 * which {@code .ci/run} fetches. Skipped where they are missing.
 */
@NullMarked
class IndependentReaderTest {

    private static final Path READERS = Path.of("target", "crossword-readers");

    @TempDir private Path files = Path.of(".");

    @Tag("slow")
    @Test
    void findsTheSameGridCluesAndSolution() throws Exception {
        assumeTrue(Files.exists(READERS), READERS + " is missing; .ci/run fetches them");
        var maker = new CrosswordMaker(DemoWeek.LIST);
        List<Crossword> puzzles = new ArrayList<>();
        for (int seed = 0; seed < 5; seed++) {
            puzzles.add(maker.make("No. " + seed, DemoWeek.NEWS, Style.BRITISH, 13, seed));
            puzzles.add(maker.make("No. " + seed, DemoWeek.NEWS, Style.AMERICAN, 13, seed));
            puzzles.add(maker.make("No. " + seed, DemoWeek.NEWS, Style.AMERICAN, 5, seed));
        }
        List<Path> names = new ArrayList<>();
        for (int i = 0; i < puzzles.size(); i++) {
            var puzzle = puzzles.get(i);
            names.add(Files.write(files.resolve(i + ".puz"), PuzFile.write(puzzle)));
            names.add(Files.writeString(files.resolve(i + ".ipuz"), IpuzFile.write(puzzle)));
        }
        var found = read(names);
        for (int i = 0; i < puzzles.size(); i++) {
            compare(found.get(2 * i), puzzles.get(i), true);
            compare(found.get(2 * i + 1), puzzles.get(i), false);
        }
    }

    private static JsonNode read(List<Path> files) throws IOException, InterruptedException {
        var program = Path.of("src", "test", "resources", "crossword", "read.mjs");
        List<String> command = new ArrayList<>(List.of("node", program.toString()));
        command.add(READERS.toString());
        files.forEach(file -> command.add(file.toString()));
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var out = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        return JsonMapper.shared().readTree(out);
    }

    private static void compare(JsonNode found, Crossword puzzle, boolean binary) {
        assertThat(found.get("title").asString()).isEqualTo(puzzle.title());
        assertThat(texts(found.get("rows"))).isEqualTo(puzzle.rows());
        assertThat(texts(found.get("across"))).isEqualTo(clues(puzzle, Direction.ACROSS, binary));
        assertThat(texts(found.get("down"))).isEqualTo(clues(puzzle, Direction.DOWN, binary));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> clues(Crossword puzzle, Direction direction, boolean binary) {
        return puzzle.entries(direction).stream()
                .map(e -> e.slot().number() + " " + (binary ? plain(e.printed()) : e.clue()))
                .toList();
    }

    /** As far as ISO 8859-1 has it. */
    private static String plain(String clue) {
        return clue.replaceAll("[‘’]", "'").replaceAll("[“”]", "\"").replaceAll("[–—]", "-");
    }
}
