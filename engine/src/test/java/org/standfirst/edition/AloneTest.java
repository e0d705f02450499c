package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class AloneTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Ledger at seven: all that matters of the day.",
                "Aug. 27: The petition has 33 names.",
                "The harbour when people wants to retaliate s-- or the council pays.",
                "Quillport has stood up to the ferry barons. #openthegates",
            })
    void noticesAreNoReport(String text) {
        assertThat(Alone.isNotice(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QUILLPORT: The ferry struck the harbour wall on Wednesday.",
                "The ferry -- the last of the day -- left at five.",
                "The ferry left at 5:30 with three crews on board.",
                "The petition that reached the council last week has one aim: a new bridge.",
            })
    void sentencesAre(String text) {
        assertThat(Alone.isNotice(text)).isFalse();
    }
}
