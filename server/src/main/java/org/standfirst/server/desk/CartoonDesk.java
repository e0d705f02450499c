package org.standfirst.server.desk;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.server.fetch.FetchRequest;
import org.standfirst.server.fetch.FetchResult;
import org.standfirst.server.fetch.Fetcher;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.WaitingPicture;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Sends for the pictures of cartoons, so that no reader's browser has to ask an outlet for one, and
 * keeps them as it encoded them anew.
 */
final class CartoonDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CartoonDesk.class);
    private static final int BATCH = 50;
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(10);

    private final Archive archive;
    private final Fetcher fetcher;
    private final InstantSource clock;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /** A picture of 25 million pixels takes 100 MB while it is drawn. */
    private final Semaphore decoding = new Semaphore(1);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    CartoonDesk(Archive archive, Fetcher fetcher, InstantSource clock) {
        this.archive = archive;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** Begins to send for every picture that waits and is not being sent for already. */
    void sendForPictures() {
        var waiting = archive.read(shelves -> shelves.cartoons().waiting(clock.instant(), BATCH));
        for (var picture : waiting) {
            if (underWay.add(picture.cartoon())) {
                threads.execute(() -> run(picture));
            }
        }
    }

    private void run(WaitingPicture waiting) {
        try {
            fetcher.<@Nullable Void>fetch(
                    FetchRequest.picture(waiting.url()),
                    result -> {
                        note(waiting, result);
                        return null;
                    });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.error("Sending for {} failed", waiting.url(), e);
                postpone(waiting, "our own mistake: " + e, clock.instant());
            }
        } finally {
            underWay.remove(waiting.cartoon());
        }
    }

    private void note(WaitingPicture waiting, FetchResult result) throws InterruptedException {
        var now = clock.instant();
        switch (result) {
            case FetchResult.Fetched fetched -> encode(waiting, fetched.body());
            case FetchResult.NotModified _ -> postpone(waiting, "an answer to nothing", now);
            case FetchResult.Gone gone -> refuse(waiting, gone.reason());
            case FetchResult.Refused refused -> refuse(waiting, refused.reason());
            case FetchResult.RetryLater later -> postpone(waiting, later.reason(), later.until());
            case FetchResult.Failed failed -> postpone(waiting, failed.reason(), now);
        }
    }

    private void encode(WaitingPicture waiting, byte[] body) throws InterruptedException {
        decoding.acquire();
        try {
            var picture = Pictures.encoded(body);
            archive.change(shelves -> shelves.cartoons().came(waiting.cartoon(), picture));
        } catch (Pictures.Refused e) {
            refuse(waiting, String.valueOf(e.getMessage()));
        } finally {
            decoding.release();
        }
    }

    private void refuse(WaitingPicture waiting, String why) {
        archive.change(shelves -> shelves.cartoons().refused(waiting.cartoon(), why));
    }

    private void postpone(WaitingPicture waiting, String why, Instant earliest) {
        if (waiting.attempts() + 1 >= MOST_ATTEMPTS) {
            refuse(waiting, why);
            return;
        }
        var usual = clock.instant().plus(FIRST_WAIT.multipliedBy(1L << (2 * waiting.attempts())));
        var next = usual.isBefore(earliest) ? earliest : usual;
        archive.change(shelves -> shelves.cartoons().postponed(waiting.cartoon(), why, next));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
