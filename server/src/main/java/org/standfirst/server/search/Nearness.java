package org.standfirst.server.search;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.server.store.StoredArticle;
import org.standfirst.text.Terms;
import org.standfirst.vector.TextVectors;

import java.util.List;
import java.util.Optional;

/**
 * What lies close to a story by the vectors of texts, also where the words are others. Of English
 * articles only, which is what the model knows; without the model nothing is near.
 */
public final class Nearness {

    static final String FIELD = "near";

    private static final String ENGLISH = "en";

    /** Of a long story these many articles, the latest, tell enough. */
    private static final int ARTICLES = 12;

    /**
     * No graph of neighbours is made, however many vectors there are: to look at 40,000 takes some
     * milliseconds and is done when somebody reads; a graph would be built for every article.
     */
    private static final int WITHOUT_GRAPH = Integer.MAX_VALUE;

    private Nearness() {}

    /** Read when it is first wanted, which takes a moment. */
    private static final class Model {
        static final Optional<TextVectors> SHIPPED = TextVectors.shipped();
    }

    /** How the index keeps vectors. */
    static Codec codec() {
        return new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return new Lucene99HnswVectorsFormat(
                        Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
                        Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
                        Lucene99HnswVectorsFormat.DEFAULT_NUM_MERGE_WORKER,
                        null,
                        WITHOUT_GRAPH);
            }
        };
    }

    /** What the index keeps of an article; empty if that is nothing. */
    static Optional<KnnByteVectorField> field(Article article) {
        var vector = vector(article);
        return vector == null
                ? Optional.empty()
                : Optional.of(
                        new KnnByteVectorField(FIELD, vector, VectorSimilarityFunction.COSINE));
    }

    /** The articles nearest to a story, those that {@code among} finds; empty without a vector. */
    static Optional<Query> nearest(List<StoredArticle> story, int most, Query among) {
        var sum = new int[TextVectors.DIMENSIONS];
        for (var stored : story.reversed().stream().limit(ARTICLES).toList()) {
            var vector = vector(stored.article());
            for (int i = 0; vector != null && i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        int largest = 0;
        for (int each : sum) {
            largest = Math.max(largest, Math.abs(each));
        }
        if (largest == 0) {
            return Optional.empty();
        }
        var target = new byte[sum.length];
        for (int i = 0; i < sum.length; i++) {
            target[i] = (byte) (sum[i] * Byte.MAX_VALUE / largest);
        }
        return Optional.of(new KnnByteVectorQuery(FIELD, target, most, among));
    }

    /** One article, to be asked how near others are. */
    public static final class From {
        private final byte @Nullable [] vector;

        public From(Article article) {
            vector = vector(article);
        }

        /** From -1 to 1; null where one of the two has no vector. */
        public @Nullable Double to(Article other) {
            if (vector == null) {
                return null;
            }
            var its = vector(other);
            return its == null ? null : TextVectors.similarity(vector, its);
        }
    }

    /** The cosine of a score, as Lucene makes scores of cosines. */
    static double cosine(float score) {
        return 2.0 * score - 1;
    }

    private static byte @Nullable [] vector(Article article) {
        if (!Terms.primary(article.language()).equals(ENGLISH) || article.text().isBlank()) {
            return null;
        }
        return Model.SHIPPED
                .map(vectors -> vectors.of(article.title() + ". " + article.text()))
                .filter(Nearness::saysSomething)
                .orElse(null);
    }

    private static boolean saysSomething(byte[] vector) {
        for (byte each : vector) {
            if (each != 0) {
                return true;
            }
        }
        return false;
    }
}
