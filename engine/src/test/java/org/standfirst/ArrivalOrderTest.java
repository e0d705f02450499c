package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.demo.press.DemoPress;
import org.standfirst.story.GroupingSettings;
import org.standfirst.story.StoryChange;
import org.standfirst.story.StoryGrouper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Feeds are fetched side by side, and whichever answers first comes first: the stories are the same
 * in each order.
 */
@NullMarked
class ArrivalOrderTest {

    private static final DemoPress PRESS = DemoPress.load(Instant.parse("2026-03-04T20:00:00Z"));
    private static final int SEEDS = 3;
    private static final int MOST_IN_ROUND = 40;

    @Test
    void storiesAreTheSameInEachOrderInWhichFeedsAnswer() {
        var inOrder = new TreeMap<String, Article>();
        var feeds = feeds();
        feeds.forEach(feed -> feed.forEach(article -> inOrder.put(article.id(), article)));
        Set<Set<String>> expected = Set.of();
        for (int seed = 0; seed < SEEDS; seed++) {
            var stories = stories(fetched(feeds, new Random(seed)), new Random(seed));
            var found = sets(stories);
            expected = seed == 0 ? found : expected;
            assertThat(found).as("seed %d", seed).isEqualTo(expected);
            for (var event : PRESS.truth().events()) {
                var told = new TreeSet<String>();
                var languages = new TreeSet<String>();
                for (var key : event.keys()) {
                    var language = Objects.requireNonNull(inOrder.get(key)).language();
                    told.add(language + " " + stories.get(key));
                    languages.add(language);
                }
                assertThat(told).as("%s, seed %d", event.id(), seed).hasSize(languages.size());
            }
        }
    }

    /** What each feed lists, the newest first. */
    private static List<List<Article>> feeds() {
        var feeds = new ArrayList<List<Article>>();
        for (var outlet : PRESS.outlets()) {
            for (var feed : outlet.feeds()) {
                feeds.add(
                        PRESS.articles(1).stream()
                                .filter(written -> written.outlet().equals(outlet))
                                .filter(feed::lists)
                                .map(DemoArticles::of)
                                .sorted(Comparator.comparing(ArrivalOrderTest::time).reversed())
                                .toList());
            }
        }
        return feeds;
    }

    /** The articles of all feeds in between each other, each once. */
    private static List<Article> fetched(List<List<Article>> feeds, Random random) {
        var left = new ArrayList<List<Article>>();
        feeds.forEach(feed -> left.add(new ArrayList<>(feed)));
        left.removeIf(List::isEmpty);
        var known = new LinkedHashSet<String>();
        var fetched = new ArrayList<Article>();
        while (!left.isEmpty()) {
            var next = left.get(random.nextInt(left.size())).removeFirst();
            if (known.add(next.id())) {
                fetched.add(next);
            }
            left.removeIf(List::isEmpty);
        }
        return fetched;
    }

    /** What is there when the newsroom looks is grouped in order, then repaired. */
    private static Map<String, String> stories(List<Article> fetched, Random random) {
        var grouper = new StoryGrouper(GroupingSettings.defaults());
        Map<String, String> stories = new HashMap<>();
        for (int from = 0; from < fetched.size(); ) {
            int to = Math.min(fetched.size(), from + 1 + random.nextInt(MOST_IN_ROUND));
            fetched.subList(from, to).stream()
                    .sorted(Comparator.comparing(ArrivalOrderTest::time))
                    .forEach(article -> stories.put(article.id(), grouper.add(article).storyId()));
            apply(grouper.repair(), stories);
            from = to;
        }
        while (grouper.isBehind()) {
            apply(grouper.repair(), stories);
        }
        return stories;
    }

    private static void apply(List<StoryChange> changes, Map<String, String> stories) {
        for (var change : changes) {
            switch (change) {
                case StoryChange.Merged(var from, var into, var why) ->
                        stories.replaceAll((id, story) -> story.equals(from) ? into : story);
                case StoryChange.Moved(var from, var into, var ids, var why) ->
                        ids.forEach(id -> stories.put(id, into));
            }
        }
    }

    private static Set<Set<String>> sets(Map<String, String> stories) {
        Map<String, Set<String>> sets = new HashMap<>();
        stories.forEach(
                (article, story) -> sets.computeIfAbsent(story, s -> new TreeSet<>()).add(article));
        Collection<Set<String>> all = sets.values();
        return Set.copyOf(all);
    }

    private static Instant time(Article article) {
        return Objects.requireNonNull(article.published()).toInstant();
    }
}
