package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;

/**
 * How much there is. {@code versions} counts every version of every article, the first included.
 */
public record Counts(
        long feeds,
        long outlets,
        long waitingEntries,
        long skippedEntries,
        long articles,
        long versions,
        long stories,
        long editions) {

    static Counts of(Handle handle) {
        return new Counts(
                count(handle, "feed"),
                count(handle, "outlet"),
                count(handle, "entry where state = 'WAITING'"),
                count(handle, "entry where state = 'SKIPPED'"),
                count(handle, "article"),
                count(handle, "article_version"),
                count(handle, "story where merged_into is null and articles > 0"),
                count(handle, "edition"));
    }

    private static long count(Handle handle, String what) {
        return handle.createQuery("select count(*) from " + what).mapTo(Long.class).one();
    }
}
