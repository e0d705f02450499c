package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class SpeakerTest {

    @ParameterizedTest
    @CsvSource({
        "Walid Tormallem, Mr. al-Tourmalim",
        "Nell Varga, Varga",
        "Ada Okonkwo-Lind, Okonkwo-Lind",
    })
    void oneFamilyHoweverItIsSpelt(String one, String other) {
        assertThat(new Speaker(one).family()).isEqualTo(new Speaker(other).family());
    }

    @ParameterizedTest
    @CsvSource({"Ana Lee, Ana Li", "Tom Kerrin, Tom Carson", "Nell Varga, Nell Vargo-Stein"})
    void othersAreOthers(String one, String other) {
        assertThat(new Speaker(one).family()).isNotEqualTo(new Speaker(other).family());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a surveyor", "Mr. Varga", "Varga", "The ministry", "poll last month"})
    void whoIsNotNamedInFull(String name) {
        assertThat(new Speaker(name).isFullName()).isFalse();
    }

    @Test
    void whoIsNamedInFull() {
        assertThat(new Speaker("Sen. Nell Varga").isFullName()).isTrue();
        assertThat(new Speaker("Nell Varga").isNamedIn("Varga said so.")).isTrue();
        assertThat(new Speaker("Nell Varga").isNamedIn("She said so.")).isFalse();
    }
}
