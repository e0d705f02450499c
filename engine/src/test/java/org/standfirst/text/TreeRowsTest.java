package org.standfirst.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;

/** Rows judged together have the probabilities that they have alone, to the last bit. */
class TreeRowsTest {

    private static final int TREES = 90;
    private static final int NODES = 21;
    private static final int FEATURES = 7;

    @Test
    void rowsAreJudgedTogetherAsAlone() throws IOException {
        long seed = Long.getLong("standfirst.seed", System.nanoTime());
        var random = new Random(seed);
        for (int count : new int[] {1, 3, 64, 65, 150}) {
            var trees = trees(random);
            float least = random.nextBoolean() ? 0 : 0.02f;
            float enough = random.nextBoolean() ? 1 : 0.98f;
            float[] found = new float[count];
            float[] alone = new float[count];
            var rows = new TreeRows(trees, least, enough, found);
            for (int i = 0; i < count; i++) {
                float[] row = new float[FEATURES];
                fill(row, random);
                alone[i] = trees.probability(row, least, enough);
                rows.add(i, row);
            }
            rows.end();
            assertThat(found).as("seed %d, %d rows", seed, count).isEqualTo(alone);
        }
    }

    /** The first feature is the same in all rows, some are below zero, some thresholds are met. */
    private static void fill(float[] row, Random random) {
        for (int k = 1; k < FEATURES; k++) {
            row[k] = k % 2 == 0 ? random.nextInt(5) - 2 : 4 * random.nextFloat() - 2;
        }
        row[1] = random.nextInt(9) == 0 ? -0f : row[1];
    }

    private static BoostedTrees trees(Random random) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeFloat(0.1f);
        out.writeInt(TREES);
        out.writeInt(TREES * NODES);
        for (int tree = 0; tree < TREES; tree++) {
            out.writeShort(NODES);
            short[] children = grown(random);
            for (int node = 0; node < NODES; node++) {
                out.writeShort(random.nextInt(FEATURES));
                out.writeFloat(random.nextInt(9) == 0 ? -0f : random.nextInt(9) / 2f - 2);
                out.writeShort(children[2 * node]);
                out.writeShort(children[2 * node + 1]);
            }
            for (int leaf = 0; leaf <= NODES; leaf++) {
                out.writeFloat(random.nextFloat() - 0.5f);
            }
        }
        return BoostedTrees.read(
                new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    /** The children of a tree's nodes: each node but the first takes the place of some leaf. */
    private static short[] grown(Random random) {
        short[] children = new short[2 * NODES];
        for (int node = 1; node < NODES; node++) {
            int place = random.nextInt(2 * node);
            while (children[place] != 0) {
                place = (place + 1) % (2 * node);
            }
            children[place] = (short) node;
        }
        short leaf = 0;
        for (int place = 0; place < children.length; place++) {
            if (children[place] == 0) {
                children[place] = (short) - ++leaf;
            }
        }
        return children;
    }
}
