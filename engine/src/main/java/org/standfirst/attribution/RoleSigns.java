package org.standfirst.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * How sure the chain of the roles is of each of the best fillings of one cue, as a row of numbers.
 */
final class RoleSigns {

    static final int COUNT = 18;

    /** Where a row has how far the score of its path is behind the best one's. */
    static final int BEHIND_BEST = 12;

    private RoleSigns() {}

    /**
     * The fillings of the best paths, with their rows.
     *
     * @param probable the sums over the window
     * @param paths the best labels of the window, the best first
     * @param scores the scores of the paths
     * @param from the first token of the window
     */
    static List<Candidate.Filling> of(
            ChainSums probable, byte[][] paths, float[] scores, int from) {
        var fillings = new ArrayList<Candidate.Filling>();
        double best = logarithm(probable, paths[0]);
        float mostSource = 0;
        float mostContent = 0;
        int size = paths[0].length;
        for (int i = 0; i < size; i++) {
            mostSource = Math.max(mostSource, (float) in(probable, i, Labels.SOURCE));
            mostContent = Math.max(mostContent, (float) in(probable, i, Labels.CONTENT));
        }
        for (int k = 0; k < paths.length; k++) {
            var source = Labels.runs(paths[k], from, Labels.SOURCE);
            var content = Labels.runs(paths[k], from, Labels.CONTENT);
            var row = new float[COUNT];
            row[0] = (float) best + scores[k] - scores[0];
            row[1] = mostSource;
            row[2] = mostContent;
            edges(probable, source, from, size, Labels.SOURCE, row, 3);
            edges(probable, content, from, size, Labels.CONTENT, row, 7);
            row[11] = k;
            row[BEHIND_BEST] = scores[k] - scores[0];
            fillings.add(new Candidate.Filling(source, content, row));
        }
        compare(fillings);
        return fillings;
    }

    /** How much of the probability goes to the same source, and to the same content. */
    private static void compare(List<Candidate.Filling> fillings) {
        var first = fillings.getFirst();
        for (var one : fillings) {
            double source = 0;
            double content = 0;
            double all = 0;
            for (var other : fillings) {
                double p = Math.exp(other.signs()[BEHIND_BEST]);
                all += p;
                source += other.source().equals(one.source()) ? p : 0;
                content += other.content().equals(one.content()) ? p : 0;
            }
            var row = one.signs();
            row[13] = (float) (source / all);
            row[14] = (float) (content / all);
            row[15] = JudgeFeatures.like(one.content(), first.content());
            row[16] = one.source().equals(first.source()) ? 1 : 0;
            row[17] = length(one.content()) - length(first.content());
        }
    }

    private static int length(List<Run> runs) {
        int length = 0;
        for (var run : runs) {
            length += run.to() - run.from();
        }
        return length;
    }

    /** The logarithm of the probability of a path. */
    private static double logarithm(ChainSums probable, byte[] labels) {
        double sum = Math.log(Math.max(1e-12, probable.marginal(0, labels[0])));
        for (int i = 1; i < labels.length; i++) {
            double before = Math.max(1e-12, probable.marginal(i - 1, labels[i - 1]));
            sum += Math.log(Math.max(1e-12, probable.pair(i, labels[i - 1], labels[i]) / before));
        }
        return sum;
    }

    /** The probability of beginning and ending so, the least and the mean one within. */
    private static void edges(
            ChainSums probable,
            List<Run> runs,
            int from,
            int size,
            int begins,
            float[] row,
            int at) {
        if (runs.isEmpty()) {
            java.util.Arrays.fill(row, at, at + 4, -1);
            return;
        }
        row[at] = (float) probable.marginal(runs.getFirst().from() - from, begins);
        int end = runs.getLast().to() - from;
        double alone = probable.marginal(end - 1, begins);
        if (end < size) {
            alone -= probable.pair(end, begins, begins + Labels.WITHIN);
            alone -= probable.pair(end, begins, begins + Labels.LAST);
        }
        row[at + 1] = (float) (alone + probable.marginal(end - 1, begins + Labels.LAST));
        float least = 1;
        double sum = 0;
        int count = 0;
        for (var run : runs) {
            for (int i = run.from(); i < run.to(); i++) {
                double p = in(probable, i - from, begins);
                least = Math.min(least, (float) p);
                sum += p;
                count++;
            }
        }
        row[at + 2] = least;
        row[at + 3] = (float) (sum / count);
    }

    private static double in(ChainSums probable, int i, int begins) {
        return probable.marginal(i, begins)
                + probable.marginal(i, begins + Labels.WITHIN)
                + probable.marginal(i, begins + Labels.LAST);
    }
}
