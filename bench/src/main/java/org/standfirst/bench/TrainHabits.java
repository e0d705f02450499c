package org.standfirst.bench;

import org.standfirst.text.EnglishAnalyzer;
import org.standfirst.text.Habits;
import org.standfirst.text.Tokenizer;
import org.standfirst.text.WeightTable;
import org.standfirst.text.WordClusters;

import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Finds what the tagger and the parser of {@code english.model} have always decided alike in
 * articles that nobody has tagged, and writes it into the model as their {@link Habits}.
 */
public final class TrainHabits {

    private TrainHabits() {}

    /**
     * Arguments: the model, which is written anew, articles as gzipped JSON lines, and how many.
     */
    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            System.err.println("usage: TrainHabits english.model ARTICLES COUNT");
            System.exit(2);
        }
        var model = Path.of(args[0]);
        var bytes = PackedModel.read(model);
        int kept = withoutHabits(bytes);
        EnglishAnalyzer analyzer;
        try (var in = Files.newInputStream(model)) {
            analyzer = EnglishAnalyzer.read(in).withHabits(Habits.NONE);
        }
        var counts = new DecisionCounts();
        watch(Path.of(args[1]), Integer.parseInt(args[2]), analyzer, counts);
        var habits = counts.habits();
        var all = new ByteArrayOutputStream();
        all.write(bytes, 0, kept);
        habits.write(new DataOutputStream(all));
        PackedModel.write(model, all);
        System.err.println(counts);
    }

    /** How many of the model's bytes are not its habits. */
    private static int withoutHabits(byte[] bytes) throws IOException {
        var stream = new ByteArrayInputStream(bytes);
        var in = new DataInputStream(stream);
        WordClusters.read(in);
        for (int table = 0; table < 3; table++) {
            WeightTable.read(in);
        }
        return bytes.length - stream.available();
    }

    private static void watch(
            Path articles, int count, EnglishAnalyzer analyzer, DecisionCounts counts)
            throws IOException {
        var json = JsonMapper.builder().build();
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(articles)),
                                StandardCharsets.UTF_8))) {
            int seen = 0;
            for (var line = in.readLine(); line != null && seen < count; line = in.readLine()) {
                analyzer.analyze(
                        Tokenizer.of(json.readTree(line).get("text").asString()), counts::add);
                seen++;
            }
        }
    }
}
