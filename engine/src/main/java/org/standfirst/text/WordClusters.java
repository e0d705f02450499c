package org.standfirst.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/**
 * Clusters of words that stand in like places, after Brown et al. (1992): each word has a path of
 * bits in a tree, so that a shorter path is a wider cluster. Words are known by {@link
 * Forms#lower}. Immutable.
 */
public final class WordClusters {

    private static final int LONGEST = 16;

    private final int[] keys;
    private final int[] paths;
    private final int mask;
    private final int size;

    private WordClusters(int size) {
        int room = Math.max(2, Integer.highestOneBit(size * 2 + 1) * 2);
        this.keys = new int[room];
        this.paths = new int[room];
        this.mask = room - 1;
        this.size = size;
    }

    /** The clusters of given words: hash of the word to its path, written with 0 and 1. */
    public static WordClusters of(Map<Integer, String> paths) {
        var clusters = new WordClusters(paths.size());
        paths.forEach((word, path) -> clusters.put(word, parse(path)));
        return clusters;
    }

    private static int parse(String path) {
        int parsed = 1;
        for (int i = 0; i < Math.min(LONGEST, path.length()); i++) {
            parsed = parsed << 1 | (path.charAt(i) - '0');
        }
        return parsed;
    }

    private void put(int key, int path) {
        int at = place(key);
        while (paths[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        keys[at] = key;
        paths[at] = path;
    }

    private int place(int key) {
        return ((key * 0x9E3779B9) >>> 7) & mask;
    }

    /** The path of a word, with a 1 before its first bit; 0 where the word is not known. */
    public int path(int word) {
        int at = place(word);
        while (paths[at] != 0) {
            if (keys[at] == word) {
                return paths[at];
            }
            at = (at + 1) & mask;
        }
        return 0;
    }

    /** The first {@code bits} of a path; the path itself where it is shorter. */
    public static int prefix(int path, int bits) {
        int length = 31 - Integer.numberOfLeadingZeros(path | 1);
        return length <= bits ? path : path >>> (length - bits);
    }

    /** Writes the clusters so that {@link #read} can read them. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int i = 0; i < keys.length; i++) {
            if (paths[i] != 0) {
                out.writeInt(keys[i]);
                out.writeInt(paths[i]);
            }
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it is cut off
     */
    public static WordClusters read(DataInput in) throws IOException {
        var clusters = new WordClusters(in.readInt());
        for (int i = 0; i < clusters.size; i++) {
            clusters.put(in.readInt(), in.readInt());
        }
        return clusters;
    }
}
