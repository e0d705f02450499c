package org.standfirst.server.desk;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.article.Article;
import org.standfirst.article.Author;
import org.standfirst.article.Moment;
import org.standfirst.extract.ArticleExtractor;
import org.standfirst.extract.Extraction;
import org.standfirst.extract.HostFurniture;
import org.standfirst.extract.PageKind;
import org.standfirst.feed.Entry;
import org.standfirst.server.fetch.FetchRequest;
import org.standfirst.server.fetch.FetchResult;
import org.standfirst.server.fetch.Fetcher;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Outlets;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.WaitingEntry;
import org.standfirst.story.Satire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Reads the pages of waiting entries, outlet by outlet, and stores their articles. */
final class PageDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PageDesk.class);
    private static final int BATCH = 20;
    private static final int MOST_ATTEMPTS = 6;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);

    /** Pages that may be in memory as trees at the same time. */
    private static final int PARSED_AT_ONCE =
            Math.max(2, Runtime.getRuntime().availableProcessors());

    /** A feed's own text from which it stands in for a page that cannot be had; characters. */
    private static final int WHOLE_TEXT = 500;

    private static final String SATIRE = "Satire";

    private final Archive archive;
    private final Fetcher fetcher;
    private final Stopwatch stopwatch;
    private final InstantSource clock;
    private final Runnable done;
    private final ArticleExtractor extractor = new ArticleExtractor();
    private final HostFurniture furniture = new HostFurniture();
    private final Semaphore parsing = new Semaphore(PARSED_AT_ONCE);
    private final Set<String> atWork = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    PageDesk(
            Archive archive,
            Fetcher fetcher,
            Stopwatch stopwatch,
            InstantSource clock,
            Runnable done) {
        this.archive = archive;
        this.fetcher = fetcher;
        this.stopwatch = stopwatch;
        this.clock = clock;
        this.done = done;
    }

    /** Begins to read the pages of every outlet that has entries waiting. */
    void readWaiting() {
        for (var outlet :
                archive.read(shelves -> shelves.entries().outletsWaiting(clock.instant()))) {
            if (atWork.add(outlet)) {
                threads.execute(() -> run(outlet));
            }
        }
    }

    /** One outlet after the other's pace: a slow one holds up nobody else. */
    private void run(String outlet) {
        try {
            List<Held> held = new ArrayList<>();
            for (var batch = waiting(outlet); !batch.isEmpty(); batch = waiting(outlet)) {
                for (var entry : batch) {
                    read(entry, held);
                }
                release(held);
                done.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.error("Reading the pages of {} failed", outlet, e);
            }
        } finally {
            atWork.remove(outlet);
            done.run();
        }
    }

    private List<WaitingEntry> waiting(String outlet) {
        return archive.read(shelves -> shelves.entries().waiting(outlet, clock.instant(), BATCH));
    }

    /** A page that waits for others of its host, to be told apart from what they repeat. */
    private record Held(WaitingEntry entry, Extraction extraction) {}

    private void release(List<Held> held) {
        for (var page : held) {
            settle(page.entry(), furniture.clearAgain(page.extraction()));
        }
        held.clear();
    }

    private void read(WaitingEntry entry, List<Held> held) throws InterruptedException {
        try {
            var link = entry.entry().link();
            if (link == null || link.isBlank()) {
                storeFeedText(entry, "the entry has no link");
                return;
            }
            var feed = archive.read(shelves -> shelves.feeds().byId(entry.feed()));
            if (feed.isPresent() && !feed.get().fullText()) {
                storeWhatTheFeedSays(entry, link);
                return;
            }
            fetcher.<@Nullable Void>fetch(
                    FetchRequest.page(link),
                    result -> {
                        note(entry, result, held);
                        return null;
                    });
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.error("Reading {} failed", entry.entry().link(), e);
                postpone(entry, "our own mistake: " + e, clock.instant());
            }
        }
    }

    private void note(WaitingEntry entry, FetchResult result, List<Held> held)
            throws InterruptedException {
        var now = clock.instant();
        switch (result) {
            case FetchResult.Fetched page -> extract(entry, page, held);
            case FetchResult.NotModified _ ->
                    postpone(entry, "an answer that nobody asked for", now);
            case FetchResult.Gone gone -> storeFeedText(entry, gone.reason());
            case FetchResult.Refused refused -> storeFeedText(entry, refused.reason());
            case FetchResult.RetryLater later -> postpone(entry, later.reason(), later.until());
            case FetchResult.Failed failed -> postpone(entry, failed.reason(), now);
        }
    }

    /** The first pages of a host are held until enough have come to know what they repeat. */
    private void extract(WaitingEntry entry, FetchResult.Fetched page, List<Held> held)
            throws InterruptedException {
        Extraction extraction;
        parsing.acquire();
        long start = System.nanoTime();
        try {
            extraction = extractor.extract(page.body(), page.contentType(), page.finalUrl());
        } finally {
            parsing.release();
            stopwatch.add(Stage.PAGES, System.nanoTime() - start);
        }
        var host = HostFurniture.hostOf(extraction.article());
        if (!furniture.familiar(host)) {
            var known = archive.read(shelves -> shelves.furniture().of(host));
            if (!known.lines().isEmpty()) {
                furniture.remember(known);
            }
        }
        int before = furniture.repeated(host).lines().size();
        var cleared = furniture.clear(extraction);
        var repeated = furniture.repeated(host);
        if (repeated.lines().size() > before) {
            archive.change(shelves -> shelves.furniture().keep(repeated));
        }
        if (furniture.familiar(host)) {
            settle(entry, cleared);
            release(held);
        } else {
            held.add(new Held(entry, cleared));
        }
    }

    /** What is no article is not published as one, whatever words are on it. */
    private void settle(WaitingEntry entry, Extraction extraction) {
        if (extraction.kind() != PageKind.ARTICLE) {
            storeFeedText(entry, "the page is " + extraction.kind().described());
        } else {
            var article = extraction.article();
            archive.change(shelves -> store(shelves, entry, completed(entry, article)));
        }
    }

    /** The article of the page, with what only the feed knows. */
    private static Article completed(WaitingEntry waiting, Article article) {
        var entry = waiting.entry();
        var authors = article.authors();
        if (authors.isEmpty()) {
            authors = entry.authors().stream().map(Author::person).toList();
        }
        return new Article(
                waiting.articleId(),
                article.url(),
                named(article) ? article.outlet() : waiting.outlet(),
                article.title().isBlank() ? entry.headline() : article.title(),
                article.standfirst(),
                authors,
                published(article, entry),
                article.updated(),
                article.language(),
                article.section() == null && !entry.categories().isEmpty()
                        ? entry.categories().getFirst()
                        : article.section(),
                article.image(),
                article.paywalled(),
                article.corrections(),
                article.blocks());
    }

    /** What the page says, unless that is a day alone and the feed knows the time of that day. */
    private static @Nullable Moment published(Article article, Entry entry) {
        var listed = entry.published() == null ? entry.updated() : entry.published();
        var stated = article.published();
        if (stated == null || listed == null) {
            return stated == null ? listed : stated;
        }
        boolean finer = stated.precision().compareTo(listed.precision()) < 0;
        return finer && stated.day().equals(listed.day()) ? listed : stated;
    }

    /** Falls back on the text that the feed itself carries, if that is a whole one. */
    private void storeFeedText(WaitingEntry waiting, String why) {
        var entry = waiting.entry();
        var html = Objects.requireNonNullElse(entry.content(), "");
        var link = Objects.requireNonNullElse(entry.link(), waiting.feedUrl());
        var extraction = extractor.extract("<article>" + html + "</article>", link);
        boolean whole = Jsoup.parseBodyFragment(html).text().length() >= WHOLE_TEXT;
        archive.change(shelves -> {
            if (whole && !extraction.article().text().isBlank()) {
                store(shelves, waiting, completed(waiting, extraction.article()));
            } else {
                shelves.entries().skipped(waiting, why);
            }
        });
    }

    /** All that the reader wants of this feed, however short. */
    private void storeWhatTheFeedSays(WaitingEntry waiting, String link) {
        var entry = waiting.entry();
        var html = Objects.requireNonNullElse(entry.content(), entry.summary());
        var body = "<article><p>" + Objects.requireNonNullElse(html, "") + "</p></article>";
        var article = completed(waiting, extractor.extract(body, link).article());
        archive.change(shelves -> {
            if (article.title().isBlank()) {
                shelves.entries().skipped(waiting, "the feed says nothing of it");
            } else {
                store(shelves, waiting, article);
            }
        });
    }

    private void store(Shelves shelves, WaitingEntry waiting, Article article) {
        var placed = isOfSatire(shelves, waiting) ? article.withSection(SATIRE) : article;
        shelves.articles().store(placed, waiting.outlet(), clock.instant());
        if (named(article) && !article.outlet().equals(waiting.outlet())) {
            shelves.outlets().namedByPage(waiting.outlet(), article.outlet());
        }
        shelves.entries().stored(waiting, article.id());
    }

    /** Whether the outlet or the reader calls the feed satire, whatever section its pages name. */
    private static boolean isOfSatire(Shelves shelves, WaitingEntry waiting) {
        return shelves.feeds()
                .byId(waiting.feed())
                .filter(feed -> Satire.isCalled(feed.title()) || Satire.isCalled(feed.category()))
                .isPresent();
    }

    /** Whether the page names its outlet; the name of the host alone is no name. */
    private static boolean named(Article article) {
        var name = article.outlet();
        return !name.isBlank()
                && !Outlets.idOf(article.url()).startsWith(name.toLowerCase(Locale.ROOT));
    }

    /**
     * Tries the page again, not before {@code earliest}, and later with every attempt; gives up
     * after the last one.
     */
    private void postpone(WaitingEntry entry, String why, Instant earliest) {
        if (entry.attempts() + 1 >= MOST_ATTEMPTS) {
            storeFeedText(entry, why);
            return;
        }
        var wait = FIRST_WAIT.multipliedBy(1L << (2 * entry.attempts()));
        var usual = clock.instant().plus(wait);
        var next = usual.isBefore(earliest) ? earliest : usual;
        archive.change(shelves -> shelves.entries().postponed(entry, why, next));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
