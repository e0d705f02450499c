package org.standfirst.bench;

import org.standfirst.text.EnglishAnalyzer;
import org.standfirst.text.Forms;
import org.standfirst.text.Habits;
import org.standfirst.text.NameTag;
import org.standfirst.text.ParseFeatures;
import org.standfirst.text.ParseState;
import org.standfirst.text.Penn;
import org.standfirst.text.TagFeatures;
import org.standfirst.text.Tokens;
import org.standfirst.text.WordClusters;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Trains {@code english.model}: clusters, tagger, names and parser, on texts that another program
 * has tagged (help/evaluation.md says which). Every twentieth text is held out and reported on.
 */
public final class TrainEnglish {

    private static final int TAG_BITS = 18;
    private static final int NAME_BITS = 19;
    private static final int PARSE_BITS = 19;
    private static final int TAG_ROUNDS = 3;
    private static final int PARSE_ROUNDS = 4;

    private final WordClusters clusters;
    private final List<Text> train = new ArrayList<>();
    private final List<Text> held = new ArrayList<>();
    private final Random random = new Random(1);

    private record Text(TaggedTexts.Tagged gold, Tokens tokens, Forms forms) {}

    private TrainEnglish(WordClusters clusters) {
        this.clusters = clusters;
    }

    /** Arguments: the file to write, the clusters as lines of path and word, the tagged texts. */
    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            System.err.println("usage: TrainEnglish OUT CLUSTERS TAGGED...");
            System.exit(2);
        }
        var tagged = new ArrayList<TaggedTexts.Tagged>();
        for (int i = 2; i < args.length; i++) {
            tagged.addAll(TaggedTexts.read(Path.of(args[i])));
        }
        var training = new TrainEnglish(clusters(Path.of(args[1]), tagged));
        for (var text : tagged) {
            training.add(text);
        }
        training.run(Path.of(args[0]));
    }

    /** The clusters of the words that stand in the texts at least twice. */
    private static WordClusters clusters(Path file, List<TaggedTexts.Tagged> texts)
            throws IOException {
        Map<Integer, Integer> counts = new HashMap<>();
        for (var text : texts) {
            text.forms().forEach(f -> counts.merge(Forms.lower(f), 1, Integer::sum));
        }
        Map<Integer, String> paths = new HashMap<>();
        try (var lines = Files.lines(file)) {
            lines.forEach(line -> {
                int tab = line.indexOf('\t');
                int word = Forms.lower(line.substring(tab + 1));
                if (counts.getOrDefault(word, 0) >= 2) {
                    paths.putIfAbsent(word, line.substring(0, tab));
                }
            });
        }
        System.err.println(paths.size() + " words in clusters");
        return WordClusters.of(paths);
    }

    private void add(TaggedTexts.Tagged gold) {
        var tokens = gold.tokens();
        var text = new Text(gold, tokens, Forms.of(tokens, clusters));
        (Math.floorMod(gold.id().hashCode(), 20) == 0 ? held : train).add(text);
    }

    private void run(Path out) throws IOException {
        var tags = new AveragedPerceptron(Penn.TAGS.size(), TAG_BITS);
        var names = new AveragedPerceptron(NameTag.COUNT, NAME_BITS);
        for (int round = 0; round < TAG_ROUNDS; round++) {
            Collections.shuffle(train, random);
            train.forEach(text -> learnTags(tags, text));
            train.forEach(text -> learnNames(names, text));
            System.err.println("tags, round " + round);
        }
        var parser = new AveragedPerceptron(ParseState.MOVES, PARSE_BITS);
        for (int round = 0; round < PARSE_ROUNDS; round++) {
            Collections.shuffle(train, random);
            for (var text : train) {
                learnMoves(parser, text, round > 0);
            }
            System.err.println("moves, round " + round);
        }
        try (var file =
                new DataOutputStream(
                        new BufferedOutputStream(
                                new DeflaterOutputStream(
                                        Files.newOutputStream(out),
                                        new Deflater(Deflater.BEST_COMPRESSION)),
                                1 << 16))) {
            clusters.write(file);
            tags.table().write(file);
            names.table().write(file);
            parser.table().write(file);
            Habits.NONE.write(file); // TrainHabits finds them
        }
        try (var in = Files.newInputStream(out)) {
            report(EnglishAnalyzer.read(in));
        }
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int c = 1; c < scores.length; c++) {
            best = scores[c] > scores[best] ? c : best;
        }
        return best;
    }

    private static void learnTags(AveragedPerceptron model, Text text) {
        var features = new TagFeatures();
        var scores = new float[Penn.TAGS.size()];
        int before = -1;
        int second = -1;
        for (int i = 0; i < text.gold().size(); i++) {
            features.partOfSpeech(text.forms(), i, before, second);
            model.sum(features.array(), features.count(), scores);
            int guess = best(scores);
            model.step();
            if (guess != text.gold().tags()[i]) {
                model.update(features.array(), features.count(), text.gold().tags()[i], guess);
            }
            second = before;
            before = guess;
        }
    }

    private static void learnNames(AveragedPerceptron model, Text text) {
        var features = new TagFeatures();
        var scores = new float[NameTag.COUNT];
        int before = -1;
        for (int i = 0; i < text.gold().size(); i++) {
            features.name(text.forms(), text.gold().tags(), i, before);
            model.sum(features.array(), features.count(), scores);
            int guess = best(scores);
            model.step();
            if (guess != text.gold().names()[i]) {
                model.update(features.array(), features.count(), text.gold().names()[i], guess);
            }
            before = guess;
        }
    }

    /**
     * Learns with the dynamic oracle of Goldberg and Nivre (2012): any move that loses no arc that
     * could still be found is right, and from the second round on the parser follows its own moves.
     */
    private void learnMoves(AveragedPerceptron model, Text text, boolean explore) {
        var features = new ParseFeatures(text.forms(), text.gold().tags());
        var scores = new float[ParseState.MOVES];
        int size = text.gold().size();
        for (int from = 0, to; from < size; from = to) {
            to = from;
            while (to < size && text.gold().sentences()[to] == text.gold().sentences()[from]) {
                to++;
            }
            int words = to - from;
            var heads = new int[words];
            for (int i = 0; i < words; i++) {
                int head = text.gold().heads()[from + i];
                heads[i] = head < 0 ? -1 : head - from;
            }
            var state = new ParseState(words);
            while (!state.done()) {
                features.fill(state, from, words);
                model.sum(features.array(), features.count(), scores);
                int guess = -1;
                int right = -1;
                int least = leastCost(state, heads);
                for (int move = 0; move < ParseState.MOVES; move++) {
                    if (!state.can(move)) {
                        continue;
                    }
                    if (guess < 0 || scores[move] > scores[guess]) {
                        guess = move;
                    }
                    if (cost(state, heads, text.gold().relations(), from, move) == least
                            && (right < 0 || scores[move] > scores[right])) {
                        right = move;
                    }
                }
                model.step();
                if (right >= 0 && guess != right) {
                    model.update(features.array(), features.count(), right, guess);
                }
                boolean follow = explore && random.nextInt(10) > 0;
                state.make(follow || right < 0 ? guess : right);
            }
        }
    }

    private static int leastCost(ParseState state, int[] heads) {
        int least = unlabelledCost(state, heads, ParseState.SHIFT);
        for (int move : new int[] {ParseState.REDUCE, ParseState.LEFT, ParseState.RIGHT}) {
            if (state.can(move)) {
                least = Math.min(least, unlabelledCost(state, heads, move));
            }
        }
        return least;
    }

    private static int cost(ParseState state, int[] heads, byte[] relations, int from, int move) {
        if (move < ParseState.LEFT) {
            return unlabelledCost(state, heads, move);
        }
        boolean left = move < ParseState.RIGHT;
        int word = left ? state.stacked(0) : state.next();
        int head = left ? state.next() : state.stacked(0);
        int relation = move - (left ? ParseState.LEFT : ParseState.RIGHT);
        if (heads[word] == head && relations[from + word] != relation) {
            return Integer.MAX_VALUE;
        }
        return unlabelledCost(state, heads, left ? ParseState.LEFT : ParseState.RIGHT);
    }

    private static int unlabelledCost(ParseState state, int[] heads, int move) {
        int next = state.next();
        int top = state.stacked(0);
        int cost = 0;
        if (move == ParseState.SHIFT || move >= ParseState.RIGHT) {
            int skip = move == ParseState.SHIFT ? -1 : top;
            for (int d = 0; d < state.depth(); d++) {
                int word = state.stacked(d);
                if (heads[word] == next && state.head(word) < 0) {
                    cost++;
                }
                if (heads[next] == word && word != skip) {
                    cost++;
                }
            }
            if (move >= ParseState.RIGHT && (heads[next] > next || heads[next] < 0)) {
                cost++;
            }
            return cost;
        }
        for (int word = next; word < heads.length; word++) {
            if (heads[word] == top) {
                cost++;
            }
        }
        if (move >= ParseState.LEFT && (heads[top] > next || heads[top] < 0)) {
            cost++;
        }
        return cost;
    }

    private void report(EnglishAnalyzer analyzer) {
        int tokens = 0;
        int tags = 0;
        int names = 0;
        int named = 0;
        int heads = 0;
        int labelled = 0;
        long start = System.nanoTime();
        for (var text : held) {
            var seen = analyzer.analyze(text.tokens());
            for (int i = 0; i < text.gold().size(); i++) {
                tokens++;
                tags += seen.tags()[i] == text.gold().tags()[i] ? 1 : 0;
                if (seen.names()[i] != 0 || text.gold().names()[i] != 0) {
                    named++;
                    names += seen.names()[i] == text.gold().names()[i] ? 1 : 0;
                }
                boolean head = seen.heads()[i] == text.gold().heads()[i];
                heads += head ? 1 : 0;
                labelled += head && seen.relations()[i] == text.gold().relations()[i] ? 1 : 0;
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.err.printf(
                "held out: %d tokens, tags %.3f, names %.3f, heads %.3f, with relation %.3f;"
                        + " %.0f tokens/s%n",
                tokens,
                (double) tags / tokens,
                (double) names / named,
                (double) heads / tokens,
                (double) labelled / tokens,
                tokens / seconds);
    }
}
