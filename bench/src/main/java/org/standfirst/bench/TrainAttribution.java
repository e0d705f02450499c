package org.standfirst.bench;

import org.standfirst.attribution.CueFeatures;
import org.standfirst.attribution.Prose;
import org.standfirst.attribution.RoleFeatures;
import org.standfirst.attribution.Run;
import org.standfirst.attribution.Spotter;
import org.standfirst.text.CodePoints;
import org.standfirst.text.EnglishAnalyzer;
import org.standfirst.text.Tokens;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;

/**
 * Trains the model that finds who said what. With {@code --hold-out} every eighth article is left
 * out of the training and written, as read by the model, beside its gold, for the scorer.
 */
public final class TrainAttribution {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int HELD = 8;
    private static final int CUE_BITS = 20;
    private static final int ROLE_BITS = 20;
    private static final int CUE_ROUNDS = 5;
    private static final int ROLE_ROUNDS = 4;
    private static final float RATE = 0.03f;
    private static final float DROP = 0.3f;

    private static final float DECAY = 0.002f;

    private final List<Labelled> train = new ArrayList<>();
    private final List<Labelled> held = new ArrayList<>();

    private record Labelled(JsonNode article, Prose prose, List<Gold> gold) {}

    private record Gold(int begin, int end, List<Run> source, List<Run> content) {}

    private TrainAttribution() {}

