package org.standfirst.server.desk;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.attribution.Attribution;
import org.standfirst.attribution.Attributor;
import org.standfirst.server.intake.Incoming;
import org.standfirst.server.intake.RawRecord;
import org.standfirst.server.intake.RecordFile;
import org.standfirst.server.intake.RecordReader;
import org.standfirst.server.search.SearchIndex;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Articles;
import org.standfirst.server.store.Newsroom;
import org.standfirst.server.store.Outlets;
import org.standfirst.server.store.Shelves;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Takes the articles of files into the archive: read and heard out in every core, stored in the
 * order of the file, and with each batch the mark from which a later run goes on. They get their
 * stories once all are there, in the order in which they were published.
 *
 * <p>While it is open no other program gives articles their stories, unless one did so before: then
 * that one goes on to do it. For one thread.
 */
public final class ImportDesk implements AutoCloseable {

    /** So few that what is read of them dies young, and the heap does not grow. */
    private static final int BATCH = 8;

    private static final int BATCH_BYTES = 4 << 20;

    /** So many batches are stored at once: what lies in the same page is then written once. */
    private static final int STORED_AT_ONCE = 16;

    private final Archive archive;
    private final InstantSource clock;
    private final Archive.Bulk bulk;
    private final Optional<Newsroom> newsroom;
    private final Attributor attributor = Attributor.shipped();
    private final RecordReader reader;
    private final SoftHeap heap = new SoftHeap();
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final ExecutorService workers = Executors.newFixedThreadPool(threads);

    public ImportDesk(Archive archive, InstantSource clock) {
        this.archive = archive;
        this.clock = clock;
        newsroom = archive.enterNewsroom();
        bulk = archive.inBulk();
        reader = new RecordReader(host -> archive.read(shelves -> shelves.furniture().of(host)));
    }

    /** What came of a file, or of a part of it. */
    public record Taken(int fresh, int changed, int known, int passedOver, int bad) {

        public static final Taken NOTHING = new Taken(0, 0, 0, 0, 0);

        public Taken plus(Taken other) {
            return new Taken(
                    fresh + other.fresh,
                    changed + other.changed,
                    known + other.known,
                    passedOver + other.passedOver,
                    bad + other.bad);
        }
    }

    /** Is told of what has been stored, batch by batch. */
    public interface Progress {
        void stored(Taken soFar);

        void bad(RawRecord.Bad record);
    }

    private record Heard(Incoming incoming, String id, List<Attribution> attributions) {}

    private record Read(List<Heard> fresh, int known, RecordReader.Batch batch, long passed) {}

    /**
     * Takes in what a file has beyond its mark.
     *
     * @param key of the file among the archive's imports
     * @param undated when articles without a time count as published
     * @throws IOException if the file cannot be read on; what came before is stored
     */
    public Taken take(RecordFile file, String key, Instant undated, Progress progress)
            throws IOException, InterruptedException {
        long done =
                archive.read(shelves -> shelves.imports().of(key))
                        .map(mark -> mark.records())
                        .orElse(0L);
        var underWay = new ArrayDeque<Future<Read>>();
        var read = new ArrayList<Read>();
        var taken = Taken.NOTHING;
        IOException broken = null;
        boolean more = true;
        while (more || !underWay.isEmpty()) {
            while (more && underWay.size() < 2 * threads + 2) {
                var batch = new ArrayList<RawRecord>();
                try {
                    more = fill(batch, file, done);
                } catch (IOException e) {
                    broken = e;
                    more = false;
                }
                long passed = file.passed();
                underWay.add(workers.submit(() -> read(batch, passed)));
            }
            read.add(result(underWay.remove()));
            if (read.size() == STORED_AT_ONCE || underWay.isEmpty()) {
                taken = taken.plus(store(read, key, undated));
                read.forEach(each -> each.batch().bad().forEach(progress::bad));
                read.clear();
                progress.stored(taken);
                heap.tidy();
            }
        }
        if (broken != null) {
            throw broken;
        }
        return taken;
    }

    /** Reads on until the batch is full; whether the file may have more. */
    private static boolean fill(List<RawRecord> batch, RecordFile file, long done)
            throws IOException {
        long bytes = 0;
        while (batch.size() < BATCH && bytes < BATCH_BYTES) {
            var record = file.next();
            if (record == null) {
                return false;
            }
            if (record.number() > done) {
                batch.add(record);
                bytes +=
                        switch (record) {
                            case RawRecord.Line line -> line.text().length();
                            case RawRecord.Page page -> page.body().length;
                            case RawRecord.Bad _ -> 0;
                        };
            }
        }
        return true;
    }

