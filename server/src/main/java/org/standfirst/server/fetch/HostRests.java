package org.standfirst.server.fetch;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;

/**
 * Hosts that asked us to come back later. Safe for use by many threads; of very many it forgets
 * those that were noted first.
 */
final class HostRests {

    private static final int MOST = 5_000;

    private final LinkedHashMap<String, FetchResult.RetryLater> rests = new LinkedHashMap<>();

    /** Leaves the host alone until then. */
    synchronized void begin(String host, FetchResult.RetryLater rest) {
        rests.remove(host);
        rests.put(host, rest);
        if (rests.size() > MOST) {
            rests.pollFirstEntry();
        }
    }

    /** The rest that still lasts; null if there is none. */
    synchronized FetchResult.@Nullable RetryLater at(String host, Instant now) {
        var rest = rests.get(host);
        if (rest == null || rest.until().isAfter(now)) {
            return rest;
        }
        rests.remove(host);
        return null;
    }
}
