package org.standfirst.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Random;

@NullMarked
class LinksTest {

    private record Pair(double mean, int one, int other) {}

    @Test
    void theNearestComeFirst() {
        for (long seed = 1; seed <= 50; seed++) {
            var random = new Random(seed);
            var links = new Links();
            var expected = new ArrayList<Pair>();
            int length = random.nextInt(300);
            for (int i = 0; i < length; i++) {
                // Few means, so that many pairs are equally near.
                var pair = new Pair(random.nextInt(8) / 8.0, i, i + 1 + random.nextInt(9));
                expected.add(pair);
                links.add(pair.mean, /* one= */ pair.other, /* other= */ pair.one, i);
            }
            expected.sort(
                    Comparator.comparingDouble(Pair::mean)
                            .reversed()
                            .thenComparingInt(Pair::one)
                            .thenComparingInt(Pair::other));
            var found = new ArrayList<Pair>();
            while (!links.isEmpty()) {
                assertThat(links.members()).isEqualTo(links.one());
                found.add(new Pair(expected.get(found.size()).mean(), links.one(), links.other()));
                links.remove();
            }
            assertThat(found).as("seed %d", seed).isEqualTo(expected);
        }
    }
}
