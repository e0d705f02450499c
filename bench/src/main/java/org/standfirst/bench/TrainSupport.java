package org.standfirst.bench;

import org.standfirst.edition.Passage;
import org.standfirst.edition.SupportPairs;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;

/**
 * Trains the model of what supports a fact line. {@code TrainSupport pairs ARTICLES.jsonl.gz
 * LABELS.tsv} writes the pairs of the stories that are labelled, one a line: {@code ?}, in whose
 * words they are, where each stands as ARTICLE:BEGIN-END, how sure the model is that comes with the
 * engine, and both texts. Put 1 before those in which the second article states what the line
 * states, 0 before the others, and leave the rest; {@code TrainSupport train ARTICLES.jsonl.gz
 * LABELS.tsv MARKED} writes the model. Of MARKED only the first four columns are read, so that it
 * need not hold anybody's text.
 */
public final class TrainSupport {

    private static final double PENALTY = 10;

    /** Pairs of which the model is less sure are not written. */
    private static final double UNLIKELY = 0.2;

    private TrainSupport() {}

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var stories = ReadStories.of(Path.of(arguments[1]), Path.of(arguments[2]));
        var rarity = ReadStories.rarity(stories);
        boolean train = arguments[0].equals("train");
        var marks = train ? marks(Path.of(arguments[3])) : Map.<String, Boolean>of();
        int size = SupportPairs.measures().size();
        var model = new LogisticRegression(size);
        var seen = new HashSet<String>();
        for (var story : stories) {
            for (var pair : SupportPairs.of(story, rarity)) {
                var key = key(pair);
                var mark = marks.get(key);
                if (!seen.add(key)) {
                    continue;
                }
                if (mark != null) {
                    var row = new float[size];
                    for (int i = 0; i < size; i++) {
                        row[i] = pair.measures().get(i).floatValue();
                    }
                    model.add(row, mark, 1);
                } else if (!train && pair.sure() >= UNLIKELY) {
                    out.printf(
                            Locale.ROOT,
                            "?\t%s\t%.3f\t%s\t%s%n",
                            key,
                            pair.sure(),
                            oneLine(pair.line().text()),
                            oneLine(pair.other().text()));
                }
            }
        }
        if (train) {
            var weights = model.weights(PENALTY);
            for (int i = 0; i <= size; i++) {
                var name = i == size ? "bias" : SupportPairs.measures().get(i);
                out.printf(Locale.ROOT, "%s\t%.5f%n", name, weights[i]);
            }
        }
    }

    private static String key(SupportPairs.Pair pair) {
        return String.join("\t", pair.told(), place(pair.line()), place(pair.other()));
    }

    private static String place(Passage passage) {
        return passage.articleId() + ":" + passage.begin() + "-" + passage.end();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static Map<String, Boolean> marks(Path file) throws IOException {
        Map<String, Boolean> marks = new HashMap<>();
        for (var line : Files.readAllLines(file)) {
            var parts = line.split("\t", -1);
            if (parts.length >= 4 && !parts[0].equals("?")) {
                marks.put(String.join("\t", parts[1], parts[2], parts[3]), parts[0].equals("1"));
            }
        }
        return marks;
    }
}
