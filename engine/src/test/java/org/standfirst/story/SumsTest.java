package org.standfirst.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

@NullMarked
class SumsTest {

    /** What a map does, at random. */
    @Test
    void addsAndRemovesAsAMapDoes() {
        for (long seed = 1; seed <= 20; seed++) {
            var random = new Random(seed);
            var sums = new Sums();
            Map<Integer, Double> expected = new HashMap<>();
            for (int i = 0; i < 2_000; i++) {
                int key = random.nextInt(1 + random.nextInt(300));
                if (random.nextInt(3) == 0) {
                    sums.remove(key);
                    expected.remove(key);
                } else {
                    sums.add(key, i);
                    expected.merge(key, (double) i, Double::sum);
                }
                assertThat(sums.get(key))
                        .as("seed %d", seed)
                        .isEqualTo(expected.getOrDefault(key, 0.0));
            }
            Map<Integer, Double> found = new HashMap<>();
            sums.forEach(found::put);
            assertThat(found).as("seed %d", seed).isEqualTo(expected);
        }
    }
}
