package org.standfirst.bench;

import org.standfirst.article.Article;
import org.standfirst.article.Block;
import org.standfirst.article.Moment;
import org.standfirst.demo.press.DemoPress;
import org.standfirst.demo.press.PressArticle;
import org.standfirst.story.GroupingSettings;
import org.standfirst.story.Satire;
import org.standfirst.story.StoryGrouper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * How much stories hang on the order in which articles are fetched: groups the same articles in
 * many orders, as a newsroom gets them, and prints how far the stories of each two orders agree
 * (B-cubed F1, where one order is the truth of the other) and how far each agrees with the order of
 * publication.
 */
public final class MeasureOrders {

    private static final int SEEDS = 20;
    private static final int MOST_IN_ROUND = 40;
    private static final Duration BETWEEN = Duration.ofDays(1).dividedBy(400);
    private static final Instant EVENING = Instant.parse("2026-03-04T20:00:00Z");

    private MeasureOrders() {}

    /**
     * Arguments: none for the demo press, whose feeds come in between each other; or a file of
     * articles and how many of them, which are published one after the other, 400 a day, and
     * shuffled within hours.
     */
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            demo();
        } else {
            stream(Path.of(args[0]), Integer.parseInt(args[1]));
        }
    }

    private static void demo() {
        var press = DemoPress.load(EVENING);
        Map<PressArticle, Article> articles = new LinkedHashMap<>();
        press.articles(1).forEach(written -> articles.put(written, article(written)));
        var ordered =
                articles.values().stream()
                        .sorted(Comparator.comparing(MeasureOrders::time))
                        .toList();
        var inOrder = stories(rounds(ordered, 0));
        var runs = new ArrayList<Map<String, String>>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            runs.add(stories(rounds(fetched(press, articles, new Random(seed)), seed)));
        }
        Map<String, Integer> missed = new TreeMap<>();
        for (var run : runs) {
            int whole = 0;
            for (var event : press.truth().events()) {
                var found = new HashSet<String>();
                var languages = new HashSet<String>();
                for (var key : event.keys()) {
                    var language = press.article(key).outlet().language();
                    found.add(language + " " + run.get(key));
                    languages.add(language);
                }
                if (found.size() == languages.size()) {
                    whole++;
                } else {
                    missed.merge(event.id(), 1, Integer::sum);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d of %d events are one story, %.4f like the order of publication%n",
                    whole,
                    press.truth().events().size(),
                    agreement(inOrder, run));
        }
        System.out.println("orders in which an event is more than one: " + missed);
        agree(runs);
    }

    private static void stream(Path file, int most) throws IOException {
        var articles = StoryStream.articles(file, "published");
        var some = new ArrayList<Article>();
        for (var article : articles.subList(0, Math.min(most, articles.size()))) {
            some.add(at(EVENING.plus(BETWEEN.multipliedBy(some.size())), article));
        }
        var inOrder = stories(rounds(some, 0));
        var runs = new ArrayList<Map<String, String>>();
        double like = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            var random = new Random(seed);
            Map<Instant, List<Article>> hours = new TreeMap<>();
            for (var article : some) {
                hours.computeIfAbsent(
                                time(article).truncatedTo(ChronoUnit.HOURS), h -> new ArrayList<>())
                        .add(article);
            }
            var arrived = new ArrayList<Article>();
            for (var hour : hours.values()) {
                Collections.shuffle(hour, random);
                arrived.addAll(hour);
            }
            runs.add(stories(rounds(arrived, seed)));
            like += agreement(inOrder, runs.getLast());
        }
        System.out.printf(
                Locale.ROOT, "on average %.4f like the order of the file%n", like / SEEDS);
        agree(runs);
    }

    private static void agree(List<Map<String, String>> runs) {
        double sum = 0;
        double least = 1;
        int pairs = 0;
        for (int i = 0; i < runs.size(); i++) {
            for (int j = i + 1; j < runs.size(); j++) {
                double agreement = agreement(runs.get(i), runs.get(j));
                sum += agreement;
                least = Math.min(least, agreement);
                pairs++;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "two orders agree by %.4f on average, %.4f at least%n",
                sum / pairs,
                least);
    }

    /** Each feed in its own order, the newest first, and the feeds in between each other. */
    private static List<Article> fetched(
            DemoPress press, Map<PressArticle, Article> articles, Random random) {
        var feeds = new ArrayList<List<Article>>();
        for (var outlet : press.outlets()) {
            for (var feed : outlet.feeds()) {
                var listed = new ArrayList<Article>();
                articles.forEach((written, article) -> {
                    if (written.outlet().equals(outlet) && feed.lists(written)) {
                        listed.add(article);
                    }
                });
                listed.sort(Comparator.comparing(MeasureOrders::time).reversed());
                feeds.add(listed);
            }
        }
        var arrived = new LinkedHashMap<String, Article>();
        feeds.removeIf(List::isEmpty);
        while (!feeds.isEmpty()) {
            var feed = feeds.get(random.nextInt(feeds.size()));
            var next = feed.removeFirst();
            arrived.putIfAbsent(next.id(), next);
            feeds.removeIf(List::isEmpty);
        }
        return List.copyOf(arrived.values());
    }

    /** What is there whenever the newsroom looks, in the order in which it was published. */
    private static List<List<Article>> rounds(List<Article> arrived, long seed) {
        var random = new Random(seed);
        var rounds = new ArrayList<List<Article>>();
        for (int from = 0; from < arrived.size(); ) {
            int to = Math.min(arrived.size(), from + 1 + random.nextInt(MOST_IN_ROUND));
            var round = new ArrayList<>(arrived.subList(from, to));
            round.sort(Comparator.comparing(MeasureOrders::time));
            rounds.add(round);
            from = to;
        }
        return rounds;
    }

    private static Map<String, String> stories(List<List<Article>> rounds) {
        return StoryRun.storiesOfRounds(rounds, new StoryGrouper(GroupingSettings.defaults()));
    }

    /** B-cubed F1 of one grouping by another. */
    private static double agreement(Map<String, String> one, Map<String, String> other) {
        Map<String, Integer> sizes = new HashMap<>();
        Map<String, Integer> otherSizes = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        one.forEach((article, story) -> {
            var there = other.get(article);
            sizes.merge(story, 1, Integer::sum);
            otherSizes.merge(there, 1, Integer::sum);
            both.merge(story + " " + there, 1, Integer::sum);
        });
        double precision = 0;
        double recall = 0;
        for (var article : one.keySet()) {
            var story = Objects.requireNonNull(one.get(article));
            var there = Objects.requireNonNull(other.get(article));
            double shared = Objects.requireNonNull(both.get(story + " " + there));
            precision += shared / Objects.requireNonNull(otherSizes.get(there));
            recall += shared / Objects.requireNonNull(sizes.get(story));
        }
        return 2 * precision * recall / ((precision + recall) * one.size());
    }

    private static Article at(Instant published, Article article) {
        return Article.of(
                article.id(),
                article.url(),
                article.outlet(),
                article.title(),
                Moment.exact(published),
                article.language(),
                article.text());
    }

    private static Instant time(Article article) {
        return Objects.requireNonNull(article.published()).toInstant();
    }

    private static Article article(PressArticle written) {
        var outlet = written.outlet();
        boolean satire =
                outlet.feeds().stream()
                        .filter(feed -> feed.lists(written))
                        .anyMatch(feed -> Satire.isCalled(feed.title()));
        return new Article(
                written.key(),
                "https://" + outlet.key() + ".example/" + written.section() + "/" + written.slug(),
                outlet.name(),
                written.title(),
                written.standfirst(),
                List.of(),
                Moment.exact(written.published()),
                null,
                outlet.language(),
                satire ? "Satire" : written.section(),
                null,
                false,
                written.corrections(),
                written.body().stream().map(block -> Block.paragraph(block.text())).toList());
    }
}
