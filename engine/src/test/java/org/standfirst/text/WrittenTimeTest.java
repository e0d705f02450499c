package org.standfirst.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class WrittenTimeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-03-04T10:14:55Z            | 2026-03-04T10:14:55Z
                    2026-03-04T10:14:55.123+02:00   | 2026-03-04T10:14:55+02:00
                    2026-03-04 10:14                | 2026-03-04T10:14:00
                    2026-03                         | 2026-03-01
                    20260304                        | 2026-03-04
                    Wed, 04 Mar 2026 10:14:55 GMT   | 2026-03-04T10:14:55Z
                    Wed, 4 Mar 26 10:14 EST         | 2026-03-04T10:14:00-05:00
                    Wed Mar  4 10:14:55 2026        | 2026-03-04T10:14:55
                    March 4, 2026 at 5:30 pm        | 2026-03-04T17:30:00
                    4. März 2026, 18:05 Uhr         | 2026-03-04T18:05:00
                    04.03.2026 um 7.05 Uhr          | 2026-03-04T07:05:00
                    le 4 décembre 2026 à 9h30       | 2026-12-04T09:30:00
                    4 de marzo de 2026              | 2026-03-04
                    """)
    void readsWhatPeopleAndProgramsWrite(String written, String expected) {
        assertThat(WrittenTime.read(written)).hasToString(expected);
    }

    @Test
    void thereIsNoTimeInOtherWords() {
        assertThat(WrittenTime.read("yesterday")).isNull();
        assertThat(WrittenTime.read("31 February 2026")).isNull();
        assertThat(WrittenTime.read("99/99/9999 25:61")).isNull();
        assertThat(WrittenTime.read("")).isNull();
        assertThat(WrittenTime.read(null)).isNull();
    }
}
