package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.BoostedTrees;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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

    private final Chain cues;
    private final Chain roles;
    private final @Nullable BoostedTrees judge;

    /** A spotter of given chains that cannot judge yet: for training. */
    public Spotter(Chain cues, Chain roles) {
        this(cues, roles, null);
    }

    private Spotter(Chain cues, Chain roles, @Nullable BoostedTrees judge) {
        this.cues = cues;
        this.roles = roles;
        this.judge = judge;
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
            for (int k = 0; k < fillings.size(); k++) {
                if (fillings.get(k).content().isEmpty()) {
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
        var list = new FeatureList();
        var fillings = new Fillings(roles, FILLINGS);
        var pathScores = new float[FILLINGS];
        for (var span : CueSpans.of(cues, prose)) {
            if (span.mass() < WORTH) {
                found.add(new Candidate(span.run(), span.sure(), span.mass(), List.of()));
                continue;
            }
            int from = RoleFeatures.from(prose, span.run().from());
            int to = Math.max(span.run().to(), RoleFeatures.to(prose, span.run().from()));
            var scores = scores(features, list, span.run(), from, to);
            var paths = fillings.best(scores, to - from, pathScores);
            var sums = roles.sums(scores, to - from);
            var all = withVariants(paths, Variants.of(prose, span.run(), from, paths[0]));
            found.add(
                    new Candidate(
                            span.run(),
                            span.sure(),
                            span.mass(),
                            RoleSigns.of(sums, all, roles.scores(scores, all), from)));
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

    private float[] scores(RoleFeatures features, FeatureList list, Run cue, int from, int to) {
        features.turnTo(cue.from(), cue.to(), from, to);
        var sums = new int[roles.labels()];
        var scores = new float[(to - from) * roles.labels()];
        for (int i = from; i < to; i++) {
            features.fill(i, list);
            roles.score(list, sums, scores, i - from);
        }
        for (int i = cue.from(); i < cue.to(); i++) {
            scores[(i - from) * roles.labels()] += 100;
        }
        return scores;
    }

    /** The most probable source and content of a given cue, for training. */
    public Found roles(Prose prose, Run cue) {
        int from = RoleFeatures.from(prose, cue.from());
        int to = Math.max(cue.to(), RoleFeatures.to(prose, cue.from()));
        var scores = scores(new RoleFeatures(prose), new FeatureList(), cue, from, to);
        var best = new Fillings(roles, 1).best(scores, to - from, new float[1])[0];
        return new Found(
                cue,
                Labels.runs(best, from, Labels.SOURCE),
                Labels.runs(best, from, Labels.CONTENT));
    }

    /** Writes the chains; behind them the trees of the judge are to be written. */
    public void write(DataOutput out) throws IOException {
        cues.write(out);
        roles.write(out);
    }

    /**
     * Reads what {@link #write} wrote, and the judge.
     *
     * @throws IOException if it is cut off
     */
    public static Spotter read(DataInput in) throws IOException {
        return new Spotter(Chain.read(in), Chain.read(in), BoostedTrees.read(in));
    }
}
