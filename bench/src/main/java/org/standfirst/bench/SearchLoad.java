package org.standfirst.bench;

import org.standfirst.article.Article;
import org.standfirst.article.Moment;
import org.standfirst.server.search.Finder;
import org.standfirst.server.search.Search;
import org.standfirst.server.search.SearchIndex;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;
import org.standfirst.server.store.Outlets;
import org.standfirst.story.Decision;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long a search takes among many articles while more are added: {@code SearchLoad [ARTICLES
 * [FILE.jsonl [FOLDER]]]}. Without a file, or with {@code -}, the articles are made up, from a
 * seed; with one they are taken from its lines as {@code standfirst read} writes them. Four
 * articles in a row make a story. The archive lies in the folder, and what an earlier run left
 * there is taken as it is. Prints how fast articles are indexed, and the time of searches on the
 * clock and on the processor.
 */
final class SearchLoad {

    private static final int BATCH = 500;
    private static final int SEARCHES = 3_000;
    private static final int WARM_UP = 1_000;

    /** Articles that come while it is searched, and the pause between two lots of them. */
    private static final int ARRIVE = 20;

    private static final Duration PAUSE = Duration.ofMillis(400);

    private SearchLoad() {}

    public static void main(String[] arguments) throws Exception {
        int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40_000;
        var press =
                arguments.length > 1 && !arguments[1].equals("-")
                        ? SearchPress.of(Path.of(arguments[1]))
                        : SearchPress.madeUp(size + 20_000);
        var data =
                arguments.length > 2
                        ? Path.of(arguments[2])
                        : Files.createTempDirectory("standfirst-search");
        try (var archive = Archive.open(ArchiveSettings.in(data));
                var index = SearchIndex.open(data.resolve("search"))) {
            var start = Instant.now();
            long counted = archive.read(shelves -> shelves.counts().articles());
            int there = (int) counted;
            int stored = Math.max(there, Math.min(size, press.size()));
            for (int i = there; i < stored; i += BATCH) {
                store(archive, press, i, Math.min(stored, i + BATCH));
            }
            tell("stored", stored - there, start);
            start = Instant.now();
            tell("indexed", index.catchUp(archive), start);
            System.out.printf("the index takes %.1f MB%n", megabytes(data.resolve("search")));
            search(archive, index, press, stored);
        }
    }

    private static void search(Archive archive, SearchIndex index, SearchPress press, int stored)
            throws InterruptedException {
        var finder = new Finder(index, archive, ZoneId.of("UTC"), InstantSource.system());
        var questions = questions(press, stored);
        for (var question : questions.subList(0, WARM_UP)) {
            finder.find(Search.read(question), false, 1);
        }
        measure("nothing is added", finder, questions);
        var done = new AtomicBoolean();
        var added = new AtomicInteger();
        var adding =
                Thread.ofPlatform()
                        .start(() -> {
                            int at = stored;
                            while (!done.get() && at + ARRIVE < press.size()) {
                                store(archive, press, at, at + ARRIVE);
                                index.catchUp(archive);
                                at += ARRIVE;
                                added.addAndGet(ARRIVE);
                                pause();
                            }
                        });
        var start = Instant.now();
        measure("articles are added", finder, questions);
        done.set(true);
        adding.join();
        tell("added meanwhile", added.get(), start);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void measure(String when, Finder finder, List<String> questions) {
        var processor = ManagementFactory.getThreadMXBean();
        double[] clock = new double[SEARCHES];
        double[] worked = new double[SEARCHES];
        long found = 0;
        for (int i = 0; i < SEARCHES; i++) {
            var search = Search.read(questions.get(i));
            long begun = System.nanoTime();
            long before = processor.getCurrentThreadCpuTime();
            found += finder.find(search, false, 1).articles();
            worked[i] = (processor.getCurrentThreadCpuTime() - before) / 1e6;
            clock[i] = (System.nanoTime() - begun) / 1e6;
        }
        System.out.printf(
                "%d searches while %s, %d articles found a search%n",
                SEARCHES, when, found / SEARCHES);
        print("on the clock", clock);
        print("on the processor", worked);
    }

    private static void print(String what, double[] milliseconds) {
        Arrays.sort(milliseconds);
        int last = milliseconds.length - 1;
        System.out.printf(
                Locale.ROOT,
                "  %-17s median %.1f ms, p90 %.1f ms, p99 %.1f ms, most %.1f ms%n",
                what,
                milliseconds[last / 2],
                milliseconds[last * 9 / 10],
                milliseconds[last * 99 / 100],
                milliseconds[last]);
    }

    /** What readers may ask: words and phrases of articles, with and without outlets and days. */
    private static List<String> questions(SearchPress press, int stored) {
        var random = new Random(7);
        var questions = new ArrayList<String>();
        for (int i = 0; i < SEARCHES; i++) {
            var article = press.article(random.nextInt(stored));
            var words = article.text().split("\\W+", -1);
            int at = random.nextInt(Math.max(1, words.length - 3));
            var one = words[at];
            var two = words[Math.min(words.length - 1, at + 1)];
            var other = words[random.nextInt(words.length)];
            questions.add(
                    switch (i % 6) {
                        case 0 -> one;
                        case 1 -> one + ' ' + other;
                        case 2 -> '"' + one + ' ' + two + '"';
                        case 3 -> other + " outlet:" + Outlets.idOf(article.url());
                        case 4 -> one + ' ' + two + ' ' + other + " from:2026-03";
                        default -> article.title();
                    });
        }
        return questions;
    }

    private static void store(Archive archive, SearchPress press, int from, int to) {
        archive.change(shelves -> {
            for (int i = from; i < to; i++) {
                var article = press.article(i);
                var outlet = Outlets.idOf(article.url());
                var now = published(article);
                shelves.outlets().known(outlet, article.outlet(), null);
                shelves.articles().store(article, outlet, now);
                var stored = shelves.articles().byId(article.id()).orElseThrow();
                var story = press.article(i - i % 4).id();
                shelves.grouping()
                        .decided(stored, new Decision(article.id(), story, true, null), now);
            }
        });
    }

    private static Instant published(Article article) {
        Moment moment = article.published();
        return moment == null ? Instant.EPOCH : moment.toInstant();
    }

    private static void tell(String what, int articles, Instant start) {
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        System.out.printf(
                Locale.ROOT,
                "%d articles %s in %.1f s, %.0f a second%n",
                articles,
                what,
                seconds,
                articles / seconds);
    }

    private static double megabytes(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() / 1e6;
        }
    }
}
