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

    /** How much more pages of which only snippets are known weigh for the second judgement. */
    private static final float SNIPPETS = 3;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+");

    private final List<Page> pages = new ArrayList<>();

    private TrainBlocks() {}

    /** A page with what is measured and known of its blocks. */
    private record Page(
            String set, String id, String url, String html, BlockStages.Example example) {}

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
                    var page = page(name, node, known);
                    pages.add(page);
                    if (known.has("text") && !known.get("text").asString().isBlank()) {
                        pages.add(smaller(page, known));
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
        float doubted = 1;
        if (body != null && !body.asString().isBlank()) {
            compare(texts, body.asString(), labels, weights);
        } else {
            compare(texts, gold.get("with"), gold.get("without"), labels, weights);
            doubted = SNIPPETS;
        }
        var example = new BlockStages.Example(fold(url), features, labels, weights, doubted);
        return new Page(set, node.get("id").asString(), url, html, example);
    }

    /**
     * The page with few paragraphs and little around them, because real pages are large and the
     * model shall judge small ones too. It is learned from and not scored.
     */
    private static Page smaller(Page whole, JsonNode gold) {
        var random = new Random(whole.id().hashCode());
        int paragraphs = 1 + random.nextInt(6);
        double kept = random.nextDouble() * 0.4;
        var runs = runs(tokens(gold.get("text").asString()), 4);
        var page = Jsoup.parse(whole.html(), whole.url());
        for (var element : page.body().getAllElements()) {
            var own = element.ownText();
            if (own.isBlank() || !element.hasParent() || element.equals(page.body())) {
                continue;
            }
            var name = element.normalName();
            boolean leaf = name.equals("p") || name.equals("li");
            boolean body = hits(tokens(leaf ? element.text() : own), runs) > 0;
            if (!body && random.nextDouble() > kept) {
                element.remove();
            } else if (body && leaf && paragraphs-- <= 0) {
                element.remove();
            }
        }
        var html = page.outerHtml();
        var features = BlockFeatures.of(html, whole.url());
        var texts = features.texts();
        var known = new HashMap<String, Integer>();
        var wholeTexts = whole.example().features().texts();
        for (int i = 0; i < wholeTexts.size(); i++) {
            known.put(wholeTexts.get(i), i);
        }
        var labels = new float[texts.size()];
        var weights = new float[texts.size()];
        double body = 0;
        for (int i = 0; i < labels.length; i++) {
            var at = known.get(texts.get(i));
            if (at != null) {
                labels[i] = whole.example().labels()[at];
                weights[i] = whole.example().weights()[at];
                body += labels[i] * weights[i];
            }
        }
        evenOut(weights, body);
        var example = new BlockStages.Example(whole.example().fold(), features, labels, weights, 1);
        return new Page("", "", whole.url(), "", example);
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

    /** A block is body if it stands in the labelled text, in its order. */
    private static void compare(List<String> texts, String gold, float[] labels, float[] weights) {
        var blocks = texts.stream().map(TrainBlocks::tokens).toList();
        var taken = Alignment.taken(blocks, tokens(gold));
        double body = 0;
        for (int i = 0; i < labels.length; i++) {
            int size = blocks.get(i).size();
            labels[i] = taken[i] ? 1 : 0;
            weights[i] = size == 0 ? 0 : (float) Math.sqrt(size + 1);
            body += labels[i] * weights[i];
        }
        evenOut(weights, body);
    }

    /** Every page counts alike, as in the score, and what is not body counts with its size. */
    private static void evenOut(float[] weights, double body) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= body == 0 ? 0 : (float) (100 / (50 + body));
        }
    }

    private static int hits(List<String> tokens, Set<String> runs) {
        int hits = 0;
        for (int at = 0; at + 4 <= tokens.size(); at++) {
            hits += runs.contains(String.join(" ", tokens.subList(at, at + 4))) ? 1 : 0;
        }
        return hits;
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
        var examples = new ArrayList<BlockStages.Example>();
        pages.forEach(page -> examples.add(page.example()));
        var stages = new BlockStages(examples, FOLDS);
        var bytes = stages.trained(BlockStages.NONE);
        Files.write(out.resolve("blocks.model"), bytes);
        System.err.println("blocks.model: " + bytes.length + " bytes");
        var writers = new HashMap<String, PrintStream>();
        for (int fold = 0; fold < FOLDS; fold++) {
            var model = BlockModel.read(new ByteArrayInputStream(stages.trained(fold)));
            var extractor = new ArticleExtractor(model);
            for (var page : pages) {
                if (page.example().fold() == fold && !page.set().isEmpty()) {
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
            System.err.println("part " + (fold + 1) + " of " + FOLDS + " read");
        }
        writers.values().forEach(PrintStream::close);
    }
}
