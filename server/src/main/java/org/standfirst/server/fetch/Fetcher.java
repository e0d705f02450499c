package org.standfirst.server.fetch;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Fetches feeds and pages. Blocks, so call it from virtual threads; safe for use by many. Every
 * call ends: each request in {@link FetchSettings#totalTimeout()}, after its turn at the host has
 * come. Never connects to an address inside our own network that the settings do not allow, and
 * never throws for what another machine does.
 */
public final class Fetcher implements AutoCloseable {

    private final FetchSettings settings;
    private final InstantSource clock;
    private final Wire wire;
    private final HostTurns turns;
    private final Robots robots;

    /**
     * @throws IllegalArgumentException if a network in the settings is not written as one
     */
    public Fetcher(FetchSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        wire = new Wire(settings);
        turns = new HostTurns(settings.hostPause());
        robots = new Robots(wire, turns, settings, clock);
    }

    /** Fetches one thing, as soon as it is its turn. */
    public FetchResult fetch(FetchRequest request) throws InterruptedException {
        try {
            return fetch(request, WebAddress.of(request.url()));
        } catch (WebAddress.Unusable e) {
            return new FetchResult.Refused(String.valueOf(e.getMessage()));
        } catch (Wire.Trouble e) {
            var reason = String.valueOf(e.getMessage());
            return e.refused() ? new FetchResult.Refused(reason) : new FetchResult.Failed(reason);
        }
    }

    private FetchResult fetch(FetchRequest request, WebAddress first)
            throws WebAddress.Unusable, Wire.Trouble, InterruptedException {
        var at = first;
        boolean permanent = true;
        var left = settings.totalTimeout();
        for (int hop = 0; hop <= settings.mostRedirects(); hop++) {
            if (request.kind() == FetchRequest.Kind.PAGE) {
                var objection = robots.objection(at);
                if (objection != null) {
                    return objection;
                }
            }
            var validators =
                    hop == 0 ? validators(request, at, true) : validators(request, at, false);
            Wire.Answer answer;
            try (var _ = turns.take(at.authority())) {
                long start = System.nanoTime();
                answer = wire.ask(at, headers(request, validators), settings.largestBody(), left);
                left = left.minusNanos(System.nanoTime() - start);
            }
            var location = answer.header("Location");
            if (!isRedirect(answer.status()) || location == null) {
                var moved = hop > 0 && permanent && !downgraded(first, at) ? at.toString() : null;
                return result(answer, at, moved, validators != null);
            }
            permanent &= answer.status() == 301 || answer.status() == 308;
            at = at.resolve(location);
        }
        return new FetchResult.Refused(
                "more than " + settings.mostRedirects() + " redirects; the last leads to " + at);
    }

    private static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    private static boolean downgraded(WebAddress first, WebAddress last) {
        return first.secure() && !last.secure();
    }

    /** The validators that belong to the address asked, and to no other. */
    private static @Nullable Validators validators(
            FetchRequest request, WebAddress at, boolean asWritten) {
        var known = request.validators();
        if (known == null || known.isEmpty()) {
            return null;
        }
        boolean same = asWritten && known.url().equals(request.url());
        return same || known.url().equals(at.toString()) ? known : null;
    }

    private static Map<String, String> headers(
            FetchRequest request, @Nullable Validators validators) {
        var headers = new HashMap<String, String>();
        headers.put(
                "Accept",
                switch (request.kind()) {
                    case FEED ->
                            "application/atom+xml, application/rss+xml, application/feed+json,"
                                    + " application/xml;q=0.9, text/xml;q=0.9,"
                                    + " application/json;q=0.8, */*;q=0.5";
                    case PAGE -> "text/html, application/xhtml+xml, */*;q=0.5";
                });
        if (validators != null && validators.etag() != null) {
            headers.put("If-None-Match", validators.etag());
        }
        if (validators != null && validators.lastModified() != null) {
            headers.put("If-Modified-Since", validators.lastModified());
        }
        return headers;
    }

    private FetchResult result(
            Wire.Answer answer, WebAddress at, @Nullable String moved, boolean conditional) {
        int status = answer.status();
        var retryAfter = answer.header("Retry-After");
        Duration maxAge = RetryAfter.maxAge(answer.header("Cache-Control"));
        if (status == 200 || status == 203) {
            // Only a 200 is the whole thing as its owner sent it; its validators alone are kept.
            boolean owners = status == 200;
            return new FetchResult.Fetched(
                    at.toString(),
                    moved,
                    status,
                    answer.header("Content-Type"),
                    new Validators(
                            at.toString(),
                            owners ? answer.header("ETag") : null,
                            owners ? answer.header("Last-Modified") : null),
                    maxAge,
                    answer.body());
        }
        if (status == 304 && conditional) {
            return new FetchResult.NotModified(moved, maxAge);
        }
        if (status == 410) {
            return new FetchResult.Gone(answer.line());
        }
        if (status == 429 || (status == 503 && retryAfter != null)) {
            var until = RetryAfter.read(retryAfter, clock.instant());
            return new FetchResult.RetryLater(until, answer.line());
        }
        return new FetchResult.Failed(answer.line());
    }

    /** Ends all requests that are under way. */
    @Override
    public void close() {
        wire.close();
    }
}