    /** Arguments: the folder to write to, the labelled articles, and perhaps --hold-out. */
    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("usage: TrainAttribution OUT ARTICLES [--hold-out]");
            System.exit(2);
        }
        var training = new TrainAttribution();
        boolean holdOut = args.length > 2;
        training.read(Path.of(args[1]), holdOut);
        training.run(Path.of(args[0]));
    }

    private void read(Path file, boolean holdOut) throws IOException {
        var analyzer = EnglishAnalyzer.shipped();
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                                StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var node = JSON.readTree(line);
                var text = node.get("text").asString();
                var prose = new Prose(analyzer.analyze(text));
                var points = CodePoints.of(text);
                var gold = new ArrayList<Gold>();
                for (var each : node.get("attributions")) {
                    var cue = spans(each.get("cue"), points, prose.tokens());
                    if (!cue.isEmpty()) {
                        gold.add(
                                new Gold(
                                        cue.getFirst().from(),
                                        cue.getLast().to(),
                                        spans(each.get("source"), points, prose.tokens()),
                                        spans(each.get("content"), points, prose.tokens())));
                    }
                }
                boolean out =
                        holdOut && Math.floorMod(node.get("id").asString().hashCode(), HELD) == 0;
                (out ? held : train).add(new Labelled(node, prose, gold));
            }
        }
        System.err.println(train.size() + " articles to learn from, " + held.size() + " held out");
    }

    private static List<Run> spans(JsonNode spans, CodePoints points, Tokens tokens) {
        var found = new ArrayList<Run>();
        if (spans == null) {
            return found;
        }
        for (var span : spans) {
            int begin = points.toUnits(span.get(0).asInt());
            int end = points.toUnits(span.get(1).asInt());
            int from = first(tokens, begin);
            int to = from;
            while (to < tokens.size() && tokens.begin(to) < end) {
                to++;
            }
            if (to > from) {
                found.add(new Run(from, to));
            }
        }
        return found;
    }

    private static int first(Tokens tokens, int place) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.end(middle) <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void run(Path out) throws IOException {
        Files.createDirectories(out);
        var cues = new ChainTrainer(3, CUE_BITS, RATE, DROP, DECAY);
        var cueExamples = new ArrayList<ChainTrainer.Example>();
        var roleExamples = new ArrayList<ChainTrainer.Example>();
        for (var text : train) {
            addCues(text, cueExamples);
            addRoles(text, roleExamples);
        }
        System.err.println(cueExamples.size() + " texts, " + roleExamples.size() + " cues");
        for (int round = 0; round < CUE_ROUNDS; round++) {
            System.err.printf("cues, round %d: %.4f%n", round, cues.round(cueExamples));
            if (!held.isEmpty()) {
                lookAtCues(cues.chain());
            }
        }
        var roles = new ChainTrainer(5, ROLE_BITS, RATE, DROP, DECAY);
        for (int round = 0; round < ROLE_ROUNDS; round++) {
            System.err.printf("roles, round %d: %.4f%n", round, roles.round(roleExamples));
            if (!held.isEmpty()) {
                lookAtRoles(roles.chain());
            }
        }
        var spotter = new Spotter(cues.chain(), roles.chain());
        try (var file =
                new DataOutputStream(
                        new BufferedOutputStream(
                                new DeflaterOutputStream(
                                        Files.newOutputStream(out.resolve("attribution.model")),
                                        new Deflater(Deflater.BEST_COMPRESSION)),
                                1 << 16))) {
            spotter.write(file);
        }
        if (!held.isEmpty()) {
            report(spotter, out);
        }
    }

    private void lookAtCues(org.standfirst.attribution.Chain chain) {
        var line = new StringBuilder();
        for (float bias : new float[] {0, 0.5f, 1, 1.5f, 2}) {
            int hit = 0;
            int seen = 0;
            int gold = 0;
            for (var text : held) {
                var found = Spotter.cues(chain, text.prose(), bias);
                seen += found.size();
                gold += text.gold().size();
                for (var g : text.gold()) {
                    for (var f : found) {
                        hit += f.from() == g.begin() && f.to() == g.end() ? 1 : 0;
                    }
                }
            }
            line.append(
                    String.format(
                            "  +%.1f P %.3f R %.3f F %.3f",
                            bias,
                            (double) hit / seen,
                            (double) hit / gold,
                            2.0 * hit / (seen + gold)));
        }
        System.err.println(line);
    }

    private void lookAtRoles(org.standfirst.attribution.Chain chain) {
        int n = 0;
        int s = 0;
        int t = 0;
        var none = new Spotter(chain, chain);
        for (var text : held) {
            for (var g : text.gold()) {
                var f = none.roles(text.prose(), g.begin(), g.end());
                n++;
                s += set(f.source()).equals(set(g.source())) ? 1 : 0;
                t += set(f.content()).equals(set(g.content())) ? 1 : 0;
            }
        }
        System.err.printf(
                "  with gold cues: source %.3f content %.3f%n", (double) s / n, (double) t / n);
    }

    private static java.util.BitSet set(List<Run> runs) {
        var set = new java.util.BitSet();
        runs.forEach(r -> set.set(r.from(), r.to()));
        return set;
    }

    /** A sequence a paragraph. */
    private static void addCues(Labelled text, List<ChainTrainer.Example> examples) {
        var features = CueFeatures.of(text.prose());
        var labels = new byte[features.length];
        for (var gold : text.gold()) {
            for (int i = gold.begin(); i < gold.end(); i++) {
                labels[i] = (byte) (i == gold.begin() ? 1 : 2);
            }
        }
        var tokens = text.prose().tokens();
        for (int from = 0, to; from < labels.length; from = to) {
            to = from;
            while (to < labels.length && tokens.paragraph(to) == tokens.paragraph(from)) {
                to++;
            }
            examples.add(
                    new ChainTrainer.Example(
                            java.util.Arrays.copyOfRange(features, from, to),
                            java.util.Arrays.copyOfRange(labels, from, to)));
        }
    }

    private static void addRoles(Labelled text, List<ChainTrainer.Example> examples) {
        for (var gold : text.gold()) {
            int from = RoleFeatures.from(text.prose(), gold.begin());
            var features = RoleFeatures.of(text.prose(), gold.begin(), gold.end());
            var labels = new byte[features.length];
            mark(labels, from, gold.content(), 3);
            mark(labels, from, gold.source(), 1);
            examples.add(new ChainTrainer.Example(features, labels));
        }
    }

    private static void mark(byte[] labels, int from, List<Run> runs, int begins) {
        for (var run : runs) {
            for (int i = run.from(); i < run.to(); i++) {
                if (i >= from && i - from < labels.length) {
                    labels[i - from] = (byte) (i == run.from() ? begins : begins + 1);
                }
            }
        }
    }

    private void report(Spotter spotter, Path out) throws IOException {
        try (var gold =
                        new PrintStream(
                                out.resolve("held-gold.jsonl").toFile(), StandardCharsets.UTF_8);
                var seen =
                        new PrintStream(
                                out.resolve("held-seen.jsonl").toFile(), StandardCharsets.UTF_8)) {
            for (var text : held) {
                gold.println(text.article());
                var node = JSON.createObjectNode();
                node.put("id", text.article().get("id").asString());
                var all = node.putArray("attributions");
                var points = CodePoints.of(text.prose().tokens().text());
                for (var found : spotter.find(text.prose())) {
                    var each = all.addObject();
                    put(each.putArray("cue"), List.of(found.cue()), text.prose().tokens(), points);
                    put(each.putArray("source"), found.source(), text.prose().tokens(), points);
                    put(each.putArray("content"), found.content(), text.prose().tokens(), points);
                }
                seen.println(node);
            }
        }
    }

    private static void put(
            tools.jackson.databind.node.ArrayNode to,
            List<Run> runs,
            Tokens tokens,
            CodePoints points) {
        for (var run : runs) {
            to.addArray()
                    .add(points.fromUnits(tokens.begin(run.from())))
                    .add(points.fromUnits(tokens.end(run.to() - 1)));
        }
    }
}
