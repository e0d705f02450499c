package org.standfirst.bench;

import org.standfirst.edition.Rarity;
import org.standfirst.edition.SupportPairs;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Trains the model of what supports a fact line. {@code TrainSupport pairs ARTICLES.jsonl.gz
 * GOLD.tsv} writes the pairs of labelled events, one a line: {@code ?}, event, line, sentence. Put
 * 1 before those in which the second article states what the line states, 0 before the others, and
 * leave the rest; {@code TrainSupport train ARTICLES.jsonl.gz GOLD.tsv MARKED} writes the model.
 */
public final class TrainSupport {

    private static final double PENALTY = 10;

    private TrainSupport() {}

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var stories =
                ReadStories.of(
                        StoryStream.articles(Path.of(arguments[1]), "published"),
                        StoryStream.columns(Path.of(arguments[2])));
        var rarity =
                Rarity.of(stories.stream().flatMap(story -> story.articles().stream()).toList());
        Map<String, Boolean> marks =
                arguments[0].equals("train") ? marks(Path.of(arguments[3])) : Map.of();
        int size = SupportPairs.measures().size();
        var model = new LogisticRegression(size);
        for (var story : stories) {
            for (var pair : SupportPairs.of(story, rarity)) {
                var text = oneLine(pair.line().text()) + "\t" + oneLine(pair.other().text());
                var mark = marks.get(text);
                if (mark != null) {
                    var row = new float[size];
                    for (int i = 0; i < size; i++) {
                        row[i] = pair.measures().get(i).floatValue();
                    }
                    model.add(row, mark, 1);
                } else if (marks.isEmpty()) {
                    out.println("?\t" + story.storyId() + "\t" + text);
                }
            }
        }
        if (!marks.isEmpty()) {
            var weights = model.weights(PENALTY);
            for (int i = 0; i <= size; i++) {
                var name = i == size ? "bias" : SupportPairs.measures().get(i);
                out.printf(Locale.ROOT, "%s\t%.5f%n", name, weights[i]);
            }
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static Map<String, Boolean> marks(Path file) throws IOException {
        Map<String, Boolean> marks = new HashMap<>();
        for (var line : Files.readAllLines(file)) {
            var parts = line.split("\t", 3);
            if (parts.length == 3 && !parts[0].equals("?")) {
                marks.put(parts[2], parts[0].equals("1"));
            }
        }
        return marks;
    }
}
