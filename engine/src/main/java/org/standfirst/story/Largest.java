package org.standfirst.story;

import java.util.Arrays;

/** Keeps the largest of many numbers: a heap with the smallest of those kept at its root. */
final class Largest {

    private final long[] heap;
    private int size;

    Largest(int most) {
        heap = new long[most];
    }

    void add(long value) {
        if (size < heap.length) {
            int at = size++;
            while (at > 0 && heap[(at - 1) / 2] > value) {
                heap[at] = heap[(at - 1) / 2];
                at = (at - 1) / 2;
            }
            heap[at] = value;
        } else if (value > heap[0]) {
            sink(value);
        }
    }

    /** Puts a value in place of the smallest. */
    private void sink(long value) {
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= value) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = value;
    }

    /** What was kept, in no order. */
    long[] values() {
        return Arrays.copyOf(heap, size);
    }

    /** The lower 32 bits of what was kept, in no order. */
    int[] lowHalves() {
        var halves = new int[size];
        for (int i = 0; i < size; i++) {
            halves[i] = (int) heap[i];
        }
        return halves;
    }
}
