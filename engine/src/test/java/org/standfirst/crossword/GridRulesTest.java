package org.standfirst.crossword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** Grids that keep to the rules of their style, and those that do not. */
@NullMarked
class GridRulesTest {

    @TestFactory
    Stream<DynamicTest> tellsWhatIsWrongWithAGrid() throws IOException {
        var in = GridRulesTest.class.getResourceAsStream("/crossword/broken-grids.txt");
        var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        return Stream.of(text.substring(text.indexOf('\n') + 1).split("\n\n", -1))
                .map(String::strip)
                .map(test -> DynamicTest.dynamicTest(test, () -> judge(test.lines().toList())));
    }

    private static void judge(List<String> lines) {
        var rows = lines.stream().skip(1).filter(line -> line.matches("[.#]+")).toList();
        var expected = lines.subList(rows.size() + 1, lines.size());
        var grid = Grid.parse(String.join("\n", rows));
        assertThat(GridRules.broken(grid, Style.valueOf(lines.getFirst())))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(grid.toString().strip()).isEqualTo(String.join("\n", rows));
    }

    @Test
    void saysWhichRowIsTooLong() {
        assertThatThrownBy(() -> Grid.parse("...\n....\n..."))
                .hasMessage("row 2 has 4 cells, but there are 3 rows");
    }

    @ParameterizedTest
    @CsvSource({
        "AMERICAN, 15, 200",
        "AMERICAN, 13, 200",
        "AMERICAN, 5, 100",
        "BRITISH, 13, 300",
        "BRITISH, 15, 300",
        "AMERICAN, 21, 20",
        "AMERICAN, 4, 20"
    })
    void everyGridMadeKeepsToThem(Style style, int size, int seeds) {
        List<String> drawings = new ArrayList<>();
        for (int seed = 0; seed < seeds; seed++) {
            var grid = new GridMaker(style, size, new Random(seed)).make();
            assertThat(grid.size()).isEqualTo(size);
            assertThat(GridRules.broken(grid, style)).as("seed %d:%n%s", seed, grid).isEmpty();
            drawings.add(grid.toString());
        }
        if (size > 5) {
            assertThat(drawings.stream().distinct().count()).isGreaterThan(seeds / 2);
        }
    }
}
