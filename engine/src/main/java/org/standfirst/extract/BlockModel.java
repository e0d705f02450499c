package org.standfirst.extract;

import org.standfirst.text.BoostedTrees;
import org.standfirst.text.TreeRows;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Judges by learned trees which blocks of a page are its article. Immutable.
 *
 * <p>What it was trained on and what it is worth stands in {@code help/block-model.md}.
 */
public final class BlockModel {

    private static final float LEAST = (float) (1 / (1 + Math.exp(BlockContext.SURE)));

    private final BoostedTrees trees;
    private final BoostedTrees second;

    private BlockModel(BoostedTrees trees, BoostedTrees second) {
        this.trees = trees;
        this.second = second;
    }

    /** Reads a model as the training program writes it: both sums of trees, one after the other. */
    public static BlockModel read(InputStream in) throws IOException {
        var data = new DataInputStream(new BufferedInputStream(in));
        return new BlockModel(BoostedTrees.read(data), BoostedTrees.read(data));
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
     * For each block the probability, from 0 to 1, that it is of the article: first by itself,
     * then, where that leaves it in doubt, by what was found of the others.
     */
    float[] judge(BlockFeatures features) {
        var found = new float[features.size()];
        var measured = new float[features.size()][];
        var first = new TreeRows(trees, LEAST, 1 - LEAST, found);
        features.measure((block, row, length) -> {
            measured[block] = Arrays.copyOf(row, length);
            first.add(block, measured[block]);
        });
        first.end();
        var again = found.clone();
        var rest = new TreeRows(second, 0, 1, again);
        features.measure(
                found,
                measured,
                (block, row, length) -> rest.add(block, Arrays.copyOf(row, length)));
        rest.end();
        return again;
    }

    /** The first judgement of a block; 0 or 1 where it is sure. Public for the training program. */
    public static float first(BoostedTrees trees, float[] row) {
        return trees.probability(row, LEAST, 1 - LEAST);
    }
}
