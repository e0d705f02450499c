package org.standfirst.server.desk;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.feed.Feed;
import org.standfirst.feed.FeedException;
import org.standfirst.feed.FeedReader;
import org.standfirst.server.fetch.FetchRequest;
import org.standfirst.server.fetch.FetchResult;
import org.standfirst.server.fetch.Fetcher;
import org.standfirst.server.fetch.PollSchedule;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Entries;
import org.standfirst.server.store.Health;
import org.standfirst.server.store.Outlets;
import org.standfirst.server.store.Poll;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.Subscription;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Polls feeds, many at once, and notes their entries and their health. */
final class FeedDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedDesk.class);

    /** Bodies of feeds that may be in memory at the same time. */
    private static final int AT_ONCE = 48;

    private static final int MOST_DUE = 2_000;
    private static final int RHYTHM = 12;

    private final Archive archive;
    private final Fetcher fetcher;
    private final PollSchedule schedule;
    private final InstantSource clock;
    private final Runnable done;
    private final FeedReader reader = new FeedReader();
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    FeedDesk(
            Archive archive,
            Fetcher fetcher,
            PollSchedule schedule,
            InstantSource clock,
            Runnable done) {
        this.archive = archive;
        this.fetcher = fetcher;
        this.schedule = schedule;
        this.clock = clock;
        this.done = done;
    }

    /** Begins to poll every feed that is due and not being polled already. */
    void pollDue() {
        var due = archive.read(shelves -> shelves.feeds().due(clock.instant(), MOST_DUE));
        for (var feed : due) {
            if (underWay.add(feed.id())) {
                threads.execute(() -> run(feed));
            }
        }
    }

    private void run(Subscription feed) {
        try {
            slots.acquire();
            try {
                poll(feed);
            } finally {
                slots.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("Polling {} failed", feed.url(), e);
            archive.change(shelves -> failed(shelves, feed, "our own mistake: " + e));
        } finally {
            underWay.remove(feed.id());
            done.run();
        }
    }

    private void poll(Subscription feed) throws InterruptedException {
        var request = FetchRequest.feed(feed.url()).unlessStill(feed.etag(), feed.lastModified());
        var result = fetcher.fetch(request);
        switch (result) {
            case FetchResult.Fetched fetched -> read(feed, fetched);
            case FetchResult.NotModified same ->
                    archive.change(shelves -> {
                        moved(shelves, feed, same.permanentUrl());
                        worked(shelves, feed, 0, 0, same.maxAge());
                    });
            case FetchResult.Gone gone ->
                    archive.change(shelves ->
                            shelves.feeds()
                                    .polled(
                                            feed.id(),
                                            poll(Health.Status.RETIRED, gone.reason(), 0, 0),
                                            clock.instant()));
            case FetchResult.RetryLater later ->
                    archive.change(shelves ->
                            shelves.feeds()
                                    .polled(
                                            feed.id(),
                                            poll(Health.Status.FAILING, later.reason(), 0, 0),
                                            schedule.afterRetryLater(
                                                    clock.instant(), later.until())));
            case FetchResult.Refused refused ->
                    archive.change(shelves -> failed(shelves, feed, refused.reason()));
            case FetchResult.Failed failed ->
                    archive.change(shelves -> failed(shelves, feed, failed.reason()));
        }
    }

    private void read(Subscription feed, FetchResult.Fetched fetched) {
        Feed read;
        try {
            read = reader.read(fetched.body(), fetched.contentType(), fetched.finalUrl());
        } catch (FeedException e) {
            archive.change(shelves -> failed(shelves, feed, String.valueOf(e.getMessage())));
            return;
        }
        // All of it or nothing: validators are kept only together with what they stand for.
        archive.change(shelves -> {
            var outlet = Outlets.idOf(fetched.finalUrl(), read.link());
            var name = read.name().isBlank() ? feed.title() : read.name();
            shelves.outlets().known(outlet, name, read.link());
            shelves.feeds().named(feed.id(), name, outlet);
            int fresh = 0;
            for (var entry : read.entries()) {
                var seen = shelves.entries().seen(feed.id(), entry, clock.instant());
                fresh += seen == Entries.Seen.KNOWN ? 0 : 1;
            }
            boolean moved = moved(shelves, feed, fetched.permanentUrl());
            if (moved || fetched.finalUrl().equals(feed.url())) {
                var validators = fetched.validators();
                shelves.feeds().validators(feed.id(), validators.etag(), validators.lastModified());
            }
            worked(shelves, feed, read.entries().size(), fresh, fetched.maxAge());
        });
    }

    private static boolean moved(Shelves shelves, Subscription feed, @Nullable String url) {
        return url != null && !url.equals(feed.url()) && shelves.feeds().moved(feed.id(), url);
    }

    private void worked(
            Shelves shelves, Subscription feed, int listed, int fresh, @Nullable Duration maxAge) {
        var now = clock.instant();
        var next =
                schedule.afterSuccess(
                        now, shelves.entries().published(feed.id(), RHYTHM), maxAge, feed.url());
        var status = fresh > 0 ? Health.Status.HEALTHY : Health.Status.NOTHING_NEW;
        shelves.feeds().polled(feed.id(), poll(status, null, listed, fresh), next);
    }

    private void failed(Shelves shelves, Subscription feed, String why) {
        var next = schedule.afterFailure(clock.instant(), feed.health().failures() + 1, feed.url());
        shelves.feeds().polled(feed.id(), poll(Health.Status.FAILING, why, 0, 0), next);
    }

    private Poll poll(Health.Status status, @Nullable String why, int listed, int fresh) {
        return new Poll(clock.instant(), status, why, listed, fresh);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
