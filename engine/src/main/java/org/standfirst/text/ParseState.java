package org.standfirst.text;

/**
 * Where the parser stands in a sentence: a stack of words that wait, the next word, and the arcs
 * found so far (the arc-eager system of Nivre, 2003). Words are numbered from the sentence's first.
 * Not for use by several threads at once.
 */
public final class ParseState {

    /** Puts the next word on the stack. */
    public static final int SHIFT = 0;

    /** Takes a word that has its head off the stack. */
    public static final int REDUCE = 1;

    /** From here on: the next word is the head of the stack's top, one move a relation. */
    public static final int LEFT = 2;

    /** From here on: the stack's top is the head of the next word, one move a relation. */
    public static final int RIGHT = LEFT + Relation.COUNT;

    /** How many moves there are. */
    public static final int MOVES = RIGHT + Relation.COUNT;

    private final int size;
    private final int[] stack;
    private int depth;
    private int next;
    private final int[] heads;
    private final byte[] relations;
    private final int[] leftmost;
    private final int[] rightmost;
    private final int[] lefts;
    private final int[] rights;

    /** The beginning of a sentence of {@code size} words. */
    public ParseState(int size) {
        this.size = size;
        stack = new int[size + 1];
        heads = new int[size];
        relations = new byte[size];
        leftmost = new int[size];
        rightmost = new int[size];
        lefts = new int[size];
        rights = new int[size];
        java.util.Arrays.fill(heads, -1);
        java.util.Arrays.fill(leftmost, -1);
        java.util.Arrays.fill(rightmost, -1);
    }

    /** Whether every word was taken. */
    public boolean done() {
        return next >= size;
    }

    /** The next word. */
    public int next() {
        return next;
    }

    /** How many words wait. */
    public int depth() {
        return depth;
    }

    /** The word {@code down} below the stack's top, or -1. */
    public int stacked(int down) {
        return depth > down ? stack[depth - 1 - down] : -1;
    }

    /** The head of a word, or -1 where it has none (yet). */
    public int head(int word) {
        return word < 0 ? -1 : heads[word];
    }

    /**
     * The number of the word's {@link Relation} to its head; that of the root where it has none.
     */
    public int relation(int word) {
        return word < 0 ? -1 : relations[word];
    }

    /** The first word that hangs on {@code word} from the left, or -1. */
    public int leftmost(int word) {
        return word < 0 ? -1 : leftmost[word];
    }

    /** The last word that hangs on {@code word} from the right, or -1. */
    public int rightmost(int word) {
        return word < 0 ? -1 : rightmost[word];
    }

    /** How many words hang on {@code word} from the left, at most 3. */
    public int lefts(int word) {
        return word < 0 ? -1 : Math.min(3, lefts[word]);
    }

    /** How many words hang on {@code word} from the right, at most 3. */
    public int rights(int word) {
        return word < 0 ? -1 : Math.min(3, rights[word]);
    }

    /** Whether a move can be made. */
    public boolean can(int move) {
        if (move == SHIFT) {
            return true;
        }
        if (depth == 0) {
            return false;
        }
        if (move == REDUCE) {
            return heads[stack[depth - 1]] >= 0;
        }
        return move >= RIGHT || heads[stack[depth - 1]] < 0;
    }

    /** Makes a move that {@link #can} be made. */
    public void make(int move) {
        if (move == SHIFT) {
            stack[depth++] = next++;
        } else if (move == REDUCE) {
            depth--;
        } else if (move < RIGHT) {
            int word = stack[--depth];
            arc(next, word, move - LEFT);
        } else {
            arc(stack[depth - 1], next, move - RIGHT);
            stack[depth++] = next++;
        }
    }

    private void arc(int head, int word, int relation) {
        heads[word] = head;
        relations[word] = (byte) relation;
        if (word < head) {
            if (leftmost[head] < 0 || word < leftmost[head]) {
                leftmost[head] = word;
            }
            lefts[head]++;
        } else {
            rightmost[head] = Math.max(rightmost[head], word);
            rights[head]++;
        }
    }
}
