package org.standfirst.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;

/** Sums of weights, whatever the weights. */
@NullMarked
class WeightTableTest {

    private static final int SLOTS = 64;

    @Test
    void sumsAreThoseOfTheRowsAlsoAfterReading() throws IOException {
        long seed = Long.getLong("standfirst.seed", System.nanoTime());
        var random = new Random(seed);
        for (int classes : new int[] {1, 2, 5, 8, 9, 34, 45}) {
            byte[] weights = new byte[SLOTS * classes];
            random.nextBytes(weights);
            java.util.Arrays.fill(weights, 0, classes, (byte) -128);
            java.util.Arrays.fill(weights, classes, 2 * classes, (byte) 127);
            var table = new WeightTable(classes, weights);
            var bytes = new ByteArrayOutputStream();
            table.write(new DataOutputStream(bytes));
            var read =
                    WeightTable.read(
                            new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
            for (int count : new int[] {0, 1, 44, 257}) {
                int[] features = random.ints(count).toArray();
                if (count == 257) {
                    java.util.Arrays.fill(features, random.nextInt(2));
                }
                int[] expected = new int[classes];
                for (int feature : features) {
                    for (int c = 0; c < classes; c++) {
                        expected[c] += weights[(feature & (SLOTS - 1)) * classes + c];
                    }
                }
                var sums = new WeightSums(classes);
                table.add(features, count, sums, classes);
                assertThat(sums.scores).as("seed %d", seed).isEqualTo(expected);
                sums.clear();
                read.add(features, count, sums, classes);
                assertThat(sums.scores).as("seed %d", seed).isEqualTo(expected);
            }
        }
    }
}
