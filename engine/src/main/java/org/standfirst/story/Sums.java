package org.standfirst.story;

import java.util.Arrays;

/** Sums by number: a hash table with open addressing that makes no objects. */
final class Sums {

    private static final int EMPTY = -1;
    private static final int REMOVED = -2;

    private int[] keys = new int[8];
    private double[] sums = new double[8];

    /** Slots that are not empty, removed ones among them. */
    private int used;

    Sums() {
        Arrays.fill(keys, EMPTY);
    }

    /** What is taken of each number. */
    interface Taker {
        void take(int key, double sum);
    }

    /** Adds to the sum of a number that is not negative. */
    void add(int key, double value) {
        int slot = slot(key);
        if (keys[slot] == key) {
            sums[slot] += value;
            return;
        }
        if (2 * (used + 1) > keys.length) {
            rehash();
            slot = slot(key);
        }
        keys[slot] = key;
        sums[slot] = value;
        used++;
    }

    /** Zero if nothing was added. */
    double get(int key) {
        int slot = slot(key);
        return keys[slot] == key ? sums[slot] : 0;
    }

    void remove(int key) {
        int slot = slot(key);
        if (keys[slot] == key) {
            keys[slot] = REMOVED;
        }
    }

    /** Gives each number with its sum, in no order; the taker must not change these sums. */
    void forEach(Taker taker) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] >= 0) {
                taker.take(keys[i], sums[i]);
            }
        }
    }

    /** The slot of a number, or the empty one behind which it is not. */
    private int slot(int key) {
        int mixed = key * 0x9e3779b9;
        int slot = (mixed ^ (mixed >>> 16)) & (keys.length - 1);
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void rehash() {
        var oldKeys = keys;
        var oldSums = sums;
        int living = 0;
        for (int key : oldKeys) {
            living += key >= 0 ? 1 : 0;
        }
        keys = new int[Integer.highestOneBit(living + 2) * 8];
        sums = new double[keys.length];
        Arrays.fill(keys, EMPTY);
        used = living;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] >= 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                sums[slot] = oldSums[i];
            }
        }
    }
}
