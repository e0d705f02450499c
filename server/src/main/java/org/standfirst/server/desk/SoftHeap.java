package org.standfirst.server.desk;

/**
 * Keeps the heap of long work near what it needs. The collector that suits a service which is idle
 * most of the time lets garbage that has grown old lie until the largest heap is full, and long
 * work would fill it. For one thread.
 */
final class SoftHeap {

    /** A heap as small as this is left alone. */
    private static final long LEAST = 256L << 20;

    private long bound = LEAST;

    /** Collects if more than twice of what was needed last is taken. */
    void tidy() {
        if (used() > bound) {
            System.gc();
            bound = Math.max(LEAST, 2 * used());
        }
    }

    private static long used() {
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
