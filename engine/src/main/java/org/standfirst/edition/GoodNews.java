package org.standfirst.edition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Tells headlines of good news: something has come out well for people or for nature. Logistic
 * regression over {@link HeadlineFeatures}; English only. It would rather miss some than call a
 * funeral good. Immutable.
 */
public final class GoodNews {

    private static final String BIAS = "bias";
    private static final String THRESHOLD = "threshold";

    /** Hundredths of a nat. */
    private final Map<String, Integer> weights;

    private GoodNews(Map<String, Integer> weights) {
        this.weights = weights;
    }

    private static final class Shipped {
        private static final GoodNews MODEL = load();

        private static GoodNews load() {
            try (var in = GoodNews.class.getResourceAsStream("good-news.tsv")) {
                if (in == null) {
                    throw new IllegalStateException("good-news.tsv is missing from the engine");
                }
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The model that comes with the engine; loaded at the first call. */
    public static GoodNews shipped() {
        return Shipped.MODEL;
    }

    /** Reads lines of a feature and its weight in hundredths of a nat, a tab between. */
    public static GoodNews read(InputStream in) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        Map<String, Integer> weights = new HashMap<>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var parts = line.split("\t", -1);
            weights.put(parts[0], Integer.parseInt(parts[1]));
        }
        return new GoodNews(weights);
    }

    /** What the model sees of a headline, for those who train one. */
    public static Set<String> features(String headline) {
        return HeadlineFeatures.of(headline);
    }

    /** How much speaks for good news, in nats; below 0 more speaks against it. */
    public double score(String headline) {
        int sum = weights.getOrDefault(BIAS, 0);
        for (var feature : features(headline)) {
            sum += weights.getOrDefault(feature, 0);
        }
        return sum / 100.0;
    }

    /** Whether a headline is surely good news. */
    public boolean isGood(String headline) {
        return score(headline) >= weights.getOrDefault(THRESHOLD, 0) / 100.0;
    }
}
