package org.standfirst.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.util.List;

@NullMarked
class NoSuchDayTest {

    private static final List<String> DAYS =
            List.of("2030-03-09", "2030-03-08", "2030-03-05", "2030-03-04", "2030-01-01");

    private static String message(String date, List<String> days) {
        return NoSuchDay.message("edition", date, days, "");
    }

    @Test
    void whatIsNoDateIsCalledSo() {
        assertThat(message("2030-13-45", DAYS))
                .startsWith("2030-13-45 is not a date; write YYYY-MM-DD");
        assertThat(message("yesterday", List.of())).startsWith("yesterday is not a date");
    }

    @Test
    void theNearestDaysAreNamedInTheirOrder() {
        assertThat(message("2030-03-06", DAYS))
                .isEqualTo(
                        "There is no edition of 2030-03-06; the nearest are 2030-03-04,"
                                + " 2030-03-05, 2030-03-08 and 2030-03-09.");
        assertThat(message("2030-03-06", List.of("2030-03-01")))
                .isEqualTo("There is no edition of 2030-03-06; the nearest is 2030-03-01.");
    }

    @Test
    void whereThereAreNoneNoneAreNamed() {
        assertThat(message("2030-03-06", List.of()))
                .isEqualTo("There is no edition of 2030-03-06.");
        assertThat(message("latest", List.of())).isEqualTo("There is no edition yet.");
    }
}
