package org.standfirst.attribution;

/**
 * The best paths through the roles of one cue among those with one source at most, as all but one
 * in two thousand have it. The best is found as Viterbi does; each next one leaves a better one at
 * one place and from there goes the best way to the beginning (Lawler, 1972). Not for several
 * threads at once.
 */
final class Fillings {

    private static final int SOURCE = Labels.SOURCE;
    private static final int CONTENT = Labels.CONTENT;

    /** The label of each state; a state knows besides whether the source has been. */
    private static final int[] LABELS = {
        0,
        CONTENT,
        CONTENT + 1,
        CONTENT + 2,
        SOURCE,
        SOURCE + 1,
        SOURCE + 2,
        0,
        CONTENT,
        CONTENT + 1,
        CONTENT + 2
    };

    private static final int STATES = LABELS.length;

    private static final int[] OUTSIDE = {0, 1, 3};
    private static final int[] OUTSIDE_LATER = {7, 4, 6, 8, 10};

    /** For each state those it may follow. */
    private static final int[][] BEFORE = {
        OUTSIDE,
        OUTSIDE,
        {1, 2},
        {1, 2},
        OUTSIDE,
        {4, 5},
        {4, 5},
        OUTSIDE_LATER,
        OUTSIDE_LATER,
        {8, 9},
        {8, 9}
    };

    /** Whether a path may begin with a state, and end with it. */
    private static final boolean[] BEGINS = {
        true, true, false, false, true, false, false, false, false, false, false
    };

    private static final boolean[] ENDS = {
        true, true, false, true, true, false, true, true, true, false, true
    };

    /** What is this much less probable than the best, as a logarithm, is not looked at. */
    private static final float UNLIKELY = 7;

    private static final float NEVER = Float.NEGATIVE_INFINITY;

    private final Chain chain;
    private final int most;

    /** What a step adds, by the state it leads to and that it comes from. */
    private final float[] steps = new float[STATES * STATES];

    /** For each place and state the best sum up to it, and the state that comes before. */
    private float[] sums = new float[64 * STATES];

    private byte[] back = new byte[64 * STATES];

    /** Ways that are not walked yet, the best first: their sums, and where each leaves which. */
    private final float[] wayScores;

    private final int[] wayPaths;
    private final int[] wayPlaces;
    private final int[] wayStates;
    private int ways;

    /** How many were walked. */
    private int taken;

    private final byte[][] states;
    private final float[] scoresFound;

    /**
     * For the paths of one text.
     *
     * @param most paths at most
     */
    Fillings(Chain chain, int most) {
        this.chain = chain;
        this.most = most;
        wayScores = new float[most];
        wayPaths = new int[most];
        wayPlaces = new int[most];
        wayStates = new int[most];
        states = new byte[most][];
        scoresFound = new float[most];
        for (int to = 0; to < STATES; to++) {
            for (int from : BEFORE[to]) {
                steps[to * STATES + from] = chain.step(LABELS[from], LABELS[to]);
            }
        }
    }

    /**
     * The paths as labels, the best first.
     *
     * @param scores of each label at each place
     * @param pathScores set to the scores of the paths
     */
    byte[][] best(float[] scores, int size, float[] pathScores) {
        forward(scores, size);
        ways = 0;
        taken = 0;
        int last = (size - 1) * STATES;
        for (int s = 0; s < STATES; s++) {
            if (ENDS[s]) {
                add(sums[last + s], -1, size, s);
            }
        }
        while (ways > 0 && (taken == 0 || wayScores[0] >= scoresFound[0] - UNLIKELY)) {
            walk(size);
        }
        byte[][] paths = new byte[taken][];
        for (int k = 0; k < taken; k++) {
            paths[k] = new byte[size];
            for (int i = 0; i < size; i++) {
                paths[k][i] = (byte) LABELS[states[k][i]];
            }
            pathScores[k] = scoresFound[k];
        }
        return paths;
    }

    private void forward(float[] scores, int size) {
        if (sums.length < size * STATES) {
            sums = new float[2 * size * STATES];
            back = new byte[2 * size * STATES];
        }
        for (int s = 0; s < STATES; s++) {
            sums[s] = BEGINS[s] ? chain.start(LABELS[s]) + scores[LABELS[s]] : NEVER;
        }
        for (int i = 1; i < size; i++) {
            int row = i * STATES;
            for (int s = 0; s < STATES; s++) {
                float best = NEVER;
                int from = BEFORE[s][0];
                for (int before : BEFORE[s]) {
                    float sum = sums[row - STATES + before] + steps[s * STATES + before];
                    if (sum > best) {
                        best = sum;
                        from = before;
                    }
                }
                sums[row + s] = best + scores[i * Labels.OF_ROLES + LABELS[s]];
                back[row + s] = (byte) from;
            }
        }
    }

    /** Keeps a way if it is among the best that may still be walked. */
    private void add(float score, int path, int place, int state) {
        int room = most - taken;
        if (score == NEVER || (ways >= room && (room == 0 || score <= wayScores[room - 1]))) {
            return;
        }
        int at = ways < room ? ways++ : room - 1;
        while (at > 0 && wayScores[at - 1] < score) {
            wayScores[at] = wayScores[at - 1];
            wayPaths[at] = wayPaths[at - 1];
            wayPlaces[at] = wayPlaces[at - 1];
            wayStates[at] = wayStates[at - 1];
            at--;
        }
        wayScores[at] = score;
        wayPaths[at] = path;
        wayPlaces[at] = place;
        wayStates[at] = state;
    }

    /** Walks the best way, and keeps what leaves it. */
    private void walk(int size) {
        int number = taken++;
        float score = wayScores[0];
        int path = wayPaths[0];
        int place = wayPlaces[0];
        int state = wayStates[0];
        ways--;
        System.arraycopy(wayScores, 1, wayScores, 0, ways);
        System.arraycopy(wayPaths, 1, wayPaths, 0, ways);
        System.arraycopy(wayPlaces, 1, wayPlaces, 0, ways);
        System.arraycopy(wayStates, 1, wayStates, 0, ways);
        var walked = new byte[size];
        if (path >= 0) {
            System.arraycopy(states[path], place, walked, place, size - place);
        }
        walked[place - 1] = (byte) state;
        for (int i = place - 1; i > 0; i--) {
            int s = walked[i];
            int best = back[i * STATES + s];
            int before = (i - 1) * STATES;
            float sum = sums[before + best] + steps[s * STATES + best];
            for (int other : BEFORE[s]) {
                if (other != best) {
                    float less = sums[before + other] + steps[s * STATES + other] - sum;
                    add(score + less, number, i, other);
                }
            }
            walked[i - 1] = (byte) best;
        }
        states[number] = walked;
        scoresFound[number] = score;
    }
}
