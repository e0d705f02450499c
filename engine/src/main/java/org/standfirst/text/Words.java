package org.standfirst.text;

/**
 * The words of a text, one after another and without an object for each: runs of letters, digits
 * and marks, with apostrophes, points and commas inside. Scripts that put no spaces between words
 * give overlapping pairs of characters, as is usual in retrieval. Not safe for use by several
 * threads.
 */
public final class Words {

    /** What the characters up to 127 are, since nearly all are among them. */
    private static final byte[] ASCII = new byte[128];

    private static final byte WORD = 1;
    private static final byte STOP = 2;

    // FNV-1a with 64 bits (Fowler, Noll and Vo).
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    static {
        for (char c = 0; c < 128; c++) {
            boolean word =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            boolean stop = ".!?:\n\"".indexOf(c) >= 0;
            ASCII[c] = word ? WORD : stop ? STOP : 0;
        }
    }

    private final char[] text;
    private int at;
    private int begin;
    private int end;
    private long hash;
    private boolean opensSentence;
    private boolean afterStop = true;
    private int gapFrom;

    public Words(String text) {
        this.text = text.toCharArray();
    }

    /** Goes to the next word; false at the end of the text. */
    public boolean next() {
        gapFrom = end;
        while (at < text.length && !isWord(text[at])) {
            char c = text[at++];
            if (isStop(c)) {
                afterStop = true;
            }
        }
        if (at >= text.length) {
            return false;
        }
        opensSentence = afterStop;
        afterStop = false;
        begin = at;
        if (isUnspaced(text[at])) {
            unspaced();
        } else {
            spaced();
        }
        return true;
    }

    private void unspaced() {
        at++;
        boolean pair = at < text.length && isUnspaced(text[at]);
        end = pair ? at + 1 : at;
        // The last character of a run is part of the pair before it.
        if (pair && (end >= text.length || !isUnspaced(text[end]))) {
            at = end;
        }
        hash = hash(text, begin, end);
    }

    private void spaced() {
        // Hashed on the way: a second loop over the word would cost as much as the first.
        long read = BASIS;
        while (at < text.length) {
            char c = text[at];
            if (c < 128 ? ASCII[c] == WORD : isWord(c) && !isUnspaced(c)) {
                read = (read ^ lower(c)) * PRIME;
                at++;
            } else if (isInner(c, text[at - 1], at + 1)) {
                read = (((read ^ lower(c)) * PRIME) ^ lower(text[at + 1])) * PRIME;
                at += 2;
            } else {
                break;
            }
        }
        hash = read == 0 ? PRIME : read;
        end = at;
        int length = end - begin;
        if (length > 2
                && (text[end - 1] == 's' || text[end - 1] == 'S')
                && isApostrophe(text[end - 2])) {
            end -= 2;
            hash = hash(text, begin, end);
        }
    }

    /** An apostrophe between letters, a point or comma between digits or single letters. */
    private boolean isInner(char c, char before, int after) {
        if (after >= text.length || isUnspaced(text[after])) {
            return false;
        }
        char next = text[after];
        if (isApostrophe(c)) {
            return Character.isLetter(before) && Character.isLetter(next);
        }
        if (c == '.' || c == ',') {
            if (Character.isDigit(before) && Character.isDigit(next)) {
                return true;
            }
            return c == '.'
                    && Character.isUpperCase(before)
                    && Character.isUpperCase(next)
                    && (at - 1 == begin || text[at - 2] == '.');
        }
        return false;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private static boolean isWord(char c) {
        if (c < 128) {
            return ASCII[c] == WORD;
        }
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isStop(char c) {
        if (c < 128) {
            return ASCII[c] == STOP;
        }
        return c == '“' || c == '„' || c == '«' || c == '‘' || c == '•' || c == '؟' || c == '。';
    }

    /** Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese. */
    private static boolean isUnspaced(char c) {
        return (c >= 0x0E00 && c <= 0x0EFF)
                || (c >= 0x1000 && c <= 0x109F)
                || (c >= 0x1780 && c <= 0x17FF)
                || (c >= 0x3040 && c <= 0x30FF)
                || (c >= 0x3400 && c <= 0x9FFF)
                || (c >= 0xAC00 && c <= 0xD7AF)
                || (c >= 0xF900 && c <= 0xFAFF);
    }

    /** A hash of the word that is the same for capitals and small letters, and never zero. */
    public long hash() {
        return hash;
    }

    /** The {@link #hash()} of a word by itself. */
    public static long hash(String word) {
        return hash(word.toCharArray(), 0, word.length());
    }

    private static long hash(char[] text, int begin, int end) {
        long hash = BASIS;
        for (int i = begin; i < end; i++) {
            hash = (hash ^ lower(text[i])) * PRIME;
        }
        return hash == 0 ? PRIME : hash;
    }

    /** The small letter of a character, and one apostrophe for both. */
    public static char lower(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '’' ? '\'' : Character.toLowerCase(c);
    }

    /** Where the word begins in the text, in UTF-16 units. */
    public int begin() {
        return begin;
    }

    /** Where the word ends. */
    public int end() {
        return end;
    }

    /** Whether the word stands first in its sentence, line or quotation. */
    public boolean opensSentence() {
        return opensSentence;
    }

    /** Whether the word is written with a capital. */
    public boolean isCapital() {
        return Character.isUpperCase(text[begin]);
    }

    /** Whether the word begins with a digit. */
    public boolean isFigure() {
        return Character.isDigit(text[begin]);
    }

    /** Whether only one space parts the word from the one before it. */
    public boolean followsDirectly() {
        return begin - gapFrom <= 1;
    }
}
