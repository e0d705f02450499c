package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class AsidesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hide Caption 3 of 20 Photos: The ferry in the harbour.",
                "Divers stand on the quay in this photo by the harbour office.",
                "The Courier's Ada Lamb reported from Quillport.",
                "CLOSE Ada Lamb shows the receipt to the committee.",
                "Tom Reed contributed to this report.",
                "From left are the ferry's engineer, Tom Reed and Ada Lamb.",
                "And that is why the (CROSSTALK) the toll will go.",
            })
    void linesAboutTheReport(String line) {
        assertThat(Asides.is(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Divers reported from the wreck that the hull was whole.",
                "The applause (it went on for a minute) came from the quay.",
                "From the left bank of the Lede people saw the smoke.",
                "CLOSE to 300 people stood on the quay.",
                "The ferry struck the harbour wall on Wednesday.",
                "Nets contributed most of the sum, the owner reported.",
            })
    void linesOfTheReport(String line) {
        assertThat(Asides.is(line)).isFalse();
    }
}
