package org.standfirst.bench;

import org.standfirst.attribution.Prose;
import org.standfirst.attribution.Spotter;
import org.standfirst.text.EnglishAnalyzer;

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
 * Trains the gates before the chains that find who said what, on what the chains themselves make of
 * articles that nobody has labelled, and writes them into the model.
 */
public final class TrainGates {

    private static final int BITS = 17;

    /** What the gates hold less probable to be part of a cue that is found is left out. */
    private static final double LEAST_CUE = 0.0007;

    /** The same of a source or content. */
    private static final double LEAST_ROLE = 0.02;

    private TrainGates() {}

    /**
     * Arguments: the model, which is written anew, articles as gzipped JSON lines, and how many.
     */
    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            System.err.println("usage: TrainGates attribution.model ARTICLES COUNT");
            System.exit(2);
        }
        var model = Path.of(args[0]);
        var bytes = PackedModel.read(model);
        var stream = new ByteArrayInputStream(bytes);
        var data = new DataInputStream(stream);
        var spotter = Spotter.ungated(data);
        int kept = bytes.length - stream.available();
        var cues = new GateTrainer(BITS);
        var roles = new GateTrainer(BITS);
        learn(Path.of(args[1]), Integer.parseInt(args[2]), spotter, cues, roles);
        var all = new ByteArrayOutputStream();
        var out = new DataOutputStream(all);
        out.write(bytes, 0, kept);
        cues.gate(LEAST_CUE).write(out);
        roles.gate(LEAST_ROLE).write(out);
        PackedModel.write(model, all);
    }

    private static void learn(
            Path articles, int count, Spotter spotter, GateTrainer cues, GateTrainer roles)
            throws IOException {
        var analyzer = EnglishAnalyzer.shipped();
        var json = JsonMapper.builder().build();
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(articles)),
                                StandardCharsets.UTF_8))) {
            int seen = 0;
            for (var line = in.readLine(); line != null && seen < count; line = in.readLine()) {
                var prose = new Prose(analyzer.analyze(json.readTree(line).get("text").asString()));
                spotter.showCues(prose, cues::learn);
                spotter.showRoles(prose, roles::learn);
                seen++;
                if (seen % 100 == 0) {
                    System.err.println(seen + ": cues " + cues + ", roles " + roles);
                }
            }
        }
    }
}
