package org.standfirst.bench;

import org.standfirst.edition.Figure;
import org.standfirst.edition.Figures;
import org.standfirst.edition.StoryMaterial;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Whether figures that are shown as differing do differ, which only a person can judge: {@code
 * MeasureFigures ARTICLES.jsonl.gz N [GOLD.tsv]} finds the figures of all stories of a stream, as
 * they are grouped or as they are labelled, and writes N of them, drawn with a seed, to be read.
 * Put 1 before those whose values count the same thing and are rightly called a disagreement or an
 * update, 0 before the others, and {@code MeasureFactLines judged FILE} counts the marks.
 */
public final class MeasureFigures {

    private static final long SEED = 20130827;

    private MeasureFigures() {}

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var labels = arguments.length > 2 ? Path.of(arguments[2]) : null;
        var stories = ReadStories.of(Path.of(arguments[0]), labels);
        var rarity = ReadStories.rarity(stories);
        var told = new ArrayList<String>();
        int with = 0;
        long nanos = 0;
        for (var story : stories) {
            long begin = System.nanoTime();
            var figures = Figures.of(story, rarity);
            nanos += System.nanoTime() - begin;
            with += figures.isEmpty() ? 0 : 1;
            figures.forEach(figure -> told.add(told(story, figure)));
        }
        System.err.printf(
                "%d stories, %d with figures, %d figures, %.2f s%n",
                stories.size(), with, told.size(), nanos / 1e9);
        Collections.shuffle(told, new Random(SEED));
        told.stream().limit(Integer.parseInt(arguments[1])).forEach(out::println);
    }

    private static String told(StoryMaterial story, Figure figure) {
        var lines = new ArrayList<>(List.of("?\t" + story.storyId() + "\t" + figure.kind()));
        lines.set(0, lines.getFirst() + "\t" + figure.what());
        for (var value : figure.values()) {
            lines.add("\t" + value.words() + " (" + value.speaker() + ")");
            value.passages().forEach(p -> lines.add("\t\t" + p.articleId() + ": " + p.text()));
        }
        return String.join("\n", lines);
    }
}
