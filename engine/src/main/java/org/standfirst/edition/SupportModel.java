package org.standfirst.edition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The probability that a sentence states what a line of another article does: logistic regression
 * over {@link SupportFeatures}. What it was trained on stands in {@code help/evaluation.md}.
 */
final class SupportModel {

    private static final String BIAS = "bias";

    private final double[] weights;
    private final double bias;

    private SupportModel(Map<String, Double> weights) {
        this.weights =
                SupportFeatures.MEASURES.stream().mapToDouble(n -> weight(weights, n)).toArray();
        this.bias = weight(weights, BIAS);
    }

    private static double weight(Map<String, Double> weights, String name) {
        var weight = weights.get(name);
        if (weight == null) {
            throw new IllegalStateException("support.model has no weight for " + name);
        }
        return weight;
    }

    private static final class Shipped {
        private static final SupportModel MODEL = load();

        private static SupportModel load() {
            var in = SupportModel.class.getResourceAsStream("support.model");
            if (in == null) {
                throw new IllegalStateException("support.model is missing from the engine");
            }
            try (var lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                Map<String, Double> weights = new HashMap<>();
                for (var line : lines.lines().toList()) {
                    int tab = line.indexOf('\t');
                    weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
                }
                return new SupportModel(weights);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The model that comes with the engine; loaded at the first call. */
    static SupportModel shipped() {
        return Shipped.MODEL;
    }

    double probability(double[] features) {
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
