package org.standfirst.server.fetch;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

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
    private final HostRests rests = new HostRests();
    private final Semaphore places;

    /**
     * @throws IllegalArgumentException if a network in the settings is not written as one
     */
    public Fetcher(FetchSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        wire = new Wire(settings);
        turns = new HostTurns(settings.hostPause());
        robots = new Robots(wire, turns, settings, clock);
        places = new Semaphore(settings.mostAtOnce(), true);
    }

    /** What becomes of a result. */
    public interface Use<T extends @Nullable Object> {
        T of(FetchResult result) throws InterruptedException;
    }

    /** What becomes of a result, and how long the other machine took for it. */
    public interface TimedUse<T extends @Nullable Object> {
        /** {@code took} is without the wait for a turn; null if there was no answer. */
        T of(FetchResult result, @Nullable Duration took) throws InterruptedException;
    }

    /**
     * Fetches one thing, as soon as it is its turn, and hands it on. Only {@link
     * FetchSettings#mostAtOnce()} answers are on their way or in use at the same time, so {@code
     * use} should not keep the body.
     */
    public <T extends @Nullable Object> T fetch(FetchRequest request, Use<T> use)
            throws InterruptedException {
        return fetchTimed(request, (result, _) -> use.of(result));
    }

    /** The same, and says how long it took. */
    public <T extends @Nullable Object> T fetchTimed(FetchRequest request, TimedUse<T> use)
            throws InterruptedException {
        FetchResult result;
        try {
            return fetch(request, WebAddress.of(request.url()), use);
        } catch (WebAddress.Unusable e) {
            result = new FetchResult.Refused(String.valueOf(e.getMessage()));
        } catch (Wire.Trouble e) {
            var reason = String.valueOf(e.getMessage());
            result = e.refused() ? new FetchResult.Refused(reason) : new FetchResult.Failed(reason);
        }
        return use.of(result, null);
    }

    /** Fetches one thing, as soon as it is its turn. */
    public FetchResult fetch(FetchRequest request) throws InterruptedException {
        return fetch(request, result -> result);
    }

    private <T extends @Nullable Object> T fetch(
            FetchRequest request, WebAddress first, TimedUse<T> use)
            throws WebAddress.Unusable, Wire.Trouble, InterruptedException {
        var at = first;
        boolean permanent = true;
        var left = settings.totalTimeout();
        for (int hop = 0; hop <= settings.mostRedirects(); hop++) {
            if (request.kind() != FetchRequest.Kind.FEED) {
                var rest = rests.at(at.authority(), clock.instant());
                var objection = rest != null ? rest : robots.objection(at);
                if (objection != null) {
                    return use.of(objection, null);
                }
            }
            var validators =
                    hop == 0 ? validators(request, at, true) : validators(request, at, false);
            long start;
            Wire.Answer answer;
            try (var _ = turns.take(at.authority())) {
                // Only now, so that a slow host's queue holds no places.
                places.acquire();
                start = System.nanoTime();
                answer = askInPlace(at, headers(request, validators), left);
            }
            try {
                left = left.minusNanos(System.nanoTime() - start);
                var location = answer.header("Location");
                if (!isRedirect(answer.status()) || location == null) {
                    var result = result(answer, at, new Way(first, hop, permanent), validators);
                    if (request.kind() != FetchRequest.Kind.FEED
                            && result instanceof FetchResult.RetryLater later) {
                        // One page more or less is nothing to insist on. A feed has its own time.
                        rests.begin(at.authority(), later);
                    }
                    return use.of(result, settings.totalTimeout().minus(left));
                }
                permanent &= answer.status() == 301 || answer.status() == 308;
                at = at.resolve(location);
            } finally {
                places.release();
            }
        }
        return use.of(
                new FetchResult.Refused(
                        "it redirects more than "
                                + settings.mostRedirects()
                                + " times; the last redirect leads to "
                                + at),
                null);
    }

    /** The place stays taken if there is an answer. */
    private Wire.Answer askInPlace(WebAddress at, Map<String, String> headers, Duration limit)
            throws Wire.Trouble, InterruptedException {
        boolean answered = false;
        try {
            var answer = wire.ask(at, headers, Wire.Size.whole(settings.largestBody()), limit);
            answered = true;
            return answer;
        } finally {
            if (!answered) {
                places.release();
            }
        }
    }

    /** How an answer was come to. */
    private record Way(WebAddress first, int hops, boolean permanent) {

        /** The address to ask from now on; null if it is the one that was asked. */
        @Nullable String moved(WebAddress last) {
            boolean downgraded = first.secure() && !last.secure();
            return hops > 0 && permanent && !downgraded ? last.toString() : null;
        }
    }

    private static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
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
                    case PICTURE -> "image/png, image/jpeg, image/gif";
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
            Wire.Answer answer, WebAddress at, Way way, @Nullable Validators sent) {
        int status = answer.status();
        var moved = way.moved(at);
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
        if (status == 304 && sent != null) {
            return new FetchResult.NotModified(moved, maxAge);
        }
        if (status == 410 && way.permanent()) {
            return new FetchResult.Gone(answer.line());
        }
        if (retryAfter != null && (status == 429 || status == 503)) {
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
