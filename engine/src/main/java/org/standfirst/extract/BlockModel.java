package org.standfirst.extract;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Judges which blocks of a page are its article: learned trees look at each block alone, then
 * others look again with the first judgement of its neighbours. Immutable.
 *
 * <p>What it was trained on and what it is worth stands in {@code help/evaluation.md}.
 */
public final class BlockModel {

    private final BlockTrees first;
    private final BlockTrees second;

    private BlockModel(BlockTrees first, BlockTrees second) {
        this.first = first;
        this.second = second;
    }

    /** Reads a model as the training program writes it. */
    public static BlockModel read(InputStream in) throws IOException {
        var data = new DataInputStream(new BufferedInputStream(in));
        return new BlockModel(BlockTrees.read(data), BlockTrees.read(data));
    }

    /** The model that comes with the library. */
    static BlockModel shipped() {
        try (var in = BlockModel.class.getResourceAsStream("blocks.model")) {
            if (in == null) {
                throw new IllegalStateException("blocks.model is missing from the library");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For each block the probability, from 0 to 1, that it is of the article. */
    public float[] judge(BlockFeatures features) {
        return all(second, features.with(all(first, features.rows())));
    }

    /** The first judgement alone. */
    public float[] judgeAlone(BlockFeatures features) {
        return all(first, features.rows());
    }

    private static float[] all(BlockTrees trees, float[][] rows) {
        var found = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            found[i] = trees.probability(rows[i]);
        }
        return found;
    }
}
