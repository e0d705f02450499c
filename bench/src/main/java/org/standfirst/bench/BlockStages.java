package org.standfirst.bench;

import org.standfirst.extract.BlockFeatures;
import org.standfirst.extract.BlockModel;
import org.standfirst.text.BoostedTrees;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Trains both judgements of blocks. The second one learns from what trees that never saw a page's
 * site say of the page, since on pages they know they are too sure.
 */
final class BlockStages {

    /** No part is left out. */
    static final int NONE = -1;

    private final List<Example> examples;
    private final int folds;

    /** First trees, by the parts that they have not seen. */
    private final Map<Integer, byte[]> firsts = new HashMap<>();

    BlockStages(List<Example> examples, int folds) {
        this.examples = examples;
        this.folds = folds;
    }

    /**
     * The blocks of a page and what is known of them; weight 0 where nothing is known.
     *
     * @param doubted how much more it weighs for the second judgement
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Example(
            int fold,
            BlockFeatures features,
            float[][] rows,
            float[] labels,
            float[] weights,
            float doubted) {

        Example(int fold, BlockFeatures features, float[] labels, float[] weights, float doubted) {
            this(fold, features, features.rows(), labels, weights, doubted);
        }
    }

    /** The model of all pages but those of one part, as {@link BlockModel} reads it. */
    byte[] trained(int without) throws IOException {
        var sample = new Sample();
        for (int part = 0; part < folds; part++) {
            if (part != without) {
                var trees = trees(first(without, part));
                for (var example : examples) {
                    if (example.fold() == part) {
                        sample.add(example, second(example, trees), example.doubted());
                    }
                }
            }
        }
        var out = new ByteArrayOutputStream();
        out.write(first(without, NONE));
        out.write(sample.learned(new BlockTrainer(100, 12, 0.1, 6)));
        return out.toByteArray();
    }

    private static BoostedTrees trees(byte[] bytes) throws IOException {
        return BoostedTrees.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private static float[][] second(Example example, BoostedTrees trees) {
        var rows = example.rows();
        var judged = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            judged[i] = rows[i].length == 0 ? 0 : BlockModel.first(trees, rows[i]);
        }
        return example.features().rows(judged, example.rows());
    }

    /** Trees for the first judgement, grown on all pages but those of one or two parts. */
    private byte[] first(int without, int nor) throws IOException {
        int key = Math.max(without, nor) * (folds + 1) + Math.min(without, nor);
        var known = firsts.get(key);
        if (known == null) {
            var sample = new Sample();
            for (var example : examples) {
                if (example.fold() != without && example.fold() != nor) {
                    sample.add(example, example.rows(), 1);
                }
            }
            known = sample.learned(new BlockTrainer(90, 22, 0.15, 6));
            firsts.put(key, known);
        }
        return known;
    }

    /** Rows to learn from. */
    private static final class Sample {

        private final List<float[]> rows = new ArrayList<>();
        private final List<Float> labels = new ArrayList<>();
        private final List<Float> weights = new ArrayList<>();

        void add(Example example, float[][] measured, float times) {
            for (int i = 0; i < measured.length; i++) {
                if (example.weights()[i] > 0 && measured[i].length > 0) {
                    rows.add(measured[i]);
                    labels.add(example.labels()[i]);
                    weights.add(example.weights()[i] * times);
                }
            }
        }

        byte[] learned(BlockTrainer trainer) throws IOException {
            trainer.train(rows.toArray(new float[0][]), floats(labels), floats(weights));
            var bytes = new ByteArrayOutputStream();
            try (var out = new DataOutputStream(bytes)) {
                trainer.write(out);
            }
            return bytes.toByteArray();
        }

        private static float[] floats(List<Float> list) {
            var array = new float[list.size()];
            for (int i = 0; i < array.length; i++) {
                array[i] = list.get(i);
            }
            return array;
        }
    }
}
