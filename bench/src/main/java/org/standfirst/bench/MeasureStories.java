package org.standfirst.bench;

import org.standfirst.article.Article;
import org.standfirst.article.Moment;
import org.standfirst.story.GroupingSettings;
import org.standfirst.story.StoryGrouper;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How fast stories are told and how much memory they take: repeats streams over shifted dates and
 * prints articles a second for each 10,000 articles, on one thread, from the article's text to its
 * story, repairs included, by the clock and by the processor time of the thread, which says more
 * where the machine has other work; then the heap that the grouper holds.
 */
public final class MeasureStories {

    private static final int BLOCK = 10_000;

    private MeasureStories() {}

    /** Arguments: how many articles, how many a day, then files of articles. */
    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            System.err.println("usage: MeasureStories ARTICLES A_DAY FILE...");
            System.exit(2);
        }
        int total = Integer.parseInt(args[0]);
        int daily = Integer.parseInt(args[1]);
        var articles = new ArrayList<Article>();
        for (int i = 2; i < args.length; i++) {
            articles.addAll(StoryStream.articles(Path.of(args[i]), "published"));
        }
        long before = used();
        var grouper = new StoryGrouper(GroupingSettings.defaults());
        run(articles, grouper, total, daily);
        long held = used() - before;
        System.out.printf(
                Locale.ROOT,
                "%d articles in the window, %d MB of heap%n",
                grouper.windowSize(),
                held >> 20);
        long began = System.nanoTime();
        int bytes = grouper.save().length;
        System.out.printf(
                Locale.ROOT,
                "saved in %d MB, %.1f s%n",
                bytes >> 20,
                (System.nanoTime() - began) / 1e9);
    }

    private static void run(List<Article> articles, StoryGrouper grouper, int total, int daily) {
        var begin = Objects.requireNonNull(articles.getFirst().published()).toInstant();
        var threads = ManagementFactory.getThreadMXBean();
        long spent = 0;
        long processor = 0;
        for (int i = 0; i < total; i++) {
            var text = articles.get(i % articles.size());
            var article =
                    Article.of(
                            text.id() + "/" + i / articles.size(),
                            text.url(),
                            text.outlet(),
                            text.title(),
                            Moment.exact(
                                    begin.plus(
                                            Duration.ofDays(1).multipliedBy(i).dividedBy(daily))),
                            text.language(),
                            text.text());
            long at = System.nanoTime();
            long processorAt = threads.getCurrentThreadCpuTime();
            grouper.add(article);
            if (i % StoryRun.REPAIR_EVERY == 0) {
                grouper.repair();
            }
            spent += System.nanoTime() - at;
            processor += threads.getCurrentThreadCpuTime() - processorAt;
            if ((i + 1) % BLOCK == 0) {
                System.out.printf(
                        Locale.ROOT,
                        "%d articles: %.0f a second, %.0f a second of this thread's processor time,"
                                + " window %d%n",
                        i + 1,
                        BLOCK / (spent / 1e9),
                        BLOCK / (processor / 1e9),
                        grouper.windowSize());
                spent = 0;
                processor = 0;
            }
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
