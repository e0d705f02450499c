package org.standfirst.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Moment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Articles that come after others which were published later. */
@NullMarked
class LateArticlesTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final int SEEDS = 4;
    private static final int ARTICLES = 150;

    private StoryGrouper grouper = new StoryGrouper(GroupingSettings.defaults());
    private final Map<String, String> stories = new HashMap<>();

    @Test
    void anyOrderGivesTheSameStories() {
        var stream = stream(ARTICLES);
        Set<Set<String>> expected = Set.of();
        for (int seed = 0; seed < SEEDS; seed++) {
            grouper = new StoryGrouper(GroupingSettings.defaults());
            stories.clear();
            var shuffled = new ArrayList<>(stream);
            var random = new Random(seed);
            Collections.shuffle(shuffled, random);
            for (var article : shuffled) {
                add(article);
                if (random.nextInt(9) == 0) {
                    repair();
                }
                if (random.nextInt(20) == 0) {
                    grouper = StoryGrouper.restore(grouper.save());
                }
            }
            catchUp();
            for (var article : stream) {
                var known = grouper.add(article).storyId();
                assertThat(known).as(article.id()).isEqualTo(stories.get(article.id()));
            }
            expected = seed == 0 ? sets() : expected;
            assertThat(sets()).as("seed %d", seed).isEqualTo(expected);
        }
        assertThat(expected).hasSizeBetween(10, 60);
    }

    @Test
    void whatIsToldAgainKeepsItsId() {
        var stream = stream(ARTICLES);
        for (int i = 0; i < stream.size(); i++) {
            if (i % 10 != 0) {
                add(stream.get(i));
            }
        }
        catchUp();
        var before = sets();
        var told = new HashMap<>(stories);
        for (int i = 0; i < stream.size(); i += 10) {
            add(stream.get(i));
        }
        catchUp();
        int kept = 0;
        for (var story : before) {
            var ids = new TreeSet<String>();
            story.forEach(article -> ids.add(stories.get(article)));
            if (ids.size() == 1 && ids.first().equals(told.get(story.iterator().next()))) {
                kept++;
            }
        }
        // Some were told in two stories that are one now.
        assertThat(kept).isGreaterThanOrEqualTo(before.size() * 9 / 10);
        assertThat(stories.values()).allMatch(story -> story.startsWith("s"));
    }

    @Test
    void whatAPersonRuledOnStays() {
        var stream = stream(60);
        stream.subList(30, 60).forEach(this::add);
        catchUp();
        var one = Objects.requireNonNull(stories.get("s30"));
        var other = stories.values().stream().filter(story -> !story.equals(one)).findAny();
        apply(grouper.rule(new Ruling.Merge(other.orElseThrow(), one)));
        var ruled = sets();
        stream.subList(0, 30).forEach(this::add);
        catchUp();
        assertThat(sets()).hasSizeGreaterThanOrEqualTo(ruled.size());
        for (var story : ruled) {
            if (story.contains("s30")) {
                assertThat(story).allMatch(article -> one.equals(stories.get(article)));
            }
        }
    }

    @Test
    void whatClaimsToBeOfNextYearMakesNothingLate() {
        var stream = stream(40);
        stream.subList(0, 20).forEach(this::add);
        add(event(99, NOON.plus(Duration.ofDays(365)), 3));
        repair();
        for (var article : stream.subList(20, 40)) {
            add(article);
            assertThat(grouper.isBehind()).isFalse();
        }
        assertThat(grouper.windowSize()).isEqualTo(41);
    }

    private void add(Article article) {
        stories.put(article.id(), grouper.add(article).storyId());
    }

    private void repair() {
        apply(grouper.repair());
    }

    private void catchUp() {
        repair();
        while (grouper.isBehind()) {
            repair();
        }
    }

    private void apply(List<StoryChange> changes) {
        for (var change : changes) {
            switch (change) {
                case StoryChange.Merged(var from, var into, var why) ->
                        stories.replaceAll((id, story) -> story.equals(from) ? into : story);
                case StoryChange.Moved(var from, var into, var ids, var why) -> {
                    // Who is moved out of a story was told in it.
                    assertThat(ids).allMatch(id -> from.equals(stories.get(id)));
                    ids.forEach(id -> stories.put(id, into));
                }
            }
        }
    }

    private Set<Set<String>> sets() {
        Map<String, Set<String>> sets = new HashMap<>();
        stories.forEach(
                (article, story) -> sets.computeIfAbsent(story, s -> new TreeSet<>()).add(article));
        return Set.copyOf(sets.values());
    }

    /** Articles on a few invented events, in order of publication, one in 20 minutes. */
    private static List<Article> stream(int length) {
        var articles = new ArrayList<Article>();
        for (int i = 0; i < length; i++) {
            articles.add(event(i, NOON.plusSeconds(i * 1_200L), i * 7 % 20));
        }
        return articles;
    }

    private static Article event(int number, Instant published, int event) {
        var random = new Random(number);
        var text = new StringBuilder();
        for (int word = 0; word < 60; word++) {
            boolean common = random.nextInt(5) < 2;
            text.append(common ? "Word" + random.nextInt(300) : "Ev" + event + "x")
                    .append(common ? "" : String.valueOf(random.nextInt(25)))
                    .append(' ');
        }
        return Article.of(
                "s" + number,
                "https://x.example/" + number,
                "X" + number % 7,
                "Event " + event,
                Moment.exact(published),
                "en",
                text.toString());
    }
}
