package org.standfirst.server.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Deliveries;
import org.standfirst.server.store.Delivery;
import org.standfirst.server.store.Delivery.State;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Settles what became of letters that were being handed over when the process died: looked up in
 * the log of the mail server where there is one. Without, they stay uncertain and are not sent
 * again unless a person says so.
 */
final class Doubts {

    private static final Logger LOG = LoggerFactory.getLogger(Doubts.class);

    /** By then a server that got the last line has written into its log. */
    private static final Duration SETTLED = Duration.ofSeconds(20);

    private static final int MOST = 1_000;

    private final Archive archive;
    private final MailLog log;

    Doubts(Archive archive, Path log) {
        this.archive = archive;
        this.log = new MailLog(log);
    }

    /** Settles those that can be; how many were. */
    int settle(Instant now) {
        var doubtful =
                archive.read(shelves ->
                        shelves.deliveries().in(State.UNCERTAIN, now.minus(SETTLED), MOST));
        if (doubtful.isEmpty()) {
            return 0;
        }
        var sent = archive.read(shelves -> shelves.deliveries().lastSent());
        var tokens = new HashSet<String>();
        doubtful.forEach(delivery -> tokens.add(delivery.token()));
        sent.ifPresent(delivery -> tokens.add(delivery.token()));
        try {
            var taken = log.taken(tokens);
            // A log that does not know what was certainly sent says nothing by its silence.
            boolean telling = sent.isPresent() && taken.contains(sent.get().token());
            var certain =
                    doubtful.stream()
                            .filter(delivery -> telling || taken.contains(delivery.token()))
                            .toList();
            archive.change(shelves ->
                    certain.forEach(
                            delivery -> settle(delivery, taken, shelves.deliveries(), now)));
            return certain.size();
        } catch (IOException e) {
            LOG.warn("The log of the mail server cannot be read: {}", e.getMessage());
            return 0;
        }
    }

    private static void settle(
            Delivery delivery, Set<String> taken, Deliveries deliveries, Instant now) {
        if (taken.contains(delivery.token())) {
            deliveries.put(delivery.id(), State.SENT, now, "taken, says the log of the server");
        } else {
            deliveries.put(delivery.id(), State.WAITING, now, "not taken, says the server's log");
        }
    }
}
