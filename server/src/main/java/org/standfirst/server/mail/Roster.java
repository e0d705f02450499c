package org.standfirst.server.mail;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The mail servers and which of them rest after a failure. Safe for many threads. */
final class Roster {

    private static final Duration FIRST_REST = Duration.ofSeconds(5);
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private record Rest(Instant until, int failures) {}

    private final List<MailServer> servers;
    private final Map<MailServer, Rest> resting = new HashMap<>();
    private String trouble = "";

    Roster(List<MailServer> servers) {
        this.servers = List.copyOf(servers);
    }

    /** The first that does not rest; null if all do. */
    synchronized @Nullable MailServer first(Instant now) {
        for (var server : servers) {
            var rest = resting.get(server);
            if (rest == null || !rest.until().isAfter(now)) {
                return server;
            }
        }
        return null;
    }

    boolean anyAwake(Instant now) {
        return first(now) != null;
    }

    /** Lets it rest, longer each time in a row. */
    synchronized void failed(MailServer server, String why, Instant now) {
        trouble = why;
        var before = resting.get(server);
        if (before != null && before.until().isAfter(now)) {
            // Another thread has found out at the same time.
            return;
        }
        int failures = before == null ? 0 : before.failures() + 1;
        var rest = FIRST_REST.multipliedBy(1L << Math.min(failures, 10));
        if (rest.compareTo(LONGEST_REST) > 0) {
            rest = LONGEST_REST;
        }
        resting.put(server, new Rest(now.plus(rest), failures));
    }

    synchronized void worked(MailServer server) {
        resting.remove(server);
    }

    /** What was wrong last. */
    synchronized String trouble() {
        return trouble;
    }
}
