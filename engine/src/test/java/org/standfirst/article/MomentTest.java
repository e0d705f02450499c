package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Stream;

@NullMarked
class MomentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-04T17:30:00+02:00",
                "2026-03-04T17:30:00.123Z",
                "2026-03-04T17:30:00-09:30",
                "2026-03-04T17:30:00",
                "2026-03-04"
            })
    void isWrittenAsItWasRead(String text) {
        assertThat(Moment.parse(text)).hasToString(text);
    }

    @Test
    void anEveningInAmericaIsItsOwnDay() {
        var evening = Moment.parse("2026-03-04T22:30:00-05:00");
        assertThat(evening.day()).hasToString("2026-03-04");
        assertThat(evening.toInstant()).hasToString("2026-03-05T03:30:00Z");
    }

    @Test
    void isOrderedByInstant() {
        var inOrder =
                Stream.of(
                                "2026-03-04T09:00:00-05:00",
                                "2026-03-04T13:00:00+02:00",
                                "2026-03-04",
                                "2026-03-04T12:30:00")
                        .map(Moment::parse)
                        .sorted();
        assertThat(inOrder.map(Moment::toString))
                .containsExactly(
                        "2026-03-04T13:00:00+02:00",
                        "2026-03-04",
                        "2026-03-04T12:30:00",
                        "2026-03-04T09:00:00-05:00");
    }
}
