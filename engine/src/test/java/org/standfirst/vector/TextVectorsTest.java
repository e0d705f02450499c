package org.standfirst.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts on one matter lie nearer to each other than to those on another. */
@NullMarked
class TextVectorsTest {

    private static final TextVectors VECTORS = TextVectors.shipped().orElseThrow();
    private static final String FERRY =
            "Fire broke out on the car deck of a ferry before dawn. Fishing boats took the"
                    + " passengers off and brought them to the harbour.";
    private static final String SHIP =
            "A ship burned at sea in the night. Trawlers rescued those aboard and landed them at"
                    + " the quay of the port.";
    private static final String BUDGET =
            "Parliament passed the budget by three votes after the finance minister gave way on"
                    + " pensions and taxes.";

    @Test
    void otherWordsForTheSameLieNear() {
        var ferry = VECTORS.of(FERRY);
        double same = TextVectors.similarity(ferry, VECTORS.of(SHIP));
        double other = TextVectors.similarity(ferry, VECTORS.of(BUDGET));
        assertThat(same).isGreaterThan(other + 0.2);
        assertThat(TextVectors.similarity(ferry, ferry)).isEqualTo(1);
    }

    @Test
    void whatSaysNothingIsNearNothing() {
        var nothing = VECTORS.of("");
        assertThat(nothing).containsOnly(0);
        assertThat(TextVectors.similarity(nothing, VECTORS.of(FERRY))).isZero();
    }

    @Test
    void wordsAreCutIntoTheLongestPieces() {
        var pieces =
                new WordPiece(
                        List.of("[UNK]", "un", "##believ", "##able", "##a", "cafe", "!", "日"));
        assertThat(pieces.ids("Unbelievable café!", 9)).containsExactly(1, 2, 3, 5, 6);
        assertThat(pieces.ids("unlikely  cafe", 9)).containsExactly(0, 5);
        assertThat(pieces.ids("“café” – cafe!", 9)).containsExactly(0, 5, 0, 0, 5, 6);
        assertThat(pieces.ids("日日", 9)).containsExactly(7, 7);
        assertThat(pieces.ids("cafe ".repeat(9), 3)).hasSize(3);
        assertThat(pieces.ids("cafe!", 1)).containsExactly(5);
        assertThat(pieces.ids("u".repeat(500), 9)).containsExactly(0);
    }

    @Test
    void aModelThatIsCutOffIsRefused() {
        // A graph of 100 bytes of which four are there.
        var cut = new byte[] {(byte) (7 << 3 | 2), 100, 1, 2, 3, 4};
        assertThatThrownBy(() -> new OnnxFile(cut)).isInstanceOf(IOException.class);
        var none = "no model at all".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new OnnxFile(none)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new OnnxFile(new byte[0])).isInstanceOf(IOException.class);
    }
}
