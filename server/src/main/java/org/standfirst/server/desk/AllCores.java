package org.standfirst.server.desk;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Work on things of which few are very large, as stories are: the largest first, and each core
 * takes the next one when it is done, so that none is idle before the end. A parallel stream parts
 * its list beforehand, and a core waits that got the smaller part.
 */
public final class AllCores {

    private AllCores() {}

    /**
     * Does something with each thing, in no order, and returns when all is done.
     *
     * @param size how long it takes, in any measure
     * @throws RuntimeException what one of them throws; others may not have been begun then
     */
    public static <T> void each(List<T> things, ToLongFunction<T> size, Consumer<T> work) {
        var inOrder = things.stream().sorted(Comparator.comparingLong(size).reversed()).toList();
        var next = new AtomicInteger();
        IntStream.rangeClosed(0, ForkJoinPool.getCommonPoolParallelism())
                .parallel()
                .forEach(core -> {
                    int at = next.getAndIncrement();
                    while (at < inOrder.size()) {
                        work.accept(inOrder.get(at));
                        at = next.getAndIncrement();
                    }
                });
    }
}
