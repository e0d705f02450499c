package org.standfirst.text;

/**
 * What can be said of each token of a text by its letters alone, as numbers: hashes of its form,
 * its ends, its shape and its cluster. Computed once and read by every model. Immutable.
 */
public final class Forms {

    /** Bits of {@link #shape}. */
    public static final int CAPITAL = 1;

    public static final int ALL_CAPITALS = 2;
    public static final int DIGIT = 4;
    public static final int HYPHEN = 8;
    public static final int STOP = 16;
    public static final int MARK = 32;
    public static final int OPENS_SENTENCE = 64;
    public static final int SINGLE = 128;

    private final int size;
    private final int[] lower;
    private final int[] suffix3;
    private final int[] suffix2;
    private final int[] prefix;
    private final int[] shape;
    private final int[] cluster;

    private Forms(int size) {
        this.size = size;
        lower = new int[size];
        suffix3 = new int[size];
        suffix2 = new int[size];
        prefix = new int[size];
        shape = new int[size];
        cluster = new int[size];
    }

    /** The forms of {@code tokens}. */
    public static Forms of(Tokens tokens, WordClusters clusters) {
        var forms = new Forms(tokens.size());
        var text = tokens.text();
        for (int i = 0; i < forms.size; i++) {
            forms.read(i, text, tokens.begin(i), tokens.end(i));
            if (i == 0 || tokens.sentence(i) != tokens.sentence(i - 1)) {
                forms.shape[i] |= OPENS_SENTENCE;
            }
            forms.cluster[i] = clusters.path(forms.lower[i]);
        }
        return forms;
    }

    /** The hash of a word as {@link #lower(int)} gives it. */
    public static int lower(String word) {
        int hash = 7;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * 31 + folded(word.charAt(i));
        }
        return mix(hash);
    }

    private void read(int i, String text, int begin, int end) {
        int hash = 7;
        boolean capitals = true;
        boolean letters = false;
        int bits = 0;
        for (int at = begin; at < end; at++) {
            char c = text.charAt(at);
            hash = hash * 31 + folded(c);
            if (c >= 'a' && c <= 'z') {
                capitals = false;
                letters = true;
            } else if (c >= '0' && c <= '9') {
                bits |= DIGIT;
            } else if (c == '-') {
                bits |= HYPHEN;
            } else if (c == '.') {
                bits |= STOP;
            } else if (Character.isLetter(c)) {
                letters = true;
                capitals &= Character.isUpperCase(c);
            }
        }
        if (letters) {
            bits |= Character.isUpperCase(text.charAt(begin)) ? CAPITAL : 0;
            bits |= capitals ? ALL_CAPITALS : 0;
        } else if ((bits & DIGIT) == 0) {
            bits |= MARK;
        }
        bits |= end - begin == 1 ? SINGLE : 0;
        lower[i] = mix(hash);
        shape[i] = bits;
        int two =
                end - begin < 2
                        ? hash
                        : folded(text.charAt(end - 2)) << 16 | folded(text.charAt(end - 1));
        suffix2[i] = two;
        suffix3[i] = end - begin < 3 ? two : two * 31 + folded(text.charAt(end - 3)) * 7;
        prefix[i] =
                end - begin < 3
                        ? hash
                        : (folded(text.charAt(begin)) * 31 + folded(text.charAt(begin + 1))) * 31
                                + folded(text.charAt(begin + 2));
    }

    private static char folded(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c >= '0' && c <= '9' ? '0' : c;
        }
        return switch (c) {
            case '’', '‘' -> '\'';
            case '“', '”' -> '"';
            case '–', '—' -> '-';
            default -> Character.toLowerCase(c);
        };
    }

    /** Spreads the bits of a hash (the finalizer of MurmurHash 3). */
    public static int mix(int hash) {
        int h = hash;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        return h ^ h >>> 16;
    }

    /** How many tokens there are. */
    public int size() {
        return size;
    }

    /** The hash of token {@code i} in lower case, digits and quotation marks alike; 1 outside. */
    public int lower(int i) {
        return i < 0 || i >= size ? 1 : lower[i];
    }

    /** The hash of its last three letters. */
    public int suffix3(int i) {
        return i < 0 || i >= size ? 1 : suffix3[i];
    }

    /** The hash of its last two letters. */
    public int suffix2(int i) {
        return i < 0 || i >= size ? 1 : suffix2[i];
    }

    /** The hash of its first three letters. */
    public int prefix(int i) {
        return i < 0 || i >= size ? 1 : prefix[i];
    }

    /** The bits that say how it is written. */
    public int shape(int i) {
        return i < 0 || i >= size ? 1 << 10 : shape[i];
    }

    /** Its path in {@link WordClusters}; 0 where it has none, 1 outside. */
    public int cluster(int i) {
        return i < 0 || i >= size ? 1 : cluster[i];
    }
}
