package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class ClockTimeTest {

    @ParameterizedTest
    @CsvSource({
        "The ferry left at 4.52 a.m. from the mole., 292",
        "5pm, 1020",
        "It left at 12 am., 0",
        "They met at 9:30 p.m, 1290",
        "The lamp went out shortly before five in the morning., 300",
        "IT LEFT AT TWO IN THE AFTERNOON., 840",
        "The mill closed at nine at night., 1260",
    })
    void aTimeWithItsHalfOfTheDay(String text, int minute) {
        assertThat(ClockTime.in(text)).extracting(ClockTime::minute).containsExactly(minute);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m",
                "am 5",
                "The team of 5 met them at the ramp.",
                "Some 13 p.m. is no time.",
                "In the morning nine left.",
            })
    void anythingElse(String text) {
        assertThat(ClockTime.in(text)).isEmpty();
    }
}
