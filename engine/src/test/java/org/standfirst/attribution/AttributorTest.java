package org.standfirst.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Collectors;

/** What is found in sentences of every usual shape. */
class AttributorTest {

    private static final Attributor ATTRIBUTOR = Attributor.shipped();

    private static List<Attribution> read(String text) {
        return ATTRIBUTOR.attribute(text, "en", "The Harbour Post");
    }

    private static String words(String text, List<Span> spans) {
        return spans.stream()
                .map(s ->
                        text.substring(
                                text.offsetByCodePoints(0, s.begin()),
                                text.offsetByCodePoints(0, s.end())))
                .collect(Collectors.joining(" ~ "));
    }

    private static String only(String text) {
        var all = read(text);
        assertThat(all).hasSize(1);
        var said = all.getFirst();
        return words(text, said.source())
                + " | "
                + words(text, said.cue())
                + " | "
                + words(text, said.content());
    }

    @Test
    void indirectSpeechWithThat() {
        assertThat(only("The minister said that the bridge would be closed on Monday."))
                .isEqualTo("The minister | said | that the bridge would be closed on Monday");
    }

    @Test
    void aQuotationThatTheCueInterrupts() {
        assertThat(only("\"The talks,\" he said, \"will go on.\""))
                .isEqualTo("he | said | \"The talks,\" ~ \"will go on.\"");
    }

    @Test
    void accordingTo() {
        assertThat(only("Two people died in the fire, according to the police."))
                .isEqualTo("the police | according to | Two people died in the fire");
    }

    @Test
    void placesCountCodePoints() {
        var text = "😀😀 The minister said that the bridge would be closed on Monday.";
        var said = read(text).getFirst();
        assertThat(words(text, said.cue())).isEqualTo("said");
    }

    @ParameterizedTest
    @CsvSource({
        "The minister declined to comment., DECLINES",
        "The mayor has repeatedly refused to disclose where the money went., DECLINES",
        "The mayor has repeatedly refused to disclose his medical records., SAYS",
        "The governor refuses to reveal her tax returns to the public., SAYS",
    })
    void refusingPapersIsNoRefusalToComment(String text, Act act) {
        assertThat(read(text))
                .singleElement()
                .satisfies(said -> assertThat(said.act()).isEqualTo(act));
    }

    @Test
    void nothingToFind() {
        assertThat(read("")).isEmpty();
        assertThat(read("The cat sat on the mat.")).isEmpty();
    }
}