    private static <T> T result(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a batch could not be worked on", e.getCause());
        }
    }

    private Read read(List<RawRecord> records, long passed) {
        var batch = reader.read(records);
        Map<String, Article> articles = new HashMap<>();
        // Of several wordings of one article each is stored in its turn.
        Set<String> repeated = new HashSet<>();
        for (var each : batch.articles()) {
            if (articles.put(id(each), each.article()) != null) {
                repeated.add(id(each));
            }
        }
        articles.keySet().removeAll(repeated);
        var held = archive.read(shelves -> shelves.articles().held(articles));
        var heard = new ArrayList<Heard>();
        for (var each : batch.articles()) {
            var id = id(each);
            if (!held.contains(id)) {
                heard.add(new Heard(each, id, attributor.attribute(each.article())));
            }
        }
        return new Read(heard, batch.articles().size() - heard.size(), batch, passed);
    }

    private static String id(Incoming incoming) {
        var article = incoming.article();
        if (incoming.link() != null) {
            return Articles.idOf(incoming.link());
        }
        return article.id().matches("[0-9a-f]{32}")
                ? article.id()
                : Articles.idOf(article.outlet(), article.id());
    }

    /** Stores what was read of several batches in one transaction. */
    private Taken store(List<Read> read, String key, Instant undated) {
        var now = clock.instant();
        return archive.write(shelves -> {
            var taken = store(shelves, read, now, undated);
            shelves.imports().passed(key, read.getLast().passed(), now);
            return taken;
        });
    }

    private static Taken store(Shelves shelves, List<Read> read, Instant now, Instant undated) {
        var heard = read.stream().flatMap(each -> each.fresh().stream()).toList();
        var seen =
                new HashSet<>(shelves.articles().existing(heard.stream().map(Heard::id).toList()));
        Map<String, List<Attribution>> fresh = new LinkedHashMap<>();
        var rows = new ArrayList<Articles.OfFile>();
        // What is there already, or twice in the file, comes after what is not.
        var others = new ArrayList<Heard>();
        Set<String> outlets = new HashSet<>();
        for (var each : heard) {
            know(each, outlets, shelves);
            if (seen.add(each.id())) {
                fresh.put(each.id(), each.attributions());
                rows.add(row(each, undated));
            } else {
                others.add(each);
            }
        }
        shelves.articles().takeNew(rows, now);
        shelves.attributions().keepOfNew(fresh);
        int changed = 0;
        for (var each : others) {
            changed += take(shelves, each, now, undated) ? 1 : 0;
        }
        var taken = new Taken(fresh.size(), changed, others.size() - changed, 0, 0);
        for (var each : read) {
            var batch = each.batch();
            batch.repeated().forEach(shelves.furniture()::keep);
            taken =
                    taken.plus(
                            new Taken(0, 0, each.known(), batch.passedOver(), batch.bad().size()));
        }
        return taken;
    }

    private static void know(Heard heard, Set<String> outlets, Shelves shelves) {
        var article = heard.incoming().article();
        var outlet = outlet(article, heard.incoming().link());
        if (outlets.add(outlet)) {
            shelves.outlets()
                    .known(outlet, article.outlet().isBlank() ? outlet : article.outlet(), null);
        }
    }

    private static Articles.OfFile row(Heard heard, Instant undated) {
        var incoming = heard.incoming();
        var article = incoming.article().withId(heard.id());
        var when = incoming.undated() == null ? undated : incoming.undated();
        return new Articles.OfFile(article, outlet(article, incoming.link()), when);
    }

    /** Whether the article stands there in other words than before. */
    private static boolean take(Shelves shelves, Heard heard, Instant now, Instant undated) {
        var row = row(heard, undated);
        var stored = shelves.articles().take(row.article(), row.outlet(), now, row.undated());
        if (stored == Articles.Stored.UNCHANGED) {
            return false;
        }
        shelves.attributions().keepOfLatest(heard.id(), heard.attributions());
        return true;
    }

    /** By the host, as of feeds; by the name where there is no address. */
    private static String outlet(Article article, @Nullable String link) {
        var url = link == null ? article.url() : link;
        if (!url.isBlank()) {
            return Outlets.idOf(url);
        }
        var name = article.outlet().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return name.isBlank() ? "unknown" : name;
    }

    /** Whether another program gives articles their stories, and this one must leave it to it. */
    public boolean leavesStories() {
        return newsroom.isEmpty();
    }

    /**
     * Gives every article its story, and meanwhile indexes those that have theirs.
     *
     * @param index null if another program keeps it
     * @param progress is told how many articles have been grouped so far
     * @return how many articles got a story
     * @throws IllegalStateException if another program does
     */
    public int group(@Nullable SearchIndex index, IntConsumer progress)
            throws InterruptedException {
        if (newsroom.isEmpty()) {
            throw new IllegalStateException("another program groups");
        }
        new VoiceDesk(archive).listen();
        var grouped = new AtomicInteger();
        var grouping = new AtomicBoolean(true);
        var indexing =
                index == null
                        ? null
                        : workers.submit(() -> {
                            index.follow(archive, grouping::get, grouped::get);
                            return true;
                        });
        try {
            var stories = new StoryDesk(archive, clock);
            stories.groupAll(done -> {
                grouped.set(done);
                progress.accept(done);
                heap.tidy();
            });
            // What is left is indexed while the grouper's state is kept.
            grouping.set(false);
            if (grouped.get() > 0) {
                stories.save();
            }
        } finally {
            grouping.set(false);
        }
        if (indexing != null) {
            result(indexing);
        }
        return grouped.get();
    }

    /** Makes the edition of the last day anew, after its articles got their stories. */
    public void publish(DeskSettings settings) {
        new Publisher(archive, settings, clock).publish();
    }

    @Override
    public void close() {
        workers.shutdownNow();
        bulk.close();
        newsroom.ifPresent(Newsroom::close);
    }
}
