package org.standfirst.server.desk;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.server.fetch.Fetcher;
import org.standfirst.server.fetch.PollSchedule;
import org.standfirst.server.search.SearchIndex;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Newsroom;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The newsroom at work, from {@link #start} to {@link #close}: due feeds give entries, entries give
 * pages, pages articles, articles stories, stories the edition. What a stage has done is in the
 * archive before the next one sees it, so the process may end at any moment and goes on from there.
 *
 * <p>Two threads: one sends for feeds and pages, the other makes stories and editions of what came.
 * The second may be busy for minutes after much has arrived; a feed must not wait for that.
 */
public final class Desk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    private final Stopwatch stopwatch;
    private final Archive archive;
    private final InstantSource clock;
    private final FeedDesk feeds;
    private final PageDesk pages;
    private final CartoonDesk cartoons;
    private final VoiceDesk voices;
    private final SearchIndex index;
    private final Publisher publisher;
    private final CrosswordDesk crosswords;
    private final RetentionDesk retention;
    private final Semaphore toFetch = new Semaphore(0);
    private final Semaphore toEdit = new Semaphore(0);
    private final Thread fetching;
    private final Thread editing;
    private volatile boolean open = true;
    private volatile boolean resting;
    private boolean indexAgrees;

    /** Held while the index is written, when the thread must not be interrupted. */
    private final ReentrantLock indexing = new ReentrantLock();

    private @Nullable Newsroom newsroom;
    private @Nullable StoryDesk stories;

    private Desk(
            Archive archive,
            Fetcher fetcher,
            DeskSettings settings,
            SearchIndex index,
            InstantSource clock) {
        this.archive = archive;
        this.index = index;
        this.clock = clock;
        var schedule = new PollSchedule(settings.shortestPoll(), settings.longestPoll());
        stopwatch = new Stopwatch(archive, clock);
        feeds = new FeedDesk(archive, fetcher, schedule, stopwatch, clock, this::arrived);
        pages = new PageDesk(archive, fetcher, stopwatch, clock, this::arrived);
        cartoons = new CartoonDesk(archive, fetcher, clock);
        voices = new VoiceDesk(archive);
        publisher = new Publisher(archive, settings, clock);
        crosswords = new CrosswordDesk(archive, settings.crossword(), clock);
        retention = new RetentionDesk(archive, settings.retention(), clock);
        fetching = Thread.ofPlatform().name("fetching").unstarted(() -> work(this::fetch, toFetch));
        editing = Thread.ofPlatform().name("editing").unstarted(() -> work(this::edit, toEdit));
        if (entered() == null) {
            LOG.info("Another program edits this archive, and this one waits until it is done");
        }
    }

    /** The desk of stories, once no other program edits this archive; null until then. */
    private @Nullable StoryDesk entered() {
        if (newsroom == null) {
            newsroom = archive.enterNewsroom().orElse(null);
        }
        if (newsroom != null && stories == null) {
            stories = new StoryDesk(archive, clock);
        }
        return stories;
    }

    /** Starts to work with an index of the search that is forgotten at the end. */
    public static Desk start(
            Archive archive, Fetcher fetcher, DeskSettings settings, InstantSource clock) {
        return start(archive, fetcher, settings, SearchIndex.inMemory(), clock);
    }

    /** Starts to work. All that it is given stays the caller's to close, after this. */
    public static Desk start(
            Archive archive,
            Fetcher fetcher,
            DeskSettings settings,
            SearchIndex index,
            InstantSource clock) {
        var desk = new Desk(archive, fetcher, settings, index, clock);
        desk.fetching.start();
        desk.editing.start();
        return desk;
    }

    private void arrived() {
        toFetch.release();
        toEdit.release();
    }

    private void fetch() {
        archive.notice();
        feeds.pollDue();
        pages.readWaiting();
        cartoons.sendForPictures();
    }

    private void edit() {
        resting = false;
        var stories = entered();
        if (stories == null) {
            return;
        }
        boolean heard = stopwatch.time(Stage.VOICES, voices::listen);
        boolean grouped = stopwatch.time(Stage.STORIES, stories::groupArrived);
        // Now an article has its voices and its story, and need be indexed only once.
        boolean indexed = stopwatch.time(Stage.SEARCH, this::index);
        if (grouped) {
            long start = System.nanoTime();
            publisher.publish();
            stopwatch.add(Stage.EDITION, System.nanoTime() - start);
        }
        // The back page comes last, when the edition is whole for the time being.
        boolean set = !heard && !grouped && stopwatch.time(Stage.CROSSWORD, crosswords::makeDue);
        if (!heard && !grouped && !set && retention.daily()) {
            index();
            expunge();
        }
        stopwatch.note();
        resting = !heard && !grouped && !indexed && !set;
    }

    /** Keeps the index of the search in step. Returns whether there was anything to do. */
    private boolean index() {
        indexing.lock();
        try {
            return open && indexed();
        } finally {
            indexing.unlock();
        }
    }

    private boolean indexed() {
        if (!indexAgrees) {
            int mended = index.agree(archive);
            indexAgrees = true;
            if (mended > 0) {
                LOG.info("The search index was mended in {} articles", mended);
            }
            return mended > 0;
        }
        return index.catchUp(archive) > 0;
    }

    private void expunge() {
        indexing.lock();
        try {
            if (open) {
                index.expunge();
            }
        } finally {
            indexing.unlock();
        }
    }

    private void work(Runnable round, Semaphore news) {
        while (open) {
            try {
                round.run();
                rest(news);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (open) {
                    LOG.error("The newsroom stumbled and goes on", e);
                    restAfterTrouble();
                }
            }
        }
    }

    /** Whether the newsroom found nothing to do when it last looked. */
    public boolean resting() {
        return resting;
    }

    /** Until there is something new to do. */
    private static void rest(Semaphore news) throws InterruptedException {
        if (news.tryAcquire(LONGEST_REST.toMillis(), TimeUnit.MILLISECONDS)) {
            // Much of what comes, comes together.
            Thread.sleep(20);
            news.drainPermits();
        }
    }

    private void restAfterTrouble() {
        try {
            Thread.sleep(AFTER_TROUBLE);
        } catch (InterruptedException e) {
            open = false;
        }
    }

    /** Ends the work; what is under way is given up and taken up again at the next start. */
    @Override
    public void close() {
        open = false;
        fetching.interrupt();
        // A thread that is interrupted while it writes the index closes the index's lock with it.
        indexing.lock();
        try {
            editing.interrupt();
        } finally {
            indexing.unlock();
        }
        feeds.close();
        pages.close();
        cartoons.close();
        try {
            fetching.join(Duration.ofSeconds(10));
            editing.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (stories != null) {
            stories.save();
        }
        if (newsroom != null) {
            newsroom.close();
        }
    }
}
