package org.standfirst.story;

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

    /**
     * Brings the largest of some numbers, all different, to the front, in no order (Hoare 1961).
     *
     * @param size how many numbers there are
     * @param most how many of them shall stand in front
     */
    static void first(long[] numbers, int size, int most) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            long middle = median(numbers[low], numbers[(low + high) >>> 1], numbers[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (numbers[i] > middle) {
                    i++;
                }
                while (numbers[j] < middle) {
                    j--;
                }
                if (i <= j) {
                    long number = numbers[i];
                    numbers[i++] = numbers[j];
                    numbers[j--] = number;
                }
            }
            if (most <= j) {
                high = j;
            } else if (most > i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private static long median(long one, long two, long three) {
        return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
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
