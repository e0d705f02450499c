package org.standfirst.bench;

import org.standfirst.article.Article;
import org.standfirst.story.GroupingSettings;
import org.standfirst.story.JoinModel;
import org.standfirst.story.PairFeatures;
import org.standfirst.story.StoryGrouper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Trains the model by which articles join stories, on pairs of labelled articles of a stream:
 * {@code STREAM-articles.jsonl.gz}, {@code STREAM-gold.tsv}, {@code STREAM-ignore.tsv}. The weights
 * for headlines come from the same pairs without their texts. Cross-validates by event, with the
 * whole stream grouped anew for each fold by the model that never saw a pair with an article of its
 * events, prints the scores, and writes the model of all pairs to a file.
 */
public final class TrainJoin {

    private static final int FOLDS = 5;
    private static final double PENALTY = 1;

    /**
     * No labelled event has two reports of one outlet, since editors picked one of each. That would
     * teach that an outlet never reports on an event twice, and no follow-up would find its story.
     */
    private static final double LEAST_OF_SAME_OUTLET = -5;

    /** Pairs of headlines say less, so a headline that matches counts for more. */
    private static final double HEADLINE_POSITIVE = 4;

    private final List<Article> stream;
    private final Map<String, String> gold;
    private final Set<String> ignored;
    private final Map<String, Integer> folds = new HashMap<>();
    private final List<Pair> texts;
    private final List<Pair> headlines;

    /** A labelled pair. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Pair(float[] features, boolean same, int fold, int otherFold) {}

    private TrainJoin(List<Article> stream, Map<String, String> gold, Set<String> ignored) {
        this.stream = stream;
        this.gold = gold;
        this.ignored = ignored;
        for (var event : new TreeSet<>(gold.values())) {
            folds.put(event, Math.floorMod((event.hashCode() * 0x9E3779B9) >>> 8, FOLDS));
        }
        texts = pairs(stream);
        headlines = pairs(stream.stream().map(StoryStream::headline).toList());
        System.err.println(texts.size() + " pairs, " + headlines.size() + " of headlines");
    }

    /** Arguments: the file to write, then the stream, as a path without its endings. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: TrainJoin OUT STREAM");
            System.exit(2);
        }
        var stream = args[1];
        var training =
                new TrainJoin(
                        StoryStream.articles(Path.of(stream + "-articles.jsonl.gz"), "published"),
                        StoryStream.columns(Path.of(stream + "-gold.tsv")),
                        StoryStream.ignored(Path.of(stream + "-ignore.tsv")));
        Files.writeString(Path.of(args[0]), training.model(pair -> true).write());
        training.validate();
    }

    private List<Pair> pairs(List<Article> articles) {
        var neutral = new double[PairFeatures.NAMES.size() + 1];
        neutral[neutral.length - 1] = -20;
        var grouper = new StoryGrouper(GroupingSettings.defaults(), JoinModel.of(neutral, neutral));
        var found = new ArrayList<Pair>();
        grouper.observe((id, other, features) -> {
            var one = gold.get(id);
            var two = gold.get(other);
            if (one != null && two != null && !ignored.contains(one + " " + two)) {
                found.add(new Pair(features, one.equals(two), fold(one), fold(two)));
            }
        });
        articles.forEach(grouper::add);
        return found;
    }

    private int fold(String event) {
        return folds.getOrDefault(event, -1);
    }

    private JoinModel model(Predicate<Pair> use) {
        var text = trained(texts.stream().filter(use).toList(), 1);
        int sameOutlet = PairFeatures.NAMES.indexOf("same outlet");
        text[sameOutlet] = Math.max(text[sameOutlet], LEAST_OF_SAME_OUTLET);
        return JoinModel.of(
                text, trained(headlines.stream().filter(use).toList(), HEADLINE_POSITIVE));
    }

    private static double[] trained(Collection<Pair> pairs, double positive) {
        var regression = new LogisticRegression(PairFeatures.NAMES.size());
        for (var pair : pairs) {
            regression.add(pair.features, pair.same, pair.same ? positive : 1);
        }
        return regression.weights(PENALTY);
    }

    private void validate() {
        var days = GroupingSettings.defaults().window();
        var models = new ArrayList<JoinModel>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int without = fold;
            models.add(model(pair -> pair.fold != without && pair.otherFold != without));
        }
        for (double join : new double[] {0.25, 0.3, 0.35}) {
            report("text", stream, models, days, join);
        }
        var bare = stream.stream().map(StoryStream::headline).toList();
        for (double join : new double[] {0.3}) {
            report("headlines", bare, models, days, join);
        }
    }

    private void report(
            String what, List<Article> articles, List<JoinModel> models, Duration days, double t) {
        double precision = 0;
        double recall = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            var settings = new GroupingSettings(days, t, t);
            var stories = StoryRun.stories(articles, settings, models.get(fold));
            for (var id : gold.keySet()) {
                var event = Objects.requireNonNull(gold.get(id));
                if (fold(event) == fold) {
                    precision += precision(id, event, stories);
                    recall += recall(id, event, stories);
                }
            }
        }
        precision /= gold.size();
        recall /= gold.size();
        System.out.printf(
                Locale.ROOT,
                "%s, join %.2f: B-cubed precision %.3f recall %.3f F1 %.4f%n",
                what,
                t,
                precision,
                recall,
                2 * precision * recall / (precision + recall));
    }

    private double precision(String id, String event, Map<String, String> stories) {
        int same = 0;
        int all = 0;
        for (var other : gold.entrySet()) {
            boolean together = Objects.equals(stories.get(id), stories.get(other.getKey()));
            if (together && !ignored.contains(event + " " + other.getValue())) {
                all++;
                same += event.equals(other.getValue()) ? 1 : 0;
            }
        }
        return (double) same / all;
    }

    private double recall(String id, String event, Map<String, String> stories) {
        int same = 0;
        int all = 0;
        for (var other : gold.entrySet()) {
            if (event.equals(other.getValue())) {
                all++;
                same += Objects.equals(stories.get(id), stories.get(other.getKey())) ? 1 : 0;
            }
        }
        return (double) same / all;
    }
}
