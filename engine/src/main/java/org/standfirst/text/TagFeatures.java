package org.standfirst.text;

/**
 * The features by which a tagger decides on one token: the words around it, its ends, shape and
 * cluster, and the tags just given. Not for use by several threads at once.
 */
public final class TagFeatures {

    private static final int ROOM = 48;

    private final int[] features = new int[ROOM];
    private int count;

    /** The features last filled in; only the first {@link #count} are meant. */
    @SuppressWarnings("MFC") // one buffer for millions of tokens
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

    private void add(int template, int first, int second) {
        add(template, first * 0x2545F491 + second);
    }

    /** Into how many parts the features for a part of speech are cut. */
    static final int PARTS = 3;

    /**
     * Fills in the features of token {@code i} for its part of speech.
     *
     * @param before the tag of the token before, or -1
     * @param second the tag of the one before that, or -1
     */
    public void partOfSpeech(Forms forms, int i, int before, int second) {
        count = 0;
        for (int part = 0; part < PARTS; part++) {
            add(part, forms, i, before, second);
        }
    }

    /** Fills in one part of them, the first those that decide most tokens by themselves. */
    void partOfSpeech(int part, Forms forms, int i, int before, int second) {
        count = 0;
        add(part, forms, i, before, second);
    }

    private void add(int part, Forms forms, int i, int before, int second) {
        int word = forms.lower(i);
        int shape = forms.shape(i);
        switch (part) {
            case 0 -> {
                add(1, word);
                add(2, forms.lower(i - 1));
                add(6, forms.suffix3(i));
                add(9, shape);
                add(11, WordClusters.prefix(forms.cluster(i), 8));
                add(16, word, forms.lower(i + 1));
                add(17, forms.cluster(i + 1));
                add(23, word, shape & (Forms.CAPITAL | Forms.OPENS_SENTENCE));
            }
            case 1 -> {
                add(4, forms.lower(i - 2));
                add(7, forms.suffix2(i));
                add(10, forms.cluster(i));
                add(12, before);
                add(25, 0);
            }
            default -> {
                add(3, forms.lower(i + 1));
                add(5, forms.lower(i + 2));
                add(8, forms.prefix(i));
                add(13, before, second);
                add(14, before, word);
                add(15, forms.lower(i - 1), word);
                add(18, forms.suffix3(i + 1));
                add(19, before, forms.cluster(i + 1));
                add(20, shape, forms.suffix3(i));
                add(21, shape, forms.shape(i - 1));
                add(22, shape, forms.shape(i + 1));
                add(24, before, WordClusters.prefix(forms.cluster(i + 1), 6));
            }
        }
    }

    /**
     * Fills in the features of token {@code i} for the name it belongs to.
     *
     * @param tags the parts of speech of the text
     * @param before the name tag of the token before, or -1
     */
    public void name(Forms forms, byte[] tags, int i, int before) {
        count = 0;
        int word = forms.lower(i);
        int shape = forms.shape(i);
        int tag = tags[i];
        int last = i == 0 ? -1 : tags[i - 1];
        int next = i + 1 < tags.length ? tags[i + 1] : -1;
        add(31, word);
        add(32, forms.lower(i - 1));
        add(33, forms.lower(i + 1));
        add(34, forms.lower(i - 2));
        add(35, forms.lower(i + 2));
        add(36, forms.suffix3(i));
        add(37, shape);
        add(38, shape, forms.shape(i - 1));
        add(39, shape, forms.shape(i + 1));
        add(40, forms.cluster(i));
        add(41, WordClusters.prefix(forms.cluster(i), 8));
        add(42, forms.cluster(i - 1));
        add(43, forms.cluster(i + 1));
        add(44, WordClusters.prefix(forms.cluster(i - 1), 6), before);
        add(45, WordClusters.prefix(forms.cluster(i + 1), 6), tag);
        add(46, before);
        add(47, before, word);
        add(48, before, tag);
        add(49, tag, last);
        add(50, tag, next);
        add(51, before, next);
        add(52, before, shape);
        add(53, forms.lower(i - 1), word);
        add(54, word, forms.lower(i + 1));
        add(55, before, forms.cluster(i));
        add(56, forms.prefix(i));
        add(57, before, forms.lower(i + 1));
        add(58, 0);
    }
}
