package org.standfirst.bench;

import org.standfirst.edition.FactLine;
import org.standfirst.edition.FactLines;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Whether what supports a fact line says what it says, which only a person can judge: {@code
 * MeasureFactLines ARTICLES.jsonl.gz N [GOLD.tsv]} makes the fact lines of all stories of a stream,
 * as they are grouped or as they are labelled, and writes N pairs of a line and one of its
 * supports, drawn with a seed, to be read; {@code MeasureFactLines judged FILE} counts the marks (1
 * right, 0 wrong) put before the pairs.
 */
public final class MeasureFactLines {

    private static final int MOST = 6;
    private static final long SEED = 20130827;

    private MeasureFactLines() {}

    /** A line with one of those that support it. */
    private record Pair(String story, boolean said, String line, String support) {}

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("judged")) {
            count(Path.of(arguments[1]));
            return;
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var labels = arguments.length > 2 ? Path.of(arguments[2]) : null;
        var stories = ReadStories.of(Path.of(arguments[0]), labels);
        var rarity = ReadStories.rarity(stories);
        var pairs = new ArrayList<Pair>();
        int lines = 0;
        int told = 0;
        int said = 0;
        long nanos = 0;
        for (var story : stories) {
            long begin = System.nanoTime();
            var facts = FactLines.of(story, rarity, MOST);
            nanos += System.nanoTime() - begin;
            lines += facts.size();
            said += (int) facts.stream().filter(FactLine::said).count();
            told += facts.isEmpty() ? 0 : 1;
            facts.forEach(fact -> pairs.addAll(pairs(story.storyId(), fact)));
        }
        System.err.printf(
                "%d stories, %d with fact lines, %d lines, %d of them said, %d supports, %.2f s%n",
                stories.size(), told, lines, said, pairs.size(), nanos / 1e9);
        Collections.shuffle(pairs, new Random(SEED));
        pairs.stream()
                .limit(Integer.parseInt(arguments[1]))
                .forEach(pair ->
                        out.printf(
                                "?\t%s\t%s%n\t%s%n\t%s%n",
                                pair.story(),
                                pair.said() ? "said" : "own",
                                pair.line(),
                                pair.support()));
    }

    private static List<Pair> pairs(String story, FactLine fact) {
        return fact.others().stream()
                .map(other -> new Pair(story, fact.said(), fact.passage().text(), other.text()))
                .toList();
    }

    private static void count(Path file) throws IOException {
        int right = 0;
        int wrong = 0;
        for (var line : Files.readAllLines(file)) {
            right += line.startsWith("1\t") ? 1 : 0;
            wrong += line.startsWith("0\t") ? 1 : 0;
        }
        System.out.printf(
                "%d of %d supports right (%.2f)%n",
                right, right + wrong, right / (double) (right + wrong));
    }
}
