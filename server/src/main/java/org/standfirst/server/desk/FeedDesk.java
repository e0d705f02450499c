package org.standfirst.server.desk;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.feed.Cartoons;
import org.standfirst.feed.Feed;
import org.standfirst.feed.FeedException;
import org.standfirst.feed.FeedReader;
import org.standfirst.server.fetch.FetchRequest;
import org.standfirst.server.fetch.FetchResult;
import org.standfirst.server.fetch.Fetcher;
import org.standfirst.server.fetch.PollSchedule;
import org.standfirst.server.fetch.Validators;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Health;
import org.standfirst.server.store.Outlets;
import org.standfirst.server.store.Poll;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.Subscription;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Polls feeds, many at once, and notes their entries and their health. */
final class FeedDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedDesk.class);

    /** Feeds that may be in memory as trees at the same time. */
    private static final int PARSED_AT_ONCE =
            Math.max(2, Runtime.getRuntime().availableProcessors());

    private static final int MOST_DUE = 2_000;
    private static final int RHYTHM = 12;

    private final Archive archive;
    private final Fetcher fetcher;
    private final PollSchedule schedule;
    private final Stopwatch stopwatch;
    private final InstantSource clock;
    private final Runnable done;
    private final FeedReader reader = new FeedReader();
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private final Semaphore parsing = new Semaphore(PARSED_AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    FeedDesk(
            Archive archive,
            Fetcher fetcher,
            PollSchedule schedule,
            Stopwatch stopwatch,
            InstantSource clock,
            Runnable done) {
        this.archive = archive;
        this.fetcher = fetcher;
        this.schedule = schedule;
        this.stopwatch = stopwatch;
        this.clock = clock;
        this.done = done;
    }

    /** Begins to poll every feed that is due and not being polled already. */
    void pollDue() {
        var due = archive.read(shelves -> shelves.feeds().due(clock.instant(), MOST_DUE));
        for (var feed : due) {
            if (underWay.add(feed.id())) {
                threads.execute(() -> run(feed.id()));
            }
        }
    }

    private void run(long id) {
        try {
            // It may have been polled since it was found to be due.
            var feed = archive.read(shelves -> shelves.feeds().byId(id)).filter(this::isDue);
            if (feed.isPresent()) {
                run(feed.get());
            }
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.error("Polling feed {} failed", id, e);
            }
        } finally {
            underWay.remove(id);
            done.run();
        }
    }

    private boolean isDue(Subscription feed) {
        return feed.health().status() != Health.Status.RETIRED
                && !feed.nextPoll().isAfter(clock.instant());
    }

    private void run(Subscription feed) {
        try {
            poll(feed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // In the middle of the end anything may be closed already.
            if (!Thread.currentThread().isInterrupted()) {
                LOG.error("Polling {} failed", feed.url(), e);
                archive.change(shelves -> failed(shelves, feed, "our own mistake: " + e));
            }
        }
    }

    private void poll(Subscription feed) throws InterruptedException {
        var known =
                new Validators(
                        Objects.requireNonNullElse(feed.validated(), feed.url()),
                        feed.etag(),
                        feed.lastModified());
        var request = FetchRequest.feed(feed.url()).unlessStill(known);
        fetcher.<@Nullable Void>fetchTimed(
                request,
                (result, took) -> {
                    note(new Asked(feed, took), result);
                    return null;
                });
    }

    private void note(Asked asked, FetchResult result) throws InterruptedException {
        var feed = asked.feed();
        switch (result) {
            case FetchResult.Fetched fetched -> read(asked, fetched);
            case FetchResult.NotModified same ->
                    archive.change(shelves -> {
                        if (!movedOntoAnother(shelves, feed, same.permanentUrl())) {
                            worked(shelves, asked, Listed.NOTHING, same.maxAge());
                        }
                    });
            case FetchResult.Gone gone ->
                    archive.change(shelves -> retired(shelves, feed, gone.reason()));
            case FetchResult.RetryLater later ->
                    archive.change(shelves -> {
                        var next = schedule.afterRetryLater(clock.instant(), later.until());
                        var poll = poll(Health.Status.FAILING, later.reason(), Listed.NOTHING);
                        shelves.feeds().polled(feed.id(), poll, next);
                    });
            case FetchResult.Refused refused ->
                    archive.change(shelves -> failed(shelves, feed, refused.reason()));
            case FetchResult.Failed failed ->
                    archive.change(shelves -> failed(shelves, feed, failed.reason()));
        }
    }

    private void read(Asked asked, FetchResult.Fetched fetched) throws InterruptedException {
        var feed = asked.feed();
        Feed read;
        parsing.acquire();
        long start = System.nanoTime();
        try {
            read = reader.read(fetched.body(), fetched.contentType(), fetched.finalUrl());
        } catch (FeedException e) {
            var why = e.getMessage() + "; look on the outlet's pages for the address of its feed";
            archive.change(shelves -> failed(shelves, feed, why));
            return;
        } finally {
            parsing.release();
            stopwatch.add(Stage.FEEDS, System.nanoTime() - start);
        }
        // All of it or nothing: validators are kept only together with what they stand for.
        archive.change(shelves -> {
            if (movedOntoAnother(shelves, feed, fetched.permanentUrl())) {
                return;
            }
            var outlet = Outlets.idOf(fetched.finalUrl(), read.site());
            var name = read.name().isBlank() ? feed.title() : read.name();
            shelves.outlets().known(outlet, name, read.site());
            shelves.feeds().named(feed.id(), name, outlet);
            shelves.outlets().namedByFeeds(outlet);
            int fresh = shelves.entries().listed(feed.id(), read.entries(), clock.instant());
            var set = feed.cartoons();
            if (set == null ? Cartoons.named(feed.category()) || Cartoons.recognised(read) : set) {
                draw(shelves, feed.id());
            }
            var validators = fetched.validators();
            shelves.feeds()
                    .validators(
                            feed.id(),
                            validators.url(),
                            validators.etag(),
                            validators.lastModified());
            worked(shelves, asked, new Listed(read.entries().size(), fresh), fetched.maxAge());
        });
    }

    /** The entries of a cartoon feed are drawings, and no articles are sent for. */
    private void draw(Shelves shelves, long feed) {
        for (var waiting : shelves.entries().waitingOf(feed)) {
            var drawing = Cartoons.drawing(waiting.entry());
            if (drawing.isPresent()) {
                shelves.cartoons().keep(waiting, drawing.get(), clock.instant());
                shelves.entries().drawn(waiting);
            } else {
                shelves.entries().skipped(waiting, "the feed offers no picture with it");
            }
        }
    }

    /** A feed that was asked, and how long its outlet took to answer. */
    private record Asked(Subscription feed, @Nullable Duration took) {}

    /** What a poll brought: how many entries, and how many of them new or changed. */
    private record Listed(int entries, int fresh) {
        static final Listed NOTHING = new Listed(0, 0);
    }

    /**
     * Follows a feed to its new address. Where that is followed already, two subscriptions would
     * bring the same, and this one retires.
     */
    private boolean movedOntoAnother(Shelves shelves, Subscription feed, @Nullable String url) {
        if (url == null || url.equals(feed.url()) || shelves.feeds().moved(feed.id(), url)) {
            return false;
        }
        retired(shelves, feed, "moved to " + url + ", which is followed already");
        return true;
    }

    private void worked(Shelves shelves, Asked asked, Listed listed, @Nullable Duration maxAge) {
        var feed = asked.feed();
        var now = clock.instant();
        var published = shelves.entries().published(feed.id(), RHYTHM);
        var lastNew = listed.fresh() > 0 ? now : feed.health().lastNew();
        boolean quiet = PollSchedule.quiet(now, published, lastNew);
        var why = published.isEmpty() ? "the feed can be read but lists no entries" : null;
        var status = quiet ? Health.Status.NOTHING_NEW : Health.Status.HEALTHY;
        var next = schedule.afterSuccess(now, published, lastNew, maxAge, feed.url());
        var poll = new Poll(now, status, why, listed.entries(), listed.fresh(), asked.took());
        shelves.feeds().polled(feed.id(), poll, next);
    }

    private void failed(Shelves shelves, Subscription feed, String why) {
        var next = schedule.afterFailure(clock.instant(), feed.health().failures() + 1, feed.url());
        shelves.feeds().polled(feed.id(), poll(Health.Status.FAILING, why, Listed.NOTHING), next);
    }

    private void retired(Shelves shelves, Subscription feed, String why) {
        var poll = poll(Health.Status.RETIRED, why, Listed.NOTHING);
        shelves.feeds().polled(feed.id(), poll, clock.instant());
    }

    private Poll poll(Health.Status status, @Nullable String why, Listed listed) {
        return new Poll(clock.instant(), status, why, listed.entries(), listed.fresh());
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
