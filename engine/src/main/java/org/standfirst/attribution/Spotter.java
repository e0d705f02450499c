package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.BoostedTrees;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds cues, and for each cue its source and its content. One chain over the text finds what may
 * be a cue, rather too much than too little; for each of these a second one over its paragraph
 * finds the best fillings, sources with contents, so that attributions may share a source, lie
 * within one another, and are joined as they are found; boosted trees judge all fillings of all
 * cues by how sure the chains are and how the parts fit together, and those that contradict surer
 * ones are left out, so that what is found is decided last and not by the cue alone. Immutable and
 * safe for use by many threads.
 */
public final class Spotter {

    /** The roles of a cue that is less probable are not looked for: next to none would be found. */
    private static final float WORTH = 0.12f;

    /** How many fillings are looked at for each cue, besides {@link Variants} of the best. */
    private static final int FILLINGS = 6;

    /** One in a thousand of the fillings that are as probable as this has a more probable one. */
    private static final float SETTLED = 0.7f;

    private final Chain cues;
    private final Chain roles;
    private final @Nullable BoostedTrees judge;
    private final Gate cueGate;
    private final Gate roleGate;

    /** A spotter of given chains that cannot judge yet: for training. */
    public Spotter(Chain cues, Chain roles) {
        this(cues, roles, null, Gate.OPEN, Gate.OPEN);
    }

    private Spotter(
            Chain cues, Chain roles, @Nullable BoostedTrees judge, Gate cueGate, Gate roleGate) {
        this.cues = cues;
        this.roles = roles;
        this.judge = judge;
        this.cueGate = cueGate;
        this.roleGate = roleGate;
    }

    /**
     * A cue with its source and content as runs of tokens.
     *
     * @param cue the cue
     * @param source the runs of the source, none where there is none
     * @param content the runs of the content
     */
    public record Found(Run cue, List<Run> source, List<Run> content) {}

    /**
     * What may be an attribution.
     *
     * @param cue the number of the cue in its text; of several with one number one is right at most
     * @param found the cue with a source and a content
     * @param row what the judge judges by
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Possible(int cue, Found found, float[] row) {}

    /** All attributions of a text, in the order of their cues. */
    public List<Found> find(Prose prose) {
        if (judge == null) {
            throw new IllegalStateException("no judge was read");
        }
        var candidates = candidates(prose);
        var features = new JudgeFeatures(prose, candidates);
        var judged = new ArrayList<Choice.Judged>();
        for (int i = 0; i < candidates.size(); i++) {
            var fillings = candidates.get(i).fillings();
            float most = Choice.LEAST;
            int best = -1;
            for (int k = 0; k < fillings.size() && most < SETTLED; k++) {
                if (fillings.get(k).isHopeless()) {
                    continue;
                }
                float probability = judge.probability(features.of(i, k), most);
                if (probability >= most) {
                    most = probability;
                    best = k;
                }
            }
            if (best >= 0) {
                judged.add(new Choice.Judged(candidates.get(i).found(best), most));
            }
        }
        return Choice.of(judged);
    }

    /** Everything in a text that may be an attribution, for training the judge. */
    public List<Possible> possible(Prose prose) {
        var candidates = candidates(prose);
        var features = new JudgeFeatures(prose, candidates);
        var all = new ArrayList<Possible>();
        for (int i = 0; i < candidates.size(); i++) {
            for (int k = 0; k < candidates.get(i).fillings().size(); k++) {
                if (!candidates.get(i).fillings().get(k).content().isEmpty()) {
                    var row = features.of(i, k).clone();
                    all.add(new Possible(i, candidates.get(i).found(k), row));
                }
            }
        }
        return all;
    }

