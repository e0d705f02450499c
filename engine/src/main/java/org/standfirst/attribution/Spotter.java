package org.standfirst.attribution;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds cues, and for each cue its source and its content: one chain over the text for the cues,
 * then for each cue a second one over its paragraph, so that attributions may share a source, lie
 * within one another, and are joined as they are found. Immutable and safe for use by many threads.
 */
public final class Spotter {

    static final int CUE_BEGINS = 1;
    static final int CUE_GOES_ON = 2;
    static final int SOURCE_BEGINS = 1;
    static final int SOURCE_GOES_ON = 2;
    static final int CONTENT_BEGINS = 3;
    static final int CONTENT_GOES_ON = 4;

    /**
     * Added to the score of a cue, since the chain alone finds too few; chosen on held-out text.
     */
    private static final float CUE_BIAS = 0.75f;

    private final Chain cues;
    private final Chain roles;

    /** A spotter of given models. */
    public Spotter(Chain cues, Chain roles) {
        this.cues = cues;
        this.roles = roles;
    }

    /**
     * A cue with its source and content as runs of tokens.
     *
     * @param cue the cue
     * @param source the runs of the source, none where there is none
     * @param content the runs of the content
     */
    public record Found(Run cue, List<Run> source, List<Run> content) {}

    /** All attributions of a text, in the order of their cues. */
    public List<Found> find(Prose prose) {
        var found = new ArrayList<Found>();
        var features = new RoleFeatures(prose);
        var list = new FeatureList();
        for (var cue : cues(cues, prose, CUE_BIAS)) {
            var one = roles(prose, features, list, cue.from(), cue.to());
            if (!one.content().isEmpty()) {
                found.add(one);
            }
        }
        return found;
    }

    /** The cues of a text. */
    public static List<Run> cues(Chain chain, Prose prose, float bias) {
        var found = new ArrayList<Run>();
        int size = prose.size();
        if (size == 0) {
            return found;
        }
        var list = new FeatureList();
        var sums = new int[chain.labels()];
        var scores = new float[size * chain.labels()];
        for (int i = 0; i < size; i++) {
            CueFeatures.fill(prose, i, list);
            chain.score(list, sums, scores, i);
            scores[i * chain.labels() + CUE_BEGINS] += bias;
        }
        var labels = new byte[size];
        chain.decode(scores, size, labels);
        for (int i = 0; i < size; i++) {
            if (labels[i] == 0) {
                continue;
            }
            int end = i + 1;
            while (end < size
                    && labels[end] == CUE_GOES_ON
                    && prose.starts[end] == prose.starts[i]) {
                end++;
            }
            found.add(new Run(i, end));
            i = end - 1;
        }
        return found;
    }

    /** The roles of one cue. */
    public Found roles(Prose prose, int begin, int end) {
        return roles(prose, new RoleFeatures(prose), new FeatureList(), begin, end);
    }

    private Found roles(Prose prose, RoleFeatures features, FeatureList list, int begin, int end) {
        int from = RoleFeatures.from(prose, begin);
        int to = Math.max(end, RoleFeatures.to(prose, begin));
        features.turnTo(begin, end, from, to);
        int size = to - from;
        var sums = new int[roles.labels()];
        var scores = new float[size * roles.labels()];
        for (int i = from; i < to; i++) {
            features.fill(i, list);
            roles.score(list, sums, scores, i - from);
        }
        for (int i = begin; i < end; i++) {
            scores[(i - from) * roles.labels()] += 100;
        }
        var labels = new byte[size];
        roles.decode(scores, size, labels);
        return new Found(
                new Run(begin, end),
                runs(labels, from, SOURCE_BEGINS, SOURCE_GOES_ON),
                runs(labels, from, CONTENT_BEGINS, CONTENT_GOES_ON));
    }

    private static List<Run> runs(byte[] labels, int from, int begins, int goesOn) {
        var runs = new ArrayList<Run>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == begins || labels[i] == goesOn) {
                int end = i + 1;
                while (end < labels.length && labels[end] == goesOn) {
                    end++;
                }
                runs.add(new Run(from + i, from + end));
                i = end - 1;
            }
        }
        return runs;
    }

    /** Writes the models so that {@link #read} can read them. */
    public void write(DataOutput out) throws IOException {
        cues.write(out);
        roles.write(out);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it is cut off
     */
    public static Spotter read(DataInput in) throws IOException {
        return new Spotter(Chain.read(in), Chain.read(in));
    }
}
