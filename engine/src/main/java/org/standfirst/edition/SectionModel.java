package org.standfirst.edition;

import org.standfirst.text.Terms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/**
 * Tells the section of an English text by its words: multinomial naive Bayes without priors, its
 * log-odds rounded. Immutable.
 */
public final class SectionModel {

    private static final int SECTIONS = Section.values().length;

    /** By term, for each section how much it speaks for it, in sixteenths of a nat. */
    private final Map<String, byte[]> weights;

    private SectionModel(Map<String, byte[]> weights) {
        this.weights = weights;
    }

    private static final class Shipped {
        private static final SectionModel MODEL = load();

        private static SectionModel load() {
            try (var in = SectionModel.class.getResourceAsStream("sections.tsv")) {
                if (in == null) {
                    throw new IllegalStateException("sections.tsv is missing from the engine");
                }
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The model that comes with the engine; loaded at the first call. */
    public static SectionModel shipped() {
        return Shipped.MODEL;
    }

    /** Reads lines of a term and a weight a section, tabs between. */
    public static SectionModel read(InputStream in) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        Map<String, byte[]> weights = new HashMap<>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var parts = line.split("\t", -1);
            var row = new byte[SECTIONS];
            for (int i = 0; i < SECTIONS; i++) {
                row[i] = Byte.parseByte(parts[i + 1]);
            }
            weights.put(parts[0], row);
        }
        return new SectionModel(weights);
    }

    /** How probable each section is, in the order of {@link Section}; all alike without words. */
    public double[] probabilities(String text) {
        var scores = new double[SECTIONS];
        int known = 0;
        for (var term : new HashSet<>(Terms.of(text, "en"))) {
            var row = weights.get(term);
            if (row != null) {
                known++;
                for (int i = 0; i < SECTIONS; i++) {
                    scores[i] += row[i] / 16.0;
                }
            }
        }
        // Words of one text depend on each other, so that their sum is too sure of itself.
        double calm = known == 0 ? 1 : Math.sqrt(known);
        double sum = 0;
        for (int i = 0; i < SECTIONS; i++) {
            scores[i] = Math.exp(2 * scores[i] / calm);
            sum += scores[i];
        }
        for (int i = 0; i < SECTIONS; i++) {
            scores[i] /= sum;
        }
        return scores;
    }
}
