package org.standfirst.crossword;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standfirst.edition.Passage;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One puzzle in each of the formats. */
@NullMarked
class PuzzleFilesTest {

    private static final List<String> ROWS = List.of("STOIC", "H#T#A", "AFTER", "R#E#R", "EARLY");
    private static final Map<String, String> CLUES =
            Map.of(
                    "STOIC", "Bearing pain without complaint",
                    "AFTER", "Ministers met ____ the vote, the mayor of Łódź said.",
                    "EARLY", "Before the usual time",
                    "SHARE", "A part – of what is divided…",
                    "OTTER", "It swims",
                    "CARRY", "The bridge will ____ “no more than nine cars”.");
    private static final Crossword SMALL = small();

    private static Crossword small() {
        var entries =
                Grid.parse(String.join("\n", ROWS)).slots().stream()
                        .map(PuzzleFilesTest::entry)
                        .toList();
        return new Crossword("A small one – “to test”", Style.BRITISH, ROWS, entries);
    }

    private static Entry entry(Slot slot) {
        var answer = new StringBuilder();
        for (int i = 0; i < slot.length(); i++) {
            answer.append(ROWS.get(slot.row(i)).charAt(slot.column(i)));
        }
        var source =
                switch (answer.toString()) {
                    case "AFTER" -> source("The Ferry Post", "https://ferry.example/1");
                    case "CARRY" -> source("Harbour Mail", "https://harbour.example/2");
                    default -> null;
                };
        var clue = Objects.requireNonNull(CLUES.get(answer.toString()));
        return new Entry(slot, answer.toString(), "5", clue, source);
    }

    private static GappedLine.@Nullable Source source(String outlet, String url) {
        return new GappedLine.Source(new Passage("a", 0, 1, "-"), "s", outlet, url);
    }

    @Test
    void isPrintedAsText() throws IOException {
        assertThat(PlainCrossword.puzzle(SMALL) + "\n" + PlainCrossword.solution(SMALL))
                .isEqualTo(file("small.txt"));
    }

    @Test
    void isWrittenAsIpuz() throws IOException {
        var json = JsonMapper.builder().build();
        assertThat(json.readTree(IpuzFile.write(SMALL)))
                .isEqualTo(json.readTree(file("small.ipuz")));
    }

    @Test
    void isReadBackFromTheBinaryFormat() {
        var read = new PuzReader(PuzFile.write(SMALL));
        assertThat(read.checksumsHold()).isTrue();
        assertThat(read.rows('.')).isEqualTo(ROWS);
        assertThat(read.title()).isEqualTo("A small one - \"to test\"");
        // Sorted by number, across before down.
        assertThat(read.clues())
                .containsExactly(
                        "Bearing pain without complaint (5)",
                        "A part - of what is divided... (5)",
                        "It swims (5)",
                        "The bridge will ____ \"no more than nine cars\". (5)",
                        "Ministers met ____ the vote, the mayor of ?ódz said. (5)",
                        "Before the usual time (5)");
    }

    @Test
    void madePuzzlesAreReadBackToo() {
        for (int seed = 0; seed < 10; seed++) {
            var puzzle =
                    new CrosswordMaker(DemoWeek.LIST)
                            .make("Puzzle " + seed, DemoWeek.NEWS, Style.BRITISH, 13, seed);
            var read = new PuzReader(PuzFile.write(puzzle));
            assertThat(read.checksumsHold()).isTrue();
            assertThat(read.rows('.')).isEqualTo(puzzle.rows());
            assertThat(read.clues()).hasSameSizeAs(puzzle.entries());
        }
    }

    private static String file(String name) throws IOException {
        try (var in = PuzzleFilesTest.class.getResourceAsStream("/crossword/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
