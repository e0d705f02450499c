package org.standfirst.bench;

import org.standfirst.attribution.CueFeatures;
import org.standfirst.attribution.Gate;
import org.standfirst.attribution.Labels;
import org.standfirst.attribution.RoleFeatures;
import org.standfirst.attribution.Run;
import org.standfirst.attribution.Spotter;
import org.standfirst.text.CodePoints;
import org.standfirst.text.Tokens;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Trains the model that finds who said what: the chains of the cues and of the roles on all
 * articles, and the judge on what chains that were trained on the other articles find in each part
 * of them, so that it learns how far they can be trusted. With {@code --hold-out} every eighth
 * article is left out of all training and written, as read by the model, beside its gold, for the
 * scorer.
 */
public final class TrainAttribution {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int HELD = 8;

    /** Into how many parts the articles are cut to train the judge. */
    private static final int PARTS = 4;

    private static final int CUE_BITS = 20;
    private static final int ROLE_BITS = 20;
    private static final int CUE_ROUNDS = 5;
    private static final int ROLE_ROUNDS = 6;
    private static final float RATE = 0.03f;
    private static final float DROP = 0.3f;
    private static final float DECAY = 0.002f;

    private static final int TREES = 250;
    private static final int LEAVES = 16;
    private static final double TREE_RATE = 0.08;
    private static final double LEAF_WEIGHT = 5;

    private final List<LabelledText> train = new ArrayList<>();
    private final List<LabelledText> held = new ArrayList<>();

    private TrainAttribution() {}

