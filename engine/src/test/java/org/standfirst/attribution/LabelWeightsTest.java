package org.standfirst.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.standfirst.text.WeightTable;

import java.util.Random;

/** Weights of labels above the first, whatever the weights. */
class LabelWeightsTest {

    private static final int SLOTS = 64;

    @Test
    void sumsAreThoseOfTheTableAboveTheFirstLabel() {
        long seed = Long.getLong("standfirst.seed", System.nanoTime());
        var random = new Random(seed);
        for (int labels : new int[] {2, 3, 4, 5, 7, 9}) {
            var bytes = new byte[SLOTS * labels];
            random.nextBytes(bytes);
            var table = new WeightTable(labels, bytes);
            var weights = LabelWeights.of(table);
            var again = LabelWeights.of(weights.table());
            var features = new FeatureList();
            for (int i = 0; i < 65; i++) {
                features.add(i, random.nextInt());
            }
            int[] sums = new int[labels];
            weights.sum(features, sums);
            for (int y = 0; y < labels; y++) {
                int exact = 0;
                for (int i = 0; i < features.count(); i++) {
                    int slot = features.array()[i] & (SLOTS - 1);
                    exact += table.weight(slot, y) - table.weight(slot, 0);
                }
                assertThat(sums[y] * weights.coarser())
                        .as("seed %d", seed)
                        .isCloseTo(exact, within(65 * weights.coarser() / 2));
            }
            int[] sumsAgain = new int[labels];
            again.sum(features, sumsAgain);
            assertThat(sumsAgain).as("as written and read").isEqualTo(sums);
            assertThat(again.coarser()).isEqualTo(1);
        }
    }
}
