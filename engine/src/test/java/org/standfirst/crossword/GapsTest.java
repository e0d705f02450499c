package org.standfirst.crossword;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a line when a word is taken out of it. */
@NullMarked
class GapsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/crossword/gaps.txt", delimiter = '|', quoteCharacter = '`')
    void leavesAGapForEachFormAndNothingThatTells(String word, String line, String expected) {
        var gapped = Gaps.in(line, word);
        assertThat(gapped == null ? "-" : gapped).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ban Ki-moon | BANKIMOON | 3,2-4",
                "O’Hara | OHARA | 5",
                "Zoë | ZOE | 3",
                "International Court of Justice | INTERNATIONALCOURTOFJUSTICE | 13,5,2,7",
            })
    void countsTheLettersOfEachWord(String word, String letters, String enumeration) {
        assertThat(Gaps.letters(word)).isEqualTo(letters);
        assertThat(Gaps.enumeration(word)).isEqualTo(enumeration);
    }

    @ParameterizedTest
    @CsvSource({"Øre, false", "5th, false", "Zoë, true", "Ban Ki-moon, true", "Саша, false"})
    void knowsWhatAGridCannotHold(String word, boolean spellable) {
        assertThat(Gaps.spellable(word)).isEqualTo(spellable);
    }
}
