package org.standfirst.server.web;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Finished answers of one revision of the archive. When the revision moves on all of them are
 * dropped; when they grow past a bound, new ones are not kept.
 */
final class PageCache {

    private static final long MOST_BYTES = 32L << 20;

    private volatile Shelf shelf = new Shelf("");

    /** The answer at this address, made now if it is not there; null if there is none. */
    @Nullable Rendered get(String revision, String address, Supplier<@Nullable Rendered> maker) {
        var current = shelf;
        if (!current.revision.equals(revision)) {
            current = new Shelf(revision);
            shelf = current;
        }
        var kept = current.pages.get(address);
        if (kept != null) {
            return kept;
        }
        var made = maker.get();
        if (made != null && current.bytes.addAndGet(made.size()) < MOST_BYTES) {
            current.pages.put(address, made);
        }
        return made;
    }

    private static final class Shelf {
        final String revision;
        final ConcurrentHashMap<String, Rendered> pages = new ConcurrentHashMap<>();
        final AtomicLong bytes = new AtomicLong();

        Shelf(String revision) {
            this.revision = revision;
        }
    }
}
