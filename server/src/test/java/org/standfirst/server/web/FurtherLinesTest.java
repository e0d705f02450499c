package org.standfirst.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.time.Instant;

/** How far away something is, in words. */
@NullMarked
class FurtherLinesTest {

    private static final Instant FIRST = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant LAST = Instant.parse("2026-11-26T08:00:00Z");

    private static String when(String published) {
        return FurtherLines.when(Instant.parse(published), FIRST, LAST);
    }

    @Test
    void inTheLargestUnitThatFits() {
        assertThat(when("2026-11-13T08:00:00Z")).isEqualTo("eleven days earlier");
        assertThat(when("2026-11-24T07:30:00Z")).isEqualTo("a little earlier");
        assertThat(when("2026-11-24T03:00:00Z")).isEqualTo("five hours earlier");
        assertThat(when("2026-11-23T07:00:00Z")).isEqualTo("a day earlier");
        assertThat(when("2026-11-25T00:00:00Z")).isEqualTo("at the same time");
        assertThat(when("2026-11-28T09:00:00Z")).isEqualTo("two days later");
        assertThat(when("2026-11-10T08:00:00Z")).isEqualTo("14 days earlier");
        assertThat(when("2026-10-24T08:00:00Z")).isEqualTo("four weeks earlier");
        assertThat(when("2026-02-24T08:00:00Z")).isEqualTo("nine months earlier");
        assertThat(when("2020-11-24T08:00:00Z")).isEqualTo("six years earlier");
    }
}
