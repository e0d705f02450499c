package org.standfirst.server.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps to the rates: letters leave at even distances, in all and to each domain. Safe for many
 * threads.
 */
final class Pace {

    private final Duration apart;
    private final Duration domainApart;
    private Instant next = Instant.MIN;
    private final Map<String, Instant> domains = new HashMap<>();

    /**
     * A pace.
     *
     * @param rate letters in a second; 0 for no limit
     * @param domainRate letters in a minute to one domain; 0 for no limit
     */
    Pace(int rate, int domainRate) {
        apart = rate <= 0 ? Duration.ZERO : Duration.ofSeconds(1).dividedBy(rate);
        domainApart = domainRate <= 0 ? Duration.ZERO : Duration.ofMinutes(1).dividedBy(domainRate);
    }

    /** Takes the next place in the row of all letters: when that is. */
    synchronized Instant turn(Instant now) {
        if (apart.isZero()) {
            return now;
        }
        var turn = now.isAfter(next) ? now : next;
        next = turn.plus(apart);
        return turn;
    }

    /** Whether a letter may go to the domain now; it takes its turn then. */
    synchronized boolean allows(String domain, Instant now) {
        if (domainApart.isZero()) {
            return true;
        }
        if (now.isBefore(domains.getOrDefault(domain, Instant.MIN))) {
            return false;
        }
        domains.put(domain, now.plus(domainApart));
        return true;
    }

    /** When a domain may get its next letter. */
    synchronized Instant next(String domain) {
        return domains.getOrDefault(domain, Instant.MIN);
    }

    /** Domains that get nothing at the moment. */
    synchronized Set<String> resting(Instant now) {
        domains.values().removeIf(at -> !at.isAfter(now));
        return new TreeSet<>(domains.keySet());
    }
}