    private List<Candidate> candidates(Prose prose) {
        var found = new ArrayList<Candidate>();
        var features = new RoleFeatures(prose);
        var fillings = new Fillings(roles, FILLINGS);
        var pathScores = new float[FILLINGS];
        for (var span : CueSpans.of(cues, cueGate, prose)) {
            if (span.mass() < WORTH) {
                found.add(new Candidate(span.run(), span.sure(), span.mass(), List.of()));
                continue;
            }
            var window = RoleWindow.of(roles, roleGate, features, prose, span.run());
            var paths = fillings.best(window.scores(), window.size(), pathScores);
            var sums = roles.sums(window.scores(), window.size());
            var all = withVariants(paths, Variants.of(prose, span.run(), window.from(), paths[0]));
            found.add(
                    new Candidate(
                            span.run(),
                            span.sure(),
                            span.mass(),
                            RoleSigns.of(
                                    sums, all, roles.scores(window.scores(), all), window.from())));
        }
        return found;
    }

    private static byte[][] withVariants(byte[][] paths, List<byte[]> variants) {
        var all = new ArrayList<>(List.of(paths));
        for (var variant : variants) {
            if (all.stream().noneMatch(path -> Arrays.equals(path, variant))) {
                all.add(variant);
            }
        }
        return all.toArray(byte[][]::new);
    }

    /** The most probable source and content of a given cue, for training. */
    public Found roles(Prose prose, Run cue) {
        var window = RoleWindow.of(roles, roleGate, new RoleFeatures(prose), prose, cue);
        var best = new Fillings(roles, 1).best(window.scores(), window.size(), new float[1])[0];
        return new Found(
                cue,
                Labels.runs(best, window.from(), Labels.SOURCE),
                Labels.runs(best, window.from(), Labels.CONTENT));
    }

    /** Shows for every token of a text what a gate sees, and whether it is part of a found cue. */
    public void showCues(Prose prose, Lesson lesson) {
        var part = new BitSet(prose.size());
        find(prose).forEach(f -> part.set(f.cue().from(), f.cue().to()));
        var list = new FeatureList();
        for (int i = 0; i < prose.size(); i++) {
            CueFeatures.sketch(prose, i, list);
            lesson.see(list.copy(), part.get(i) ? 1 : 0);
        }
    }

    /**
     * Shows for every token around every cue of a text what a gate sees, and how probable it is
     * part of the cue's source or content.
     */
    public void showRoles(Prose prose, Lesson lesson) {
        var features = new RoleFeatures(prose);
        var list = new FeatureList();
        for (var span : CueSpans.of(cues, Gate.OPEN, prose)) {
            if (span.mass() >= WORTH) {
                var window = RoleWindow.of(roles, Gate.OPEN, features, prose, span.run());
                var sums = roles.sums(window.scores(), window.size());
                for (int i = 0; i < window.size(); i++) {
                    features.sketch(window.from() + i, list);
                    lesson.see(list.copy(), (float) (1 - sums.marginal(i, Labels.NONE)));
                }
            }
        }
    }

    /** What a gate learns from. */
    @FunctionalInterface
    public interface Lesson {

        /** Sees the features of a token and how probable the chain holds it part of anything. */
        void see(int[] features, float probability);
    }

    /** The same spotter with other gates. */
    private Spotter withGates(Gate ofCues, Gate ofRoles) {
        return new Spotter(cues, roles, judge, ofCues, ofRoles);
    }

    /** Writes the chains; behind them the trees of the judge and the gates are to be written. */
    public void write(DataOutput out) throws IOException {
        cues.write(out);
        roles.write(out);
    }

    /**
     * Reads what {@link #write} wrote, the judge, and the gates of cues and of roles.
     *
     * @throws IOException if it is cut off
     */
    public static Spotter read(DataInput in) throws IOException {
        return ungated(in).withGates(Gate.read(in), Gate.read(in));
    }

    /**
     * Reads what {@link #write} wrote and the judge, and leaves the gates open: for training them.
     *
     * @throws IOException if it is cut off
     */
    public static Spotter ungated(DataInput in) throws IOException {
        var cues = Chain.read(in);
        return new Spotter(cues, Chain.read(in), BoostedTrees.read(in), Gate.OPEN, Gate.OPEN);
    }
}
