package org.standfirst.demo.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;

@NullMarked
class PressCalendarTest {

    @Test
    void the_press_ends_at_the_latest_six_in_the_evening() {
        assertThat(endOf("2026-03-08T17:59:59Z")).isEqualTo("2026-03-07T18:00:00Z");
        assertThat(endOf("2026-03-08T18:00:00Z")).isEqualTo("2026-03-08T18:00:00Z");
        assertThat(endOf("2026-03-09T03:00:00Z")).isEqualTo("2026-03-08T18:00:00Z");
    }

    private static Instant endOf(String now) {
        return PressCalendar.endingAt(Instant.parse(now)).now();
    }

    @Test
    void dates_are_written_in_the_language_of_the_outlet() {
        var calendar = new PressCalendar(LocalDate.of(2026, 3, 8));
        var text = "{weekday:1} {date:1} {date:-3}";
        assertThat(calendar.resolve(text, "en")).isEqualTo("Thursday 5 March 1 March");
        assertThat(calendar.resolve(text, "de")).isEqualTo("Donnerstag 5. März 1. März");
        assertThat(calendar.resolve(text, "ar")).isEqualTo("الخميس 5 مارس 1 مارس");
    }

    @Test
    void a_time_says_what_is_wrong_with_it() {
        var calendar = new PressCalendar(LocalDate.of(2026, 3, 8));
        assertThat(calendar.instant("2 17:40")).isEqualTo("2026-03-06T17:40:00Z");
        assertThatThrownBy(() -> calendar.instant("noon")).hasMessageContaining("'noon'");
    }
}
