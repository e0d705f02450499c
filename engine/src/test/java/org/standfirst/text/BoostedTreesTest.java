package org.standfirst.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;

/** Sums of trees with two leaves each, whatever their thresholds. */
class BoostedTreesTest {

    private static final int TREES = 11;
    private static final int FEATURES = 3;

    @Test
    void everyTreeIsWalkedToItsLeaf() throws IOException {
        long seed = Long.getLong("standfirst.seed", System.nanoTime());
        var random = new Random(seed);
        float[] thresholds = new float[TREES];
        float[] left = new float[TREES];
        float[] right = new float[TREES];
        for (int tree = 0; tree < TREES; tree++) {
            thresholds[tree] = random.nextInt(5) - 2;
            left[tree] = random.nextFloat() / TREES;
            right[tree] = -random.nextFloat() / TREES;
        }
        var trees = BoostedTrees.read(bytes(thresholds, left, right));
        for (int round = 0; round < 50; round++) {
            float[] row = new float[FEATURES];
            for (int i = 0; i < FEATURES; i++) {
                row[i] = round % 2 == 0 ? random.nextInt(5) - 2 : 3 * random.nextFloat() - 1.5f;
            }
            row[round % FEATURES] = round % 5 == 0 ? -0f : row[round % FEATURES];
            double sum = 0.5;
            for (int tree = 0; tree < TREES; tree++) {
                sum += row[tree % FEATURES] <= thresholds[tree] ? left[tree] : right[tree];
            }
            assertThat((double) trees.probability(row))
                    .as("seed %d", seed)
                    .isCloseTo(1 / (1 + Math.exp(-sum)), within(1e-6));
        }
    }

    private static DataInputStream bytes(float[] thresholds, float[] left, float[] right)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeFloat(0.5f);
        out.writeInt(TREES);
        out.writeInt(TREES);
        for (int tree = 0; tree < TREES; tree++) {
            out.writeShort(1);
            out.writeShort(tree % FEATURES);
            out.writeFloat(thresholds[tree]);
            out.writeShort(-1);
            out.writeShort(-2);
            out.writeFloat(left[tree]);
            out.writeFloat(right[tree]);
        }
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
