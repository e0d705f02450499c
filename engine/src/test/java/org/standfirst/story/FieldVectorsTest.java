package org.standfirst.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.TreeSet;

@NullMarked
class FieldVectorsTest {

    @Test
    void givesTheVectorsBackThatItWasMadeOf() {
        for (long seed = 1; seed <= 100; seed++) {
            var random = new Random(seed);
            var vectors = new Vector[FieldVectors.FIELDS];
            for (int i = 0; i < vectors.length; i++) {
                vectors[i] = vector(random);
            }
            var neighbours = vector(random);
            var fields = new FieldVectors(vectors, neighbours);
            for (int i = 0; i < vectors.length; i++) {
                assertSame(fields.vector(i), vectors[i], 0);
            }
            assertSame(fields.neighbours(), neighbours, 0);
            var later = new int[200];
            for (int i = 0; i < later.length; i++) {
                later[i] = i + 5;
            }
            fields.renumber(later);
            for (int i = 0; i < vectors.length; i++) {
                assertSame(fields.vector(i), vectors[i], 5);
            }
            assertSame(fields.neighbours(), neighbours, 0);
        }
    }

    private static void assertSame(Vector found, Vector expected, int more) {
        assertThat(found.size()).isEqualTo(expected.size());
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.term(i)).isEqualTo(expected.term(i) + more);
            assertThat(found.weight(i)).isEqualTo(expected.weight(i));
        }
    }

    private static Vector vector(Random random) {
        var terms = new TreeSet<Integer>();
        int size = random.nextInt(40);
        for (int i = 0; i < size; i++) {
            terms.add(random.nextInt(200));
        }
        var weights = new float[terms.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextFloat();
        }
        return new Vector(terms.stream().mapToInt(term -> term).toArray(), weights);
    }
}
