package org.standfirst.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import java.util.Random;

@NullMarked
class TextLanguageTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/text/languages.txt", delimiter = '|', quoteCharacter = '\0')
    void theTextWinsWhereItIsPlain(@Nullable String declared, String expected, String text) {
        var found = TextLanguage.of(text, declared);
        assertThat(found == null ? "-" : found).isEqualTo(expected);
    }

    @Test
    void noTextBreaksIt() {
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int i = random.nextInt(300); i >= 0; i--) {
                text.append((char) random.nextInt(0x10000));
            }
            assertThat(TextLanguage.of(text.toString(), "de")).as("seed %d", seed).isNotNull();
        }
        assertThat(TextLanguage.of("The ferry left the quay. ".repeat(300_000), "en-GB"))
                .isEqualTo("en-GB");
    }
}
