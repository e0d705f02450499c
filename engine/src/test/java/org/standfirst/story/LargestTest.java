package org.standfirst.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

@NullMarked
class LargestTest {

    @Test
    void keepsWhatSortingWouldKeep() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            int most = 1 + random.nextInt(60);
            var values = random.longs(random.nextInt(300), 0, 1_000).toArray();
            var largest = new Largest(most);
            Arrays.stream(values).forEach(largest::add);
            Arrays.sort(values);
            var expected =
                    IntStream.range(Math.max(0, values.length - most), values.length)
                            .map(i -> (int) values[i])
                            .toArray();
            var kept = largest.lowHalves();
            Arrays.sort(kept);
            assertThat(kept).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void bringsTheLargestToTheFront() {
        for (long seed = 1; seed <= 500; seed++) {
            var random = new Random(seed);
            var values =
                    random.longs(200, 0, 1_000).distinct().limit(random.nextInt(150)).toArray();
            int most = random.nextInt(values.length + 1);
            var sorted = values.clone();
            Arrays.sort(sorted);
            Largest.first(values, values.length, most);
            var front = Arrays.copyOf(values, most);
            Arrays.sort(front);
            assertThat(front)
                    .as("seed %d", seed)
                    .isEqualTo(Arrays.copyOfRange(sorted, values.length - most, values.length));
        }
    }
}
