package org.standfirst.vector;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a text into the word pieces of a fixed vocabulary, as the BERT models without capitals want
 * it: words in lower case and without accents, punctuation by itself, and each word from its front
 * into the longest pieces that the vocabulary has (Wu and others: Google's Neural Machine
 * Translation System, 2016). Immutable.
 *
 * <p>Pieces are looked up by 64-bit hashes that grow letter by letter, so that all beginnings of a
 * word are tried in one pass and nothing is copied.
 */
final class WordPiece {

    private static final String INSIDE = "##";
    private static final String UNKNOWN = "[UNK]";
    private static final int LONGEST_WORD = 100;
    private static final int NONE = -1;

    /** Units of a text that are made plain at once: what lies behind the pieces is left alone. */
    private static final int CHUNK = 1024;

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final long[] hashes;
    private final int[] pieces;
    private final long inside;
    private final int unknown;

    /** Over the pieces of a vocabulary, each of which has its place as its id. */
    WordPiece(List<String> vocabulary) {
        hashes = new long[Integer.highestOneBit(Math.max(1, vocabulary.size())) * 4];
        pieces = new int[hashes.length];
        for (int id = 0; id < vocabulary.size(); id++) {
            var piece = vocabulary.get(id);
            long hash = BASIS;
            for (int i = 0; i < piece.length(); i++) {
                hash = next(hash, piece.charAt(i));
            }
            put(hash, id);
        }
        inside = next(next(BASIS, INSIDE.charAt(0)), INSIDE.charAt(1));
        unknown = vocabulary.indexOf(UNKNOWN);
    }

    private static long next(long hash, char c) {
        return (hash ^ c) * PRIME;
    }

    private int slot(long hash) {
        int at = (int) (hash ^ (hash >>> 32)) & (hashes.length - 1);
        while (hashes[at] != 0 && hashes[at] != hash) {
            at = (at + 1) & (hashes.length - 1);
        }
        return at;
    }

    private void put(long hash, int id) {
        int at = slot(hash);
        hashes[at] = hash;
        pieces[at] = id;
    }

    /** The ids of the first {@code most} pieces, without the marks of beginning and end. */
    int[] ids(String text, int most) {
        var cut = new Cut(most);
        for (int from = 0, to; from < text.length() && cut.size < most; from = to) {
            to = Math.min(text.length(), from + CHUNK);
            while (to < text.length() && !isSpace(text.charAt(to))) {
                to++;
            }
            cut(plain(text.substring(from, to)), cut);
        }
        return Arrays.copyOf(cut.ids, cut.size);
    }

    private void cut(String plain, Cut cut) {
        int begin = NONE;
        for (int i = 0; i <= plain.length() && cut.size < cut.ids.length; i++) {
            char c = i < plain.length() ? plain.charAt(i) : ' ';
            boolean stands = isAlone(c);
            if (begin >= 0 && (stands || isSpace(c))) {
                word(plain, begin, i, cut);
                begin = NONE;
            }
            if (stands) {
                word(plain, i, i + 1, cut);
            } else if (begin < 0 && !isSpace(c)) {
                begin = i;
            }
        }
    }

    /** In lower case and without accents. */
    private static String plain(String text) {
        boolean bareAlready = true;
        for (int i = 0; i < text.length() && bareAlready; i++) {
            bareAlready = isBare(text.charAt(i));
        }
        var lower = text.toLowerCase(java.util.Locale.ROOT);
        if (bareAlready) {
            return lower;
        }
        var apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        var bare = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            if (Character.getType(apart.charAt(i)) != Character.NON_SPACING_MARK) {
                bare.append(apart.charAt(i));
            }
        }
        return bare.toString();
    }

    /** Also dashes and quotation marks, which nearly every text has, are made of one sign. */
    private static boolean isBare(char c) {
        return c < 128 || (c >= '\u2010' && c <= '\u2027');
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == 0xfffd || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Punctuation, also signs like $ and ^, and ideographs. */
    private static boolean isAlone(char c) {
        if (c < 128) {
            return c > ' ' && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && c != 127;
        }
        if ((c >= 0x4e00 && c <= 0x9fff)
                || (c >= 0x3400 && c <= 0x4dbf)
                || (c >= 0xf900 && c <= 0xfaff)) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default -> false;
        };
    }

    private void word(String text, int begin, int end, Cut cut) {
        int before = cut.size;
        if (before == cut.ids.length) {
            return;
        }
        int whole = whole(text, begin, end);
        if (whole >= 0) {
            cut.ids[cut.size++] = whole;
            return;
        }
        int at = end - begin > LONGEST_WORD ? NONE : begin;
        while (at >= 0 && at < end && cut.size < cut.ids.length) {
            long hash = at == begin ? BASIS : inside;
            int found = NONE;
            int next = NONE;
            for (int i = at; i < end; i++) {
                hash = next(hash, text.charAt(i));
                int slot = slot(hash);
                if (hashes[slot] == hash) {
                    found = pieces[slot];
                    next = i + 1;
                }
            }
            at = next;
            if (found >= 0) {
                cut.ids[cut.size++] = found;
            }
        }
        if (at < 0) {
            cut.size = before;
            cut.ids[cut.size++] = unknown;
        }
    }

    /** Most words are a piece, which then is the longest: looked up once, not at every letter. */
    private int whole(String text, int begin, int end) {
        if (end - begin > LONGEST_WORD) {
            return NONE;
        }
        long hash = BASIS;
        for (int i = begin; i < end; i++) {
            hash = next(hash, text.charAt(i));
        }
        int slot = slot(hash);
        return hashes[slot] == hash ? pieces[slot] : NONE;
    }

    /** What was cut off so far. */
    private static final class Cut {
        final int[] ids;
        int size;

        Cut(int most) {
            ids = new int[most];
        }
    }
}