    /** Arguments: the folder to write to, the labelled articles, and perhaps --hold-out. */
    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("usage: TrainAttribution OUT ARTICLES [--hold-out]");
            System.exit(2);
        }
        var training = new TrainAttribution();
        boolean holdOut = args.length > 2;
        for (var text : LabelledText.read(Path.of(args[1]))) {
            (holdOut && number(text) % HELD == 0 ? training.held : training.train).add(text);
        }
        System.err.println(
                training.train.size()
                        + " articles to learn from, "
                        + training.held.size()
                        + " held out");
        training.run(Path.of(args[0]));
    }

    private static int number(LabelledText text) {
        return Math.floorMod(text.article().get("id").asString().hashCode(), HELD * PARTS);
    }

    private void run(Path out) throws IOException {
        Files.createDirectories(out);
        var rows = new ArrayList<float[]>();
        var labels = new ArrayList<Float>();
        for (int part = 0; part < PARTS; part++) {
            var rest = new ArrayList<LabelledText>();
            var asked = new ArrayList<LabelledText>();
            for (var text : train) {
                (number(text) / HELD == part ? asked : rest).add(text);
            }
            var spotter = chains(rest);
            for (var text : asked) {
                for (var possible : spotter.possible(text.prose())) {
                    rows.add(possible.row());
                    labels.add(text.right(possible.found()));
                }
            }
            System.err.println("part " + part + ": " + rows.size() + " rows for the judge");
        }
        var judge = judge(rows, labels);
        var bytes = new ByteArrayOutputStream();
        var data = new DataOutputStream(bytes);
        chains(train).write(data);
        judge.write(data);
        Gate.OPEN.write(data); // TrainGates shuts them
        Gate.OPEN.write(data);
        try (var file =
                new DeflaterOutputStream(
                        Files.newOutputStream(out.resolve("attribution.model")),
                        new Deflater(Deflater.BEST_COMPRESSION))) {
            bytes.writeTo(file);
        }
        if (!held.isEmpty()) {
            report(
                    Spotter.read(
                            new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))),
                    out);
        }
    }

    private static BlockTrainer judge(List<float[]> rows, List<Float> labels) {
        var judge = new BlockTrainer(TREES, LEAVES, TREE_RATE, LEAF_WEIGHT);
        var right = new float[labels.size()];
        var weights = new float[labels.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = labels.get(i);
            weights[i] = 1;
        }
        judge.train(rows.toArray(float[][]::new), right, weights);
        return judge;
    }

    private static Spotter chains(List<LabelledText> texts) {
        var cueExamples = new ArrayList<ChainTrainer.Example>();
        var roleExamples = new ArrayList<ChainTrainer.Example>();
        for (var text : texts) {
            addCues(text, cueExamples);
            addRoles(text, roleExamples);
        }
        var cues = new ChainTrainer(Labels.OF_CUES, CUE_BITS, RATE, DROP, DECAY);
        for (int round = 0; round < CUE_ROUNDS; round++) {
            System.err.printf("cues, round %d: %.4f%n", round, cues.round(cueExamples));
        }
        var roles = new ChainTrainer(Labels.OF_ROLES, ROLE_BITS, RATE, DROP, DECAY);
        for (int round = 0; round < ROLE_ROUNDS; round++) {
            System.err.printf("roles, round %d: %.4f%n", round, roles.round(roleExamples));
        }
        return new Spotter(cues.chain(), roles.chain());
    }

    /** A sequence a paragraph. */
    private static void addCues(LabelledText text, List<ChainTrainer.Example> examples) {
        var features = CueFeatures.of(text.prose());
        var labels = new byte[features.length];
        for (var gold : text.gold()) {
            if (!gold.cue().isEmpty()) {
                mark(labels, 0, List.of(gold.wholeCue()), Labels.CUE);
            }
        }
        mend(labels);
        var tokens = text.prose().tokens();
        for (int from = 0, to; from < labels.length; from = to) {
            to = from;
            while (to < labels.length && tokens.paragraph(to) == tokens.paragraph(from)) {
                to++;
            }
            examples.add(
                    new ChainTrainer.Example(
                            Arrays.copyOfRange(features, from, to),
                            Arrays.copyOfRange(labels, from, to)));
        }
    }

    private static void addRoles(LabelledText text, List<ChainTrainer.Example> examples) {
        for (var gold : text.gold()) {
            if (!gold.cue().isEmpty()) {
                addRoles(text, gold, gold.wholeCue(), examples);
            }
        }
    }

    private static void addRoles(
            LabelledText text,
            LabelledText.Gold gold,
            Run cue,
            List<ChainTrainer.Example> examples) {
        int from = RoleFeatures.from(text.prose(), cue.from());
        var features = RoleFeatures.of(text.prose(), cue.from(), cue.to());
        var labels = new byte[features.length];
        mark(labels, from, gold.content(), Labels.CONTENT);
        mark(labels, from, gold.source(), Labels.SOURCE);
        Arrays.fill(labels, cue.from() - from, Math.min(labels.length, cue.to() - from), (byte) 0);
        mend(labels);
        examples.add(new ChainTrainer.Example(features, labels));
    }

    /** Labels runs of tokens, where they lie within the window that begins with {@code from}. */
    private static void mark(byte[] labels, int from, List<Run> runs, int begins) {
        for (var run : runs) {
            int first = Math.max(0, run.from() - from);
            int end = Math.min(labels.length, run.to() - from);
            Labels.mark(labels, first, end, begins);
        }
    }

    /** Labels what others have cut in two, such as a content around its source, as runs anew. */
    private static void mend(byte[] labels) {
        int size = labels.length;
        int from = 0;
        while (from < size) {
            int to = from + 1;
            while (to < size && isKind(labels[from], labels[to]) && !begins(labels[to])) {
                to++;
            }
            if (labels[from] != 0) {
                Labels.mark(labels, from, to, 1 + (labels[from] - 1) / 3 * 3);
            }
            from = to;
        }
    }

    private static boolean isKind(int label, int other) {
        return label != 0 && other != 0 && (label - 1) / 3 == (other - 1) / 3;
    }

    private static boolean begins(int label) {
        return label % 3 == 1;
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
