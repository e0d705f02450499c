package org.standfirst.server.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a command that serves until it is told to end, end in order. */
final class Stop {

    private Stop() {}

    /**
     * Returns when the process is told to stop; the end of the process then waits a while for what
     * the caller has still to close.
     */
    static void await() {
        var told = new CountDownLatch(1);
        var main = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            told.countDown();
                            try {
                                main.join(TimeUnit.SECONDS.toMillis(15));
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        }));
        try {
            told.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
