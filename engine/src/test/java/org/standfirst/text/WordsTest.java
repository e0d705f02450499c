package org.standfirst.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class WordsTest {

    private static final String TEXT =
            "The Mayor’s U.S. visit cost 1,250.5 crowns; l'Été n’était pas fini. 東京都知事 Ærø"
                    + " O'Neill's";

    @Test
    void aWordHasTheHashThatItHasByItself() {
        var words = new Words(TEXT);
        int count = 0;
        while (words.next()) {
            var word = TEXT.substring(words.begin(), words.end());
            assertThat(words.hash()).as(word).isEqualTo(Words.hash(word)).isNotZero();
            count++;
        }
        assertThat(count).isEqualTo(17);
    }

    @Test
    void capitalsAndTheFormOfTheApostropheMakeNoDifference() {
        assertThat(Words.hash("O’NEILL")).isEqualTo(Words.hash("o'neill"));
        assertThat(Words.hash("été")).isNotEqualTo(Words.hash("ete"));
    }
}
