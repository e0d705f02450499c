package org.standfirst.crossword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Puzzles made from the week of the demo press and the general list. */
@NullMarked
class CrosswordMakerTest {

    private static final CrosswordMaker MAKER = new CrosswordMaker(DemoWeek.LIST);
    private static final Map<String, Word> LIST = new HashMap<>();
    private static final Map<String, NewsWord> NEWS = new HashMap<>();

    static {
        DemoWeek.LIST.words().forEach(word -> LIST.put(word.letters(), word));
        DemoWeek.NEWS.forEach(word -> NEWS.put(word.letters(), word));
    }

    @ParameterizedTest
    @CsvSource({
        "AMERICAN, 15, 2, 6",
        "AMERICAN, 13, 4, 6",
        "BRITISH, 13, 20, 10",
        "BRITISH, 15, 20, 10",
        "AMERICAN, 5, 20, 1"
    })
    void isWholeAndOfTheNews(Style style, int size, int seeds, int news) {
        for (int seed = 0; seed < seeds; seed++) {
            check(MAKER.make("T", DemoWeek.NEWS, style, size, seed), style, size, news);
        }
    }

    @Tag("slow")
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    @ParameterizedTest
    @CsvSource({"AMERICAN, 15, 6", "AMERICAN, 13, 6", "BRITISH, 13, 10", "BRITISH, 15, 10"})
    void twoHundredSeedsAllSucceed(Style style, int size, int news) {
        for (int seed = 1_000; seed < 1_200; seed++) {
            check(MAKER.make("T", DemoWeek.NEWS, style, size, seed), style, size, news);
        }
    }

    @Test
    void noClueOfTheListTellsItsWord() {
        assertThat(WordList.shipped().words()).filteredOn(Word::isTold).isEmpty();
    }

    private static void check(Crossword puzzle, Style style, int size, int news) {
        var grid = puzzle.grid();
        assertThat(puzzle.size()).isEqualTo(size);
        assertThat(GridRules.broken(grid, style)).isEmpty();
        assertThat(puzzle.entries()).extracting(Entry::slot).isEqualTo(grid.slots());
        assertThat(puzzle.entries()).extracting(Entry::answer).doesNotHaveDuplicates();
        assertThat(puzzle.news()).isGreaterThanOrEqualTo(news);
        Set<String> kin = new HashSet<>();
        for (var entry : puzzle.entries()) {
            assertThat(entry.answer()).isEqualTo(letters(puzzle.rows(), entry.slot()));
            assertThat(kin).as("another form of " + entry.answer()).doesNotContain(entry.answer());
            kin.addAll(Kin.of(entry.answer()));
            checkClue(entry, style);
        }
    }

    private static String letters(List<String> rows, Slot slot) {
        var letters = new StringBuilder();
        for (int i = 0; i < slot.length(); i++) {
            letters.append(rows.get(slot.row(i)).charAt(slot.column(i)));
        }
        return letters.toString();
    }

    private static void checkClue(Entry entry, Style style) {
        assertThat(Gaps.tells(entry.clue(), entry.answer())).as(entry.toString()).isFalse();
        if (entry.source() != null) {
            var word = Objects.requireNonNull(NEWS.get(entry.answer()), entry.answer());
            assertThat(word.clues()).contains(new GappedLine(entry.clue(), entry.source()));
        } else {
            var word = Objects.requireNonNull(LIST.get(entry.answer()), entry.answer());
            assertThat(word.clue()).isEqualTo(entry.clue()).isNotBlank();
            assertThat(word.spelling().suits(style)).isTrue();
        }
    }

    @Test
    void theSameSeedMakesTheSamePuzzleAndAnotherAnother() {
        var first = MAKER.make("T", DemoWeek.NEWS, Style.BRITISH, 13, 20_260_304);
        var again = new CrosswordMaker(DemoWeek.LIST);
        assertThat(again.make("T", DemoWeek.NEWS, Style.BRITISH, 13, 20_260_304)).isEqualTo(first);
        assertThat(MAKER.make("T", DemoWeek.NEWS, Style.BRITISH, 13, 20_260_305).rows())
                .isNotEqualTo(first.rows());
    }

    @Test
    void aWeekWithoutNewsHasAPuzzleTheLess() {
        var puzzle = MAKER.make("T", List.of(), Style.BRITISH, 13, 1);
        assertThat(puzzle.news()).isZero();
        assertThat(GridRules.broken(puzzle.grid(), Style.BRITISH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"AMERICAN, 3", "AMERICAN, 22", "BRITISH, 14"})
    void saysWhichSizesThereAre(Style style, int size) {
        assertThatThrownBy(() -> MAKER.make("T", List.of(), style, size, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "size "
                                + size
                                + ": expected 4 to 21, and an odd number for the"
                                + " British style");
    }
}
