package org.standfirst.story;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The probability that two articles report one event: logistic regression over {@link
 * PairFeatures}, one for articles with text and one where a side is only a headline. Immutable.
 *
 * <p>As a file: lines {@code kind<TAB>measure<TAB>weight}, where the kind is {@code text} or {@code
 * headline}. What it was trained on stands in {@code help/evaluation.md}.
 */
public final class JoinModel {

    private static final String BIAS = "bias";

    private final double[] text;
    private final double[] headline;

    private JoinModel(double[] text, double[] headline) {
        this.text = text;
        this.headline = headline;
    }

    /**
     * A model of weights, each in the order of {@link PairFeatures#NAMES}, the bias last.
     *
     * @param text for pairs that both have text
     * @param headline for all others
     */
    public static JoinModel of(double[] text, double[] headline) {
        return new JoinModel(text.clone(), headline.clone());
    }

    /** Reads a model as {@link #write} gives it. */
    public static JoinModel read(InputStream in) throws IOException {
        Map<String, Double> weights = new LinkedHashMap<>();
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
            int tab = line.lastIndexOf('\t');
            weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
        }
        return new JoinModel(weights(weights, "text"), weights(weights, "headline"));
    }

    private static double[] weights(Map<String, Double> weights, String kind) throws IOException {
        var names = names();
        var found = new double[names.size()];
        for (int i = 0; i < found.length; i++) {
            var weight = weights.get(kind + "\t" + names.get(i));
            if (weight == null) {
                throw new IOException("the model has no weight for " + names.get(i));
            }
            found[i] = weight;
        }
        return found;
    }

    private static List<String> names() {
        var names = new ArrayList<>(PairFeatures.NAMES);
        names.add(BIAS);
        return names;
    }

    /** The model as the text of a file. */
    public String write() {
        var lines = new StringBuilder();
        var names = names();
        for (int i = 0; i < names.size(); i++) {
            lines.append("text\t").append(names.get(i)).append('\t');
            lines.append((float) text[i]).append('\n');
        }
        for (int i = 0; i < names.size(); i++) {
            lines.append("headline\t").append(names.get(i)).append('\t');
            lines.append((float) headline[i]).append('\n');
        }
        return lines.toString();
    }

    /** The model that comes with the library. */
    static JoinModel shipped() {
        try (var in = JoinModel.class.getResourceAsStream("join.model")) {
            if (in == null) {
                throw new IllegalStateException("join.model is missing from the library");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From 0 to 1. */
    double probability(float[] features, boolean bothHaveText) {
        var weights = bothHaveText ? text : headline;
        // Two sums, so that one addition need not wait for the other.
        double sum = weights[features.length];
        double other = 0;
        for (int i = 0; i + 1 < features.length; i += 2) {
            sum += weights[i] * features[i];
            other += weights[i + 1] * features[i + 1];
        }
        if (features.length % 2 == 1) {
            other += weights[features.length - 1] * features[features.length - 1];
        }
        return 1 / (1 + Math.exp(-(sum + other)));
    }
}
