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
                "which may have been a shell",
                "what the harbour called a breach of its rules",
                "whether he would close the harbour without the council",
                "how to respond to the fire",
                "since he's in hospital",
                "killed hundreds in the old town",
                "that rattled both sides of the harbour",
                "with her mother present, and asked us to spell it properly",
                "the harbour board to \"show this paper to the rest of the town\"",
                "an official as saying that a summary had been in the folder",
            })
    void aThingIsNothingSaid(String words) {
        assertThat(Fragments.is(Act.SAYS, false, words, "en")).isTrue();
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
                "that was not true",
                "in the evening the harbour will be closed",
                "in the one entry that is short, and I shall not tell you where",
                "that \"nothing has been decided.\"",
                "Whether the pier falls or stands, the harbour will open",
                "how high the pier stands depends on the tide",
                "she wants to leave",
                "that the copy for the ministry had gone by internal post",
            })
    void aClauseOrTheirOwnWordsAre(String words) {
        assertThat(Fragments.is(Act.SAYS, false, words, "en-GB")).isFalse();
    }

    @Test
    void otherActsTakeAThing() {
        assertThat(Fragments.is(Act.PRAISES, false, "the resignation", "en")).isFalse();
        assertThat(Fragments.is(Act.PRAISES, false, "her", "en")).isTrue();
        assertThat(Fragments.is(Act.DENIES, false, "the accusations", "en")).isFalse();
        assertThat(Fragments.is(Act.DECLINES, false, "", "en")).isFalse();
    }

    @Test
    void aVerbThatTakesAThingNeedsNoClause() {
        assertThat(Fragments.is(Act.SAYS, true, "a willingness to talk", "en")).isFalse();
        assertThat(Fragments.is(Act.SAYS, true, "that", "en")).isTrue();
    }

    @Test
    void whomItIsSaidToIsNotWhatIsSaid() {
        var weary = "to a weary public that closing the harbour may yet be necessary";
        assertThat(Fragments.is(Act.ASKS, true, weary, "en")).isTrue();
        assertThat(Fragments.is(Act.ASKS, true, "to close the harbour", "en")).isFalse();
        assertThat(Fragments.is(Act.ACCUSES, true, "on an internal error", "en")).isTrue();
    }

    @Test
    void onlyWhatIsClaimedMayBeToHaveDone() {
        assertThat(Fragments.is(Act.CLAIMS, false, "to have seen the receipt", "en")).isFalse();
        assertThat(Fragments.is(Act.BELIEVES, false, "to deliver", "en")).isTrue();
        assertThat(Fragments.is(Act.PROMISES, false, "to deliver the receipt", "en")).isFalse();
    }

    @Test
    void aConditionIsNoWarning() {
        assertThat(Fragments.is(Act.WARNS, false, "that if nothing is done soon", "en")).isTrue();
        assertThat(
                        Fragments.is(
                                Act.WARNS,
                                false,
                                "that if nothing is done the pier will fall",
                                "en"))
                .isFalse();
        assertThat(Fragments.is(Act.WARNS, false, "of a flood", "en")).isFalse();
    }

    @Test
    void otherLanguagesAreNotParsed() {
        assertThat(Fragments.is(Act.SAYS, false, "eine Quittung", "de")).isFalse();
        assertThat(Fragments.is(Act.SAYS, false, "eine Quittung", null)).isFalse();
    }
}
