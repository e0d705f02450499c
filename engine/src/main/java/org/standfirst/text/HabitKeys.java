package org.standfirst.text;

/** The keys that {@link Habits} are looked up by, for one text. Not for several threads at once. */
final class HabitKeys {

    /** So many keys there are for a part of speech, and for a move. */
    static final int OF_TAG = 2;

    static final int OF_MOVE = 3;

    private static final int SHAPE = Forms.CAPITAL | Forms.ALL_CAPITALS;

    private final Forms forms;
    private final byte[] tags;

    /** What is the same for all keys of one move. */
    private long around;

    private int stacked;
    private int next;

    HabitKeys(Forms forms, byte[] tags) {
        this.forms = forms;
        this.tags = tags;
    }

    /** A word as it is written, and that behind another part of speech. */
    long ofTag(int number, int i, int before) {
        int shape = forms.shape(i);
        int written = (shape & SHAPE) << 1 | ((shape & Forms.OPENS_SENTENCE) == 0 ? 0 : 1);
        long word = (long) forms.lower(i) << 8 | written;
        return Habits.key(word, number == 0 ? 0 : before + 2);
    }

    /** Looks at a state of the parser. */
    void turnTo(ParseState state, int from, int size) {
        int top = state.stacked(0);
        int word = state.next();
        int distance = top < 0 ? 0 : Math.min(7, word - top);
        int second = word + 1 < size ? tags[from + word + 1] : -2;
        stacked = from + top;
        next = from + word;
        around = state.head(top) < 0 ? 1 : 2;
        around = around << 6 | (tags[stacked] + 2);
        around = around << 6 | (tags[next] + 2);
        around = around << 6 | (second + 2);
        around = around << 6 | (state.relation(top) + 2);
        around = around << 6 | (state.relation(state.rightmost(top)) + 2);
        around = around << 6 | (state.relation(state.leftmost(top)) + 2);
        around = around << 3 | distance;
    }

    /** Clusters of both words with their distance; without it, one word and the other. */
    long ofMove(int number) {
        return switch (number) {
            case 0 ->
                    Habits.key(
                            around,
                            100L << 32
                                    | WordClusters.prefix(forms.cluster(stacked), 6) << 8
                                    | WordClusters.prefix(forms.cluster(next), 6));
            case 1 -> Habits.key(around >>> 3, 101L << 32 | (forms.lower(stacked) & 0xffffffffL));
            default -> Habits.key(around >>> 3, 102L << 32 | (forms.lower(next) & 0xffffffffL));
        };
    }
}
