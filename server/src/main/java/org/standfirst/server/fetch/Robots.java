package org.standfirst.server.fetch;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.EncodedText;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each outlet's robots.txt allows us, asked once a day. Safe for use by many threads. */
final class Robots {

    private static final String PRODUCT = "standfirst";
    private static final Duration KNOWN = Duration.ofDays(1);
    private static final Duration UNKNOWN = Duration.ofMinutes(15);
    private static final int MOST_ORIGINS = 5_000;

    /** RFC 9309 asks for at least 500 KiB; what stands behind is not read. */
    private static final int LARGEST = 512 * 1024;

    private static final Map<String, String> ACCEPT = Map.of("Accept", "text/plain");

    private final Wire wire;
    private final HostTurns turns;
    private final FetchSettings settings;
    private final InstantSource clock;
    private final Map<String, Known> origins = new LinkedHashMap<>(16, 0.75f, true);

    Robots(Wire wire, HostTurns turns, FetchSettings settings, InstantSource clock) {
        this.wire = wire;
        this.turns = turns;
        this.settings = settings;
        this.clock = clock;
    }

    /** Rules of an origin, or why we do not know them; both only until then. */
    private record Known(RobotRules rules, @Nullable String trouble, Instant until) {}

    /** Why this page is not to be fetched (now); null if it may be. */
    @Nullable FetchResult objection(WebAddress page) throws InterruptedException {
        var known = known(page.origin());
        if (known == null) {
            known = ask(page);
        }
        if (known.trouble() != null) {
            // RFC 9309: as long as the server cannot say, everything is forbidden.
            return new FetchResult.RetryLater(
                    known.until(), "its robots.txt cannot be read: " + known.trouble());
        }
        return known.rules().allow(page.target())
                ? null
                : new FetchResult.Refused(
                        "the robots.txt of " + page.authority() + " does not allow it");
    }

    private @Nullable Known known(String origin) {
        synchronized (origins) {
            var known = origins.get(origin);
            return known != null && clock.instant().isBefore(known.until()) ? known : null;
        }
    }

    private Known ask(WebAddress page) throws InterruptedException {
        Known found;
        try {
            var at = page.resolve("/robots.txt");
            var left = settings.totalTimeout();
            for (int hop = 0; ; hop++) {
                try (var _ = turns.take(at.authority())) {
                    // Someone may have asked while we waited for our turn.
                    var already = known(page.origin());
                    if (already != null) {
                        return already;
                    }
                    long start = System.nanoTime();
                    var answer = wire.ask(at, ACCEPT, Wire.Size.start(LARGEST), left);
                    left = left.minusNanos(System.nanoTime() - start);
                    var location = answer.header("Location");
                    boolean moved = answer.status() >= 300 && answer.status() < 400;
                    if (!moved || location == null || hop >= settings.mostRedirects()) {
                        found = understood(answer);
                        remember(page.origin(), found);
                        return found;
                    }
                    at = at.resolve(location);
                }
            }
        } catch (Wire.Trouble e) {
            // A robots.txt that lies inside our network forbids nothing: the page is judged for
            // itself.
            found =
                    e.refused()
                            ? new Known(RobotRules.NONE, null, clock.instant().plus(KNOWN))
                            : unknown(String.valueOf(e.getMessage()));
        } catch (WebAddress.Unusable e) {
            found = new Known(RobotRules.NONE, null, clock.instant().plus(KNOWN));
        }
        remember(page.origin(), found);
        return found;
    }

    private Known understood(Wire.Answer answer) {
        int status = answer.status();
        if (status >= 500 || status == 429) {
            return unknown(answer.line());
        }
        var rules = RobotRules.NONE;
        if (status == 200 || status == 203) {
            var text = EncodedText.decode(answer.body(), answer.header("Content-Type"));
            rules = RobotRules.read(text, PRODUCT);
        }
        return new Known(rules, null, clock.instant().plus(KNOWN));
    }

    private Known unknown(String why) {
        return new Known(RobotRules.NONE, why, clock.instant().plus(UNKNOWN));
    }

    private void remember(String origin, Known known) {
        synchronized (origins) {
            origins.put(origin, known);
            if (origins.size() > MOST_ORIGINS) {
                var oldest = origins.keySet().iterator();
                oldest.next();
                oldest.remove();
            }
        }
    }
}
