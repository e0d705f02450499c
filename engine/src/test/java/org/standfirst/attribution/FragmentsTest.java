package org.standfirst.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class FragmentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the Assembly a receipt",
                "his denial",
                "her a seat",
                "different pages",
                "the sound the doors made",
                "parliament a receipt for a safety report that he had denied receiving",
                "had been signed by the ferry's chief engineer on 28 June",
                "it down",
                "otherwise",
                "it",
                "himself as a friend of the harbour, except on Sundays",
                "a willingness to use the bridge to bargain for lower tolls",
                "her story with anyone willing to listen",
                "to learn more about ferries",
            })
    void aThingIsNothingSaid(String words) {
        assertThat(Fragments.is(Act.SAYS, words, "en")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "that he will not step down",
                "its finance director would lead it for now",
                "the doors did not close",
                "it's critically important that action be taken",
                "the ship that burned was the safest of the fleet",
                "\"in the green folder\"",
                "“Nell! Nell!”",
                "Mr Mellish will receive no severance",
                "whom to trust",
                "she wants to leave",
                "that the copy for the ministry had gone by internal post",
            })
    void aClauseOrTheirOwnWordsAre(String words) {
        assertThat(Fragments.is(Act.SAYS, words, "en-GB")).isFalse();
    }

    @Test
    void otherActsTakeAThing() {
        assertThat(Fragments.is(Act.PRAISES, "the resignation", "en")).isFalse();
        assertThat(Fragments.is(Act.PRAISES, "her", "en")).isTrue();
        assertThat(Fragments.is(Act.DENIES, "the accusations", "en")).isFalse();
        assertThat(Fragments.is(Act.DECLINES, "", "en")).isFalse();
    }

    @Test
    void onlyWhatIsClaimedMayBeToHaveDone() {
        assertThat(Fragments.is(Act.CLAIMS, "to have seen the receipt", "en")).isFalse();
        assertThat(Fragments.is(Act.BELIEVES, "to deliver", "en")).isTrue();
        assertThat(Fragments.is(Act.PROMISES, "to deliver the receipt", "en")).isFalse();
    }

    @Test
    void aConditionIsNoWarning() {
        assertThat(Fragments.is(Act.WARNS, "that if nothing is done soon", "en")).isTrue();
        assertThat(Fragments.is(Act.WARNS, "that if nothing is done the pier will fall", "en"))
                .isFalse();
        assertThat(Fragments.is(Act.WARNS, "of a flood", "en")).isFalse();
    }

    @Test
    void otherLanguagesAreNotParsed() {
        assertThat(Fragments.is(Act.SAYS, "eine Quittung", "de")).isFalse();
        assertThat(Fragments.is(Act.SAYS, "eine Quittung", null)).isFalse();
    }
}
