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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The August fire clearly crossed a line that he drew earlier.",
                "Quillport and Orrin also gave the idea some support.",
            })
    void whatIsMeantStandsElsewhere(String text) {
        assertThat(Alone.pointsBack(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Monday Ada Grange drew a line that she did not cross.",
                "The council likes the idea of a bridge.",
            })
    void whatIsMeantStandsHere(String text) {
        assertThat(Alone.pointsBack(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By the end of the month Ada Grange signed into law",
                "Ada Grange has been calling on",
            })
    void aDeedIsNoSpeech(String beside) {
        assertThat(Quotations.isOfSpeech(beside)).isFalse();
        assertThat(Quotations.isOfSpeech(beside + " and said")).isTrue();
    }
}
