package org.standfirst.text;

/**
 * The features by which the parser chooses its next move, after Zhang and Nivre (2011). Not for use
 * by several threads at once.
 */
public final class ParseFeatures {

    private final int[] features = new int[56];
    private int count;
    private final Forms forms;
    private final byte[] tags;

    /** What the features of a state are made of: words of the stack and before it, by number. */
    private int s0;

    private int s1;
    private int n0;
    private int head;
    private int left;
    private int right;
    private int nextLeft;
    private int ws;
    private int ps;
    private int wn;
    private int pn;
    private int p1;
    private int p2;
    private int w1;
    private int cs;
    private int cn;
    private int distance;

    /** Features over these forms and parts of speech. */
    public ParseFeatures(Forms forms, byte[] tags) {
        this.forms = forms;
        this.tags = tags;
    }

    /** The features last filled in; only the first {@link #count} are meant. */
    public int[] array() {
        return features;
    }

    /** How many features were filled in. */
    public int count() {
        return count;
    }

    private void add(int template, int value) {
        int h = (value + template * 0x9E3779B9) * 0x85ebca6b;
        h ^= h >>> 15;
        h *= 0xc2b2ae35;
        features[count++] = h ^ h >>> 16;
    }

    private static int pair(int first, int second) {
        return first * 0x2545F491 + second;
    }

    private static int triple(int first, int second, int third) {
        return pair(pair(first, second), third);
    }

    /**
     * Fills in the features of a state.
     *
     * @param from the token that is the sentence's first word
     * @param size how many words the sentence has
     */
    public void fill(ParseState state, int from, int size) {
        first(state, from, size);
        addRest(state, from);
    }

    /** Fills in those that decide half of the moves by themselves. */
    void first(ParseState state, int from, int size) {
        count = 0;
        s0 = state.stacked(0);
        s1 = state.stacked(1);
        n0 = state.next();
        head = state.head(s0);
        left = state.leftmost(s0);
        right = state.rightmost(s0);
        nextLeft = state.leftmost(n0);
        ws = word(s0, from);
        ps = tag(s0, from);
        wn = word(n0, from);
        pn = tag(n0, from);
        p1 = n0 + 1 < size ? tag(n0 + 1, from) : -2;
        p2 = n0 + 2 < size ? tag(n0 + 2, from) : -2;
        w1 = n0 + 1 < size ? word(n0 + 1, from) : -2;
        cs = cluster(s0, from);
        cn = cluster(n0, from);
        distance = s0 < 0 ? 0 : Math.min(7, n0 - s0);
        add(1, pair(ws, ps));
        add(3, ps);
        add(4, pair(wn, pn));
        add(6, pn);
        add(7, pair(w1, p1));
        add(9, p2);
        add(10, triple(pair(ws, ps), wn, pn));
        add(11, triple(ps, wn, pn));
        add(12, triple(pair(ws, ps), pn, 0));
        add(15, triple(ps, pn, p1));
        add(17, triple(tag(head, from), ps, pn));
        add(18, triple(ps, tag(left, from), pn));
        add(20, triple(ps, pn, tag(nextLeft, from)));
        add(22, triple(ws, distance, pn));
        add(23, triple(wn, distance, ps));
        add(28, triple(ps, state.relation(s0), pn));
        add(29, triple(state.relation(left), state.relation(right), pair(ps, pn)));
        add(30, pair(word(head, from), tag(head, from)));
        add(31, pair(word(right, from), pair(ps, pn)));
        add(35, triple(cs, pn, p1));
        add(42, triple(ps, pn, w1));
        add(43, pair(triple(ps, pn, p1), p2));
    }

    /** Fills in the others of the same state. */
    void rest(ParseState state, int from) {
        count = 0;
        addRest(state, from);
    }

    private void addRest(ParseState state, int from) {
        add(2, ws);
        add(5, wn);
        add(8, p1);
        add(13, pair(ws, wn));
        add(14, pair(ps, pn));
        add(16, triple(pn, p1, p2));
        add(19, triple(ps, tag(right, from), pn));
        add(21, triple(ps, pn, distance));
        add(24, pair(pair(ws, state.lefts(s0)), state.rights(s0)));
        add(25, pair(pair(ps, state.lefts(s0)), pair(state.rights(s0), pn)));
        add(26, pair(pn, pair(state.lefts(n0), ps)));
        add(27, pair(ps, state.relation(s0)));
        add(32, pair(cs, pn));
        add(33, pair(cs, cn));
        add(34, pair(cn, ps));
        add(36, triple(tag(s1, from), ps, pn));
        add(37, pair(word(s1, from), pn));
        add(38, pair(cluster(right, from), pair(ps, pn)));
        add(39, triple(cluster(s1, from), cs, pn));
        add(40, pair(state.relation(nextLeft), pair(wn, ps)));
        add(41, triple(ps, wn, w1));
        add(44, 0);
    }

    private int word(int word, int from) {
        return word < 0 ? 3 : forms.lower(from + word);
    }

    private int cluster(int word, int from) {
        return word < 0 ? 3 : WordClusters.prefix(forms.cluster(from + word), 10);
    }

    private int tag(int word, int from) {
        return word < 0 ? -1 : tags[from + word];
    }
}
