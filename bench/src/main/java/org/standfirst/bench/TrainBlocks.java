package org.standfirst.bench;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.standfirst.extract.ArticleExtractor;
import org.standfirst.extract.BlockFeatures;
import org.standfirst.extract.BlockModel;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Trains the model that judges blocks. For each set it reads {@code SET-pages.jsonl.gz} and {@code
 * SET-gold.jsonl.gz}, cross-validates by site, writes each page as read by the model that never saw
 * its site to {@code OUT/SET.jsonl} for the scorer, and the model of all pages to {@code
 * OUT/blocks.model}.
 */
public final class TrainBlocks {

    private static final int FOLDS = 5;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+");

    private final List<Page> pages = new ArrayList<>();

    private TrainBlocks() {}

    /** A page with what is measured and known of its blocks; weight 0 where nothing is known. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Page(
            String set,
            String id,
            String url,
            String html,
            int fold,
            BlockFeatures features,
            float[] labels,
            float[] weights) {}

    /** Arguments: the folder to write to, then the sets, as paths without their endings. */
    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("usage: TrainBlocks OUT SET...");
            System.exit(2);
        }
        var training = new TrainBlocks();
        for (int i = 1; i < args.length; i++) {
            training.read(args[i]);
        }
        training.train(Path.of(args[0]));
    }

    private void read(String set) throws IOException {
        Map<String, JsonNode> gold = new HashMap<>();
        for (var node : lines(set + "-gold.jsonl.gz")) {
            gold.put(node.get("id").asString(), node);
        }
        var name = Path.of(set).getFileName().toString();
        try (var in = reader(set + "-pages.jsonl.gz")) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var node = JSON.readTree(line);
                var known = gold.get(node.get("id").asString());
                if (known != null) {
                    pages.add(page(name, node, known));
                    if (known.has("text") && !known.get("text").asString().isBlank()) {
                        pages.add(smaller(node, known));
                    }
                }
            }
        }
        System.err.println(set + ": " + pages.size() + " pages so far");
    }

    private static List<JsonNode> lines(String file) throws IOException {
        var nodes = new ArrayList<JsonNode>();
        try (var in = reader(file)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                nodes.add(JSON.readTree(line));
            }
        }
        return nodes;
    }

    private static BufferedReader reader(String file) throws IOException {
        var in = new GZIPInputStream(Files.newInputStream(Path.of(file)), 1 << 16);
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static Page page(String set, JsonNode node, JsonNode gold) {
        var url = node.get("url").asString();
        var html = node.get("html").asString();
        var features = BlockFeatures.of(html, url);
        var texts = features.texts();
        var labels = new float[texts.size()];
        var weights = new float[texts.size()];
        var body = gold.get("text");
        if (body != null && !body.asString().isBlank()) {
            compare(texts, body.asString(), labels, weights);
        } else {
            compare(texts, gold.get("with"), gold.get("without"), labels, weights);
        }
        return new Page(
                set, node.get("id").asString(), url, html, fold(url), features, labels, weights);
    }

    /**
     * The page with few paragraphs and little around them, because real pages are large and the
     * model shall judge small ones too. It is learned from and not scored.
     */
    private static Page smaller(JsonNode node, JsonNode gold) {
        var url = node.get("url").asString();
        var random = new Random(node.get("id").asString().hashCode());
        int paragraphs = 1 + random.nextInt(6);
        double kept = random.nextDouble() * 0.4;
        var runs = runs(tokens(gold.get("text").asString()), 4);
        var page = Jsoup.parse(node.get("html").asString(), url);
        for (var element : page.body().getAllElements()) {
            if (!element.hasParent() || element.equals(page.body())) {
                continue;
            }
            var tokens = tokens(element.text());
            boolean body = hits(tokens, runs) > 0;
            boolean leaf = element.normalName().equals("p") || element.normalName().equals("li");
            if (!body && tokens.size() > 0 && random.nextDouble() > kept) {
                element.remove();
            } else if (body && leaf && paragraphs-- <= 0) {
                element.remove();
            }
        }
        var html = page.outerHtml();
        var features = BlockFeatures.of(html, url);
        var texts = features.texts();
        var labels = new float[texts.size()];
        var weights = new float[texts.size()];
        compare(texts, gold.get("text").asString(), labels, weights);
        return new Page("", "", url, html, fold(url), features, labels, weights);
    }

    /** All pages of a site fall into one fold. */
    private static int fold(String url) {
        String host;
        try {
            host = URI.create(url).getHost();
        } catch (IllegalArgumentException e) {
            host = null;
        }
        var parts = (host == null ? url : host).split("\\.", -1);
        int from = Math.max(0, parts.length - 2);
        var site = String.join(".", List.of(parts).subList(from, parts.length));
        return Math.floorMod((site.hashCode() * 0x9E3779B9) >>> 8, FOLDS);
    }

    /** A block is body if most of its runs of four words stand in the labelled text. */
    private static void compare(List<String> texts, String gold, float[] labels, float[] weights) {
        Set<String> runs = runs(tokens(gold), 4);
        Map<String, Integer> lines = new HashMap<>();
        gold.lines().forEach(l -> lines.merge(String.join(" ", tokens(l)), 1, Integer::sum));
        List<String> before = List.of();
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            var tokens = tokens(texts.get(i));
            if (tokens.size() >= 4) {
                labels[i] = hits(tokens, runs) >= 0.6 * (tokens.size() - 3) ? 1 : 0;
            } else if (!tokens.isEmpty()) {
                var next = i + 1 < labels.length ? tokens(texts.get(i + 1)) : List.<String>of();
                boolean line = lines.getOrDefault(String.join(" ", tokens), 0) > 0;
                labels[i] = line || joined(before, tokens, next, runs) ? 1 : 0;
            }
            weights[i] = (float) Math.sqrt(tokens.size() + 1);
            sum += labels[i] * weights[i];
            before = tokens.isEmpty() ? before : tokens;
        }
        // Every page counts alike, as in the score, and what is not body counts with its size.
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= sum == 0 ? 0 : (float) (100 / (50 + sum));
        }
    }

    private static int hits(List<String> tokens, Set<String> runs) {
        int hits = 0;
        for (int at = 0; at + 4 <= tokens.size(); at++) {
            hits += runs.contains(String.join(" ", tokens.subList(at, at + 4))) ? 1 : 0;
        }
        return hits;
    }

    private static boolean joined(
            List<String> before, List<String> tokens, List<String> next, Set<String> runs) {
        int needed = 4 - tokens.size();
        if (before.size() >= needed) {
            var run = new ArrayList<>(before.subList(before.size() - needed, before.size()));
            run.addAll(tokens);
            if (runs.contains(String.join(" ", run))) {
                return true;
            }
        }
        if (next.size() >= needed) {
            var run = new ArrayList<>(tokens);
            run.addAll(next.subList(0, needed));
            return runs.contains(String.join(" ", run));
        }
        return false;
    }

    /** Only blocks that hold a required or a forbidden snippet are known. */
    private static void compare(
            List<String> texts,
            @Nullable JsonNode with,
            @Nullable JsonNode without,
            float[] labels,
            float[] weights) {
        for (int i = 0; i < labels.length; i++) {
            boolean yes = holds(texts.get(i), with);
            boolean no = !yes && holds(texts.get(i), without);
            labels[i] = yes ? 1 : 0;
            weights[i] = yes || no ? 5 : 0;
        }
    }

    private static boolean holds(String text, @Nullable JsonNode snippets) {
        if (snippets != null) {
            for (var snippet : snippets) {
                var words = snippet.asString().replaceAll("\\s+", " ").strip();
                if (!words.isEmpty() && text.contains(words)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        var matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private static Set<String> runs(List<String> tokens, int size) {
        var runs = new HashSet<String>();
        for (int i = 0; i + size <= tokens.size(); i++) {
            runs.add(String.join(" ", tokens.subList(i, i + size)));
        }
        return runs;
    }

    private void train(Path out) throws IOException {
        Files.createDirectories(out);
        var first = new IdentityHashMap<Page, float[]>();
        var alone = new ArrayList<BlockTrainer>();
        for (int fold = 0; fold < FOLDS; fold++) {
            var trainer = first(fold);
            alone.add(trainer);
            for (var page : pages) {
                if (page.fold() == fold) {
                    first.put(page, judged(trainer, page.features().rows()));
                }
            }
        }
        System.err.println("first trees grown");
        var writers = new HashMap<String, PrintStream>();
        for (int fold = 0; fold < FOLDS; fold++) {
            var extractor = new ArticleExtractor(model(alone.get(fold), second(fold, first)));
            for (var page : pages) {
                if (page.fold() == fold && !page.set().isEmpty()) {
                    var writer = writers.get(page.set());
                    if (writer == null) {
                        var file = out.resolve(page.set() + ".jsonl");
                        writer =
                                new PrintStream(
                                        Files.newOutputStream(file), false, StandardCharsets.UTF_8);
                        writers.put(page.set(), writer);
                    }
                    var read = extractor.extract(page.html(), page.url());
                    writer.println(ReadPages.written(page.id(), page.url(), read));
                }
            }
        }
        writers.values().forEach(PrintStream::close);
        System.err.println("cross-validated");
        var bytes = bytes(first(-1), second(-1, first));
        Files.write(out.resolve("blocks.model"), bytes);
        System.err.println("blocks.model: " + bytes.length + " bytes");
    }

    private static float[] judged(BlockTrainer trainer, float[][] rows) {
        var judged = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            judged[i] = trainer.probability(rows[i]);
        }
        return judged;
    }

    private BlockTrainer first(int without) {
        var trainer = new BlockTrainer(100, 24, 0.12, 8);
        train(trainer, without, page -> page.features().rows());
        return trainer;
    }

    private BlockTrainer second(int without, IdentityHashMap<Page, float[]> first) {
        var trainer = new BlockTrainer(80, 20, 0.12, 8);
        train(
                trainer,
                without,
                page -> {
                    var judged = first.get(page);
                    if (judged == null) {
                        throw new IllegalStateException("not judged: " + page.id());
                    }
                    return page.features().with(judged);
                });
        return trainer;
    }

    private interface Rows {
        float[][] of(Page page);
    }

    private void train(BlockTrainer trainer, int without, Rows rows) {
        var x = new ArrayList<float[]>();
        var y = new ArrayList<Float>();
        var w = new ArrayList<Float>();
        for (var page : pages) {
            if (page.fold() != without) {
                var of = rows.of(page);
                for (int i = 0; i < of.length; i++) {
                    if (page.weights()[i] > 0) {
                        x.add(of[i]);
                        y.add(page.labels()[i]);
                        w.add(page.weights()[i]);
                    }
                }
            }
        }
        trainer.train(x.toArray(new float[0][]), floats(y), floats(w));
    }

    private static float[] floats(List<Float> list) {
        var array = new float[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }

    private static BlockModel model(BlockTrainer first, BlockTrainer second) throws IOException {
        return BlockModel.read(new ByteArrayInputStream(bytes(first, second)));
    }

    private static byte[] bytes(BlockTrainer first, BlockTrainer second) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            first.write(out);
            second.write(out);
        }
        return bytes.toByteArray();
    }
}
