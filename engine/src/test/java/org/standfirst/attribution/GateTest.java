package org.standfirst.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

class GateTest {

    @Test
    void letsThroughWhatHasEnoughAndIsReadAsItWasWritten() throws IOException {
        var features = new FeatureList();
        features.add(1, 17);
        features.add(2, 18);
        var weights = new byte[64];
        for (int feature : features.copy()) {
            weights[feature & 63] = (byte) (weights[feature & 63] + 20);
        }
        int sum = 0;
        for (int feature : features.copy()) {
            sum += weights[feature & 63];
        }
        assertThat(written(new Gate(weights, sum)).passes(features)).isTrue();
        assertThat(written(new Gate(weights, sum + 1)).passes(features)).isFalse();
        assertThat(Gate.OPEN.passes(features)).isTrue();
    }

    @Test
    void refusesTablesThatAreNoPowerOfTwoOrCutOff() {
        assertThatThrownBy(() -> new Gate(new byte[3], 0))
                .isInstanceOf(IllegalArgumentException.class);
        var cut = new DataInputStream(new ByteArrayInputStream(new byte[] {0, 0, 0, 8, 1}));
        assertThatThrownBy(() -> Gate.read(cut)).isInstanceOf(EOFException.class);
    }

    private static Gate written(Gate gate) throws IOException {
        var bytes = new ByteArrayOutputStream();
        gate.write(new DataOutputStream(bytes));
        return Gate.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }
}
