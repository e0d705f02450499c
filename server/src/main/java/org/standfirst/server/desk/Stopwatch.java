package org.standfirst.server.desk;

import org.standfirst.server.store.Archive;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/**
 * Takes the time of the newsroom's stages, and notes it with disk and memory now and then. Of what
 * is done for many at once each counts. For many threads, but {@link #note} for one.
 */
final class Stopwatch {

    /** Name under which the bytes on disk are kept. */
    static final String DISK = "disk";

    /** Name under which the bytes in memory are kept. */
    static final String MEMORY = "memory";

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(31);

    private final Archive archive;
    private final InstantSource clock;
    private final Map<Stage, LongAdder> taken = new EnumMap<>(Stage.class);
    private Instant noted = Instant.EPOCH;

    Stopwatch(Archive archive, InstantSource clock) {
        this.archive = archive;
        this.clock = clock;
        for (var stage : Stage.values()) {
            taken.put(stage, new LongAdder());
        }
    }

    /** Does something and takes its time. */
    boolean time(Stage stage, BooleanSupplier work) {
        long start = System.nanoTime();
        try {
            return work.getAsBoolean();
        } finally {
            add(stage, System.nanoTime() - start);
        }
    }

    void add(Stage stage, long nanoseconds) {
        var adder = taken.get(stage);
        if (adder != null) {
            adder.add(nanoseconds);
        }
    }

    /** Notes what was taken since it last did, if that is a minute ago. */
    void note() {
        var now = clock.instant();
        if (now.isBefore(noted.plus(EVERY))) {
            return;
        }
        noted = now;
        var runtime = Runtime.getRuntime();
        long memory = runtime.totalMemory() - runtime.freeMemory();
        archive.change(shelves -> {
            taken.forEach((stage, nanoseconds) -> {
                long milliseconds = TimeUnit.NANOSECONDS.toMillis(nanoseconds.sumThenReset());
                if (milliseconds > 0) {
                    shelves.costs().add(now, stage.key(), milliseconds);
                }
            });
            shelves.costs().highest(now, DISK, shelves.costs().bytes());
            shelves.costs().highest(now, MEMORY, memory);
            shelves.costs().forget(now.minus(KEPT));
        });
    }
}
