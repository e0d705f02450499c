package org.standfirst.text;

import org.jspecify.annotations.Nullable;

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

    /** A lead by which one decision in 2,000 is another than with all features. */
    private static final int SURE_OF_TAG = 200;

    private static final int SURE_OF_MOVE = 310;

    private final WordClusters clusters;
    private final WeightTable tagWeights;
    private final WeightTable nameWeights;
    private final WeightTable parseWeights;
    private final Habits habits;

    private EnglishAnalyzer(
            WordClusters clusters,
            WeightTable tagWeights,
            WeightTable nameWeights,
            WeightTable parseWeights,
            Habits habits) {
        this.clusters = clusters;
        this.tagWeights = tagWeights;
        this.nameWeights = nameWeights;
        this.parseWeights = parseWeights;
        this.habits = habits;
    }

    /**
     * The moves that are ever made, so that a row is short: nothing hangs as a root, and the
     * subject of a passive verb does not stand behind it. Leftward arcs last: where the stack's top
     * has a head, none can be drawn.
     */
    private static final int[] MOVES = moves();

    private static final int RIGHT = 2;
    private static final int LEFT = RIGHT + Relation.COUNT - 2;

    private static int[] moves() {
        int[] moves = new int[LEFT + Relation.COUNT - 1];
        moves[0] = ParseState.SHIFT;
        moves[1] = ParseState.REDUCE;
        int right = RIGHT;
        int left = LEFT;
        for (int relation = 0; relation < Relation.COUNT; relation++) {
            if (relation != Relation.ROOT) {
                moves[left++] = ParseState.LEFT + relation;
                if (relation != Relation.PASSIVE_SUBJECT) {
                    moves[right++] = ParseState.RIGHT + relation;
                }
            }
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
     * Reads an analyzer from deflated bytes: clusters, the tables for tags, names and parsing, then
     * habits.
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
                WeightTable.read(in).only(MOVES),
                Habits.read(in));
    }

    /** The clusters of words that the models use. */
    public WordClusters clusters() {
        return clusters;
    }

    /** Learns what is decided. */
    @FunctionalInterface
    public interface Watcher {

        /** Sees a key of {@link Habits} and what was decided. */
        void decided(long key, int decision);
    }

    /** The same analyzer with other habits. */
    public EnglishAnalyzer withHabits(Habits other) {
        return new EnglishAnalyzer(clusters, tagWeights, nameWeights, parseWeights, other);
    }

    /** Everything that is known of {@code text}. */
    public Analysis analyze(String text) {
        return analyze(Tokenizer.of(text));
    }

    /** Everything that is known of these tokens. */
    public Analysis analyze(Tokens tokens) {
        return analyze(tokens, null);
    }

    /** Analyses these tokens and shows each decision that no habit makes, for learning habits. */
    public Analysis analyze(Tokens tokens, @Nullable Watcher watcher) {
        var forms = Forms.of(tokens, clusters);
        var tags = tags(forms, watcher);
        var names = names(forms, tags, tokens);
        int[] heads = new int[tokens.size()];
        byte[] relations = new byte[tokens.size()];
        parse(tokens, forms, tags, heads, relations, watcher);
        return new Analysis(tokens, forms, tags, names, heads, relations);
    }

    /** The parts of speech alone, which is a fraction of the work. */
    public byte[] tags(Tokens tokens) {
        return tags(Forms.of(tokens, clusters), null);
    }

    private byte[] tags(Forms forms, @Nullable Watcher watcher) {
        byte[] tags = new byte[forms.size()];
        var features = new TagFeatures();
        var keys = new HabitKeys(forms, tags);
        var sums = new WeightSums(tagWeights.classes());
        int before = -1;
        int second = -1;
        for (int i = 0; i < tags.length; i++) {
            int tag = Habits.UNKNOWN;
            for (int k = 0; k < HabitKeys.OF_TAG && tag == Habits.UNKNOWN; k++) {
                tag = habits.of(keys.ofTag(k, i, before));
            }
            if (tag == Habits.UNKNOWN) {
                tag = tag(forms, i, before, second, features, sums);
                for (int k = 0; k < HabitKeys.OF_TAG && watcher != null; k++) {
                    watcher.decided(keys.ofTag(k, i, before), tag);
                }
            }
            tags[i] = (byte) tag;
            second = before;
            before = tag;
        }
        return tags;
    }

    /** Looks up as many of the features as it takes to be sure. */
    private int tag(
            Forms forms, int i, int before, int second, TagFeatures features, WeightSums sums) {
        sums.clear();
        int best = 0;
        for (int part = 0; part < TagFeatures.PARTS; part++) {
            features.partOfSpeech(part, forms, i, before, second);
            tagWeights.add(features.array(), features.count(), sums, tagWeights.classes());
            best = sums.best(tagWeights.classes());
            if (sums.lead(best, tagWeights.classes()) >= SURE_OF_TAG) {
                break;
            }
        }
        return best;
    }

    /** Where neither a word nor its neighbours have a capital or a digit, no name is looked for. */
    private static boolean isPlain(Forms forms, int i) {
        return (forms.shape(i) & (Forms.CAPITAL | Forms.ALL_CAPITALS | Forms.DIGIT)) == 0;
    }

    private byte[] names(Forms forms, byte[] tags, Tokens tokens) {
        byte[] names = new byte[tags.length];
        var features = new TagFeatures();
        var sums = new WeightSums(nameWeights.classes());
        int before = -1;
        for (int i = 0; i < tags.length; i++) {
            if (isPlain(forms, i - 1) && isPlain(forms, i) && isPlain(forms, i + 1)) {
                before = NameTag.NONE;
                continue;
            }
            features.name(forms, tags, i, before);
            sums.clear();
            nameWeights.add(features.array(), features.count(), sums, nameWeights.classes());
            int name = sums.best(nameWeights.classes());
            boolean goesOn = i > 0 && tokens.sentence(i) == tokens.sentence(i - 1);
            if (name > 0 && name % 2 == 0 && (!goesOn || (before != name && before != name - 1))) {
                name--;
            }
            names[i] = (byte) name;
            before = name;
        }
        return names;
    }

    private void parse(
            Tokens tokens,
            Forms forms,
            byte[] tags,
            int[] heads,
            byte[] relations,
            @Nullable Watcher watcher) {
        var features = new ParseFeatures(forms, tags);
        var keys = new HabitKeys(forms, tags);
        var sums = new WeightSums(parseWeights.classes());
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
                keys.turnTo(state, from, to - from);
                int move = Habits.UNKNOWN;
                for (int k = 0; k < HabitKeys.OF_MOVE && move == Habits.UNKNOWN; k++) {
                    move = habits.of(keys.ofMove(k));
                }
                if (move == Habits.UNKNOWN || !state.can(MOVES[move])) {
                    move = move(state, from, to - from, features, sums);
                    for (int k = 0; k < HabitKeys.OF_MOVE && watcher != null; k++) {
                        watcher.decided(keys.ofMove(k), move);
                    }
                }
                state.make(MOVES[move]);
            }
            for (int i = from; i < to; i++) {
                int head = state.head(i - from);
                heads[i] = head < 0 ? -1 : head + from;
                relations[i] = (byte) state.relation(i - from);
            }
            from = to;
        }
    }

    /** The best move that can be made; looks up half of the features where that is enough. */
    private int move(
            ParseState state, int from, int size, ParseFeatures features, WeightSums sums) {
        boolean headed = state.can(ParseState.REDUCE);
        int moves = headed ? LEFT : MOVES.length;
        sums.clear();
        features.first(state, from, size);
        parseWeights.add(features.array(), features.count(), sums, moves);
        int best = best(headed, moves, sums);
        if (sums.lead(best, moves) < SURE_OF_MOVE) {
            features.rest(state, from);
            parseWeights.add(features.array(), features.count(), sums, moves);
            best = best(headed, moves, sums);
        }
        return best;
    }

    private static int best(boolean headed, int moves, WeightSums sums) {
        if (!headed) {
            sums.scores[1] = Integer.MIN_VALUE / 2;
        }
        return sums.best(moves);
    }
}
