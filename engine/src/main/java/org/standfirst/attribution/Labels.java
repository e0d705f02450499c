package org.standfirst.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * The labels of the chains: none, and for each kind of run one for its first token, one for those
 * within and one for its last; a run of one token has the first only. That the last token has a
 * label of its own lets the chain learn what a run ends with, and not only what stands behind it.
 */
public final class Labels {

    static final int NONE = 0;

    /** The label that a cue begins with, among the labels of the cues. */
    public static final int CUE = 1;

    /** How many labels the chain of the cues has. */
    public static final int OF_CUES = 4;

    /** The label that a source begins with, among the labels of the roles. */
    public static final int SOURCE = 1;

    /** The label that a content begins with, among the labels of the roles. */
    public static final int CONTENT = 4;

    /** How many labels the chain of the roles has. */
    public static final int OF_ROLES = 7;

    /** What is added to the label a run begins with, within it and at its end. */
    static final int WITHIN = 1;

    static final int LAST = 2;

    private Labels() {}

    /** Labels a run from one place to another, exclusive. */
    public static void mark(byte[] labels, int from, int to, int begins) {
        for (int i = from; i < to; i++) {
            labels[i] = (byte) (begins + (i == from ? 0 : i == to - 1 ? LAST : WITHIN));
        }
    }

    /** Whether one label may follow another. */
    public static boolean follows(int before, int label) {
        boolean open = before != NONE && (before - 1) % 3 != LAST;
        boolean begins = label == NONE || (label - 1) % 3 == 0;
        boolean alone = before == NONE || (before - 1) % 3 != WITHIN;
        return begins ? alone : open && (before - 1) / 3 == (label - 1) / 3;
    }

    /** The runs that begin with a label, as tokens of a window whose first token is given. */
    static List<Run> runs(byte[] labels, int from, int begins) {
        var runs = new ArrayList<Run>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= begins && labels[i] <= begins + LAST) {
                int end = i + 1;
                while (end < labels.length
                        && (labels[end] == begins + WITHIN || labels[end] == begins + LAST)) {
                    end++;
                }
                runs.add(new Run(from + i, from + end));
                i = end - 1;
            }
        }
        return runs;
    }
}
