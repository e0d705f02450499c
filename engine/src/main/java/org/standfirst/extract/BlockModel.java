package org.standfirst.extract;

import org.standfirst.text.BoostedTrees;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Judges by learned trees which blocks of a page are its article. Immutable.
 *
 * <p>What it was trained on and what it is worth stands in {@code help/block-model.md}.
 */
public final class BlockModel {

    private final BoostedTrees trees;

    private BlockModel(BoostedTrees trees) {
        this.trees = trees;
    }

    /** Reads a model as the training program writes it. */
    public static BlockModel read(InputStream in) throws IOException {
        return new BlockModel(BoostedTrees.read(new DataInputStream(new BufferedInputStream(in))));
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

    /**
     * For each block the probability, from 0 to 1, that it is of the article; rough where it is on
     * the far side of what matters.
     *
     * @param least below this it may be 0
     * @param enough from this on it may be 1
     */
    float[] judge(BlockFeatures features, float least, float enough) {
        var found = new float[features.size()];
        features.measure((block, row, _) -> found[block] = trees.probability(row, least, enough));
        return found;
    }
}
