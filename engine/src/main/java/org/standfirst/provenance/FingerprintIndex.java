package org.standfirst.provenance;

import java.util.Arrays;

/**
 * Which numbered texts have a hash in their fingerprint: a hash table with open addressing, whose
 * entries lead to chains with the latest text first. What has left the window is cut off as it is
 * met, and dropped when half of the chains' links may be dead.
 */
final class FingerprintIndex {

    private static final int NONE = -1;

    private int[] keys = new int[1 << 12];
    private int[] heads = new int[1 << 12];
    private int used;

    // One link for each hash of each text.
    private int[] texts = new int[1 << 12];
    private int[] nexts = new int[1 << 12];
    private int links;
    private int living;

    FingerprintIndex() {
        Arrays.fill(heads, NONE);
    }

    /** Adds a text with a higher number than those before. */
    void add(int number, Fingerprint print) {
        for (int i = 0; i < print.size(); i++) {
            if (2 * used >= keys.length) {
                widen();
            }
            put(print.hash(i), number);
        }
        living += print.size();
    }

    private void put(int hash, int number) {
        int at = slot(hash);
        if (heads[at] == NONE) {
            keys[at] = hash;
            used++;
        }
        if (links == texts.length) {
            texts = Arrays.copyOf(texts, 2 * links);
            nexts = Arrays.copyOf(nexts, 2 * links);
        }
        texts[links] = number;
        nexts[links] = heads[at];
        heads[at] = links++;
    }

    /** The slot of a hash, or the empty one where it belongs. */
    private int slot(int hash) {
        int at = (hash ^ (hash >>> 16)) & (keys.length - 1);
        while (heads[at] != NONE && keys[at] != hash) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void widen() {
        var oldKeys = keys;
        var oldHeads = heads;
        keys = new int[2 * oldKeys.length];
        heads = new int[keys.length];
        Arrays.fill(heads, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldHeads[i] != NONE) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                heads[at] = oldHeads[i];
            }
        }
    }

    /**
     * Counts, for each text, how many hashes of a fingerprint it has.
     *
     * @param first texts with a lower number do not count
     * @param counts to add to, by number modulo its length, which is a power of two
     */
    void count(Fingerprint print, int first, int[] counts) {
        for (int i = 0; i < print.size(); i++) {
            int link = heads[slot(print.hash(i))];
            while (link != NONE && texts[link] >= first) {
                counts[texts[link] & (counts.length - 1)]++;
                link = nexts[link];
            }
        }
    }

    /**
     * Says that a text of so many hashes has left, so that all that is left has {@code first} or a
     * higher number.
     */
    void left(int size, int first) {
        living -= size;
        if (links > (1 << 12) && living < links / 2) {
            drop(first);
        }
    }

    private void drop(int first) {
        var old = new FingerprintIndex();
        old.texts = new int[Math.max(1 << 12, 2 * living)];
        old.nexts = new int[old.texts.length];
        for (int i = 0; i < keys.length; i++) {
            if (heads[i] != NONE) {
                keep(old, keys[i], heads[i], first);
            }
        }
        keys = old.keys;
        heads = old.heads;
        used = old.used;
        texts = old.texts;
        nexts = old.nexts;
        links = old.links;
    }

    /** Copies a chain's living links, oldest first, so that the order stays. */
    private void keep(FingerprintIndex into, int key, int head, int first) {
        int length = 0;
        for (int link = head; link != NONE && texts[link] >= first; link = nexts[link]) {
            length++;
        }
        var numbers = new int[length];
        int link = head;
        for (int i = length - 1; i >= 0; i--) {
            numbers[i] = texts[link];
            link = nexts[link];
        }
        for (int number : numbers) {
            if (2 * into.used >= into.keys.length) {
                into.widen();
            }
            into.put(key, number);
        }
    }
}
