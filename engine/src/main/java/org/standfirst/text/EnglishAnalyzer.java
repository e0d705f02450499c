package org.standfirst.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.InflaterInputStream;

/**
 * Tags, names and parses English text with three averaged perceptrons (Collins, 2002; the parser is
 * arc-eager and greedy). Immutable and safe for use by many threads; time is linear in the text.
 */
public final class EnglishAnalyzer {

    private final WordClusters clusters;
    private final WeightTable tagWeights;
    private final WeightTable nameWeights;
    private final WeightTable parseWeights;

    /** An analyzer of given models. */
    public EnglishAnalyzer(
            WordClusters clusters,
            WeightTable tagWeights,
            WeightTable nameWeights,
            WeightTable parseWeights) {
        this.clusters = clusters;
        this.tagWeights = tagWeights;
        this.nameWeights = nameWeights;
        this.parseWeights = parseWeights.ordered(MOVES);
    }

    /** Leftward arcs last: where the stack's top has a head, none can be drawn. */
    private static final int[] MOVES = moves();

    private static final int RIGHT = 2;
    private static final int LEFT = RIGHT + Relation.COUNT;

    private static int[] moves() {
        var moves = new int[ParseState.MOVES];
        moves[0] = ParseState.SHIFT;
        moves[1] = ParseState.REDUCE;
        for (int relation = 0; relation < Relation.COUNT; relation++) {
            moves[RIGHT + relation] = ParseState.RIGHT + relation;
            moves[LEFT + relation] = ParseState.LEFT + relation;
        }
        return moves;
    }

    private static final class Shipped {
        private static final EnglishAnalyzer MODEL = load();

        private static EnglishAnalyzer load() {
            try (var in = EnglishAnalyzer.class.getResourceAsStream("english.model")) {
                if (in == null) {
                    throw new IllegalStateException("english.model is missing from the engine");
                }
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The analyzer whose models come with the engine; loaded at the first call. */
    public static EnglishAnalyzer shipped() {
        return Shipped.MODEL;
    }

    /**
     * Reads an analyzer from deflated bytes: clusters, then the tables for tags, names and parsing.
     *
     * @throws IOException if they are cut off or damaged
     */
    public static EnglishAnalyzer read(InputStream stream) throws IOException {
        var in =
                new DataInputStream(
                        new BufferedInputStream(new InflaterInputStream(stream), 1 << 16));
        return new EnglishAnalyzer(
                WordClusters.read(in),
                WeightTable.read(in),
                WeightTable.read(in),
                WeightTable.read(in));
    }

    /** The clusters of words that the models use. */
    public WordClusters clusters() {
        return clusters;
    }

    /** Everything that is known of {@code text}. */
    public Analysis analyze(String text) {
        return analyze(Tokenizer.of(text));
    }

    /** Everything that is known of these tokens. */
    public Analysis analyze(Tokens tokens) {
        var forms = Forms.of(tokens, clusters);
        var tags = tags(forms);
        var names = names(forms, tags, tokens);
        int[] heads = new int[tokens.size()];
        byte[] relations = new byte[tokens.size()];
        parse(tokens, forms, tags, heads, relations);
        return new Analysis(tokens, forms, tags, names, heads, relations);
    }

    private byte[] tags(Forms forms) {
        byte[] tags = new byte[forms.size()];
        var features = new TagFeatures();
        int[] scores = new int[tagWeights.classes()];
        int before = -1;
        int second = -1;
        for (int i = 0; i < tags.length; i++) {
            features.partOfSpeech(forms, i, before, second);
            int tag = tagWeights.best(features.array(), features.count(), scores);
            tags[i] = (byte) tag;
            second = before;
            before = tag;
        }
        return tags;
    }

    /** Where neither a word nor its neighbours have a capital or a digit, no name is looked for. */
    private static boolean isPlain(Forms forms, int i) {
        return (forms.shape(i) & (Forms.CAPITAL | Forms.ALL_CAPITALS | Forms.DIGIT)) == 0;
    }

    private byte[] names(Forms forms, byte[] tags, Tokens tokens) {
        byte[] names = new byte[tags.length];
        var features = new TagFeatures();
        int[] scores = new int[nameWeights.classes()];
        int before = -1;
        for (int i = 0; i < tags.length; i++) {
            if (isPlain(forms, i - 1) && isPlain(forms, i) && isPlain(forms, i + 1)) {
                before = NameTag.NONE;
                continue;
            }
            features.name(forms, tags, i, before);
            int name = nameWeights.best(features.array(), features.count(), scores);
            boolean goesOn = i > 0 && tokens.sentence(i) == tokens.sentence(i - 1);
            if (name > 0 && name % 2 == 0 && (!goesOn || (before != name && before != name - 1))) {
                name--;
            }
            names[i] = (byte) name;
            before = name;
        }
        return names;
    }

    private void parse(Tokens tokens, Forms forms, byte[] tags, int[] heads, byte[] relations) {
        var features = new ParseFeatures(forms, tags);
        int[] scores = new int[parseWeights.classes()];
        int from = 0;
        while (from < tags.length) {
            int to = from;
            while (to < tags.length && tokens.sentence(to) == tokens.sentence(from)) {
                to++;
            }
            var state = new ParseState(to - from);
            while (!state.done()) {
                if (state.depth() == 0) {
                    state.make(ParseState.SHIFT);
                    continue;
                }
                features.fill(state, from, to - from);
                boolean headed = state.can(ParseState.REDUCE);
                int moves = headed ? LEFT : MOVES.length;
                parseWeights.sum(features.array(), features.count(), scores, moves);
                state.make(best(headed, scores));
            }
            for (int i = from; i < to; i++) {
                int head = state.head(i - from);
                heads[i] = head < 0 ? -1 : head + from;
                relations[i] = (byte) state.relation(i - from);
            }
            from = to;
        }
    }

    /** The best move: shift, reduce, an arc to the left or to the right, the first of equals. */
    private static int best(boolean headed, int[] scores) {
        int best = 0;
        if (headed) {
            best = scores[1] > scores[0] ? 1 : 0;
        } else {
            for (int move = LEFT; move < MOVES.length; move++) {
                best = scores[move] > scores[best] ? move : best;
            }
        }
        for (int move = RIGHT; move < LEFT; move++) {
            best = scores[move] > scores[best] ? move : best;
        }
        return MOVES[best];
    }
}
