package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.demo.press.DemoPress;
import org.standfirst.demo.press.Truth;
import org.standfirst.provenance.CopyFinder;
import org.standfirst.provenance.Link;
import org.standfirst.provenance.Origins;
import org.standfirst.provenance.Provenance;
import org.standfirst.story.GroupingSettings;
import org.standfirst.story.Satire;
import org.standfirst.story.StoryChange;
import org.standfirst.story.StoryGrouper;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds stories and provenance to what is true of the demo press. */
@NullMarked
class DemoStoriesTest {

    private static final DemoPress PRESS = DemoPress.load(Instant.parse("2026-03-04T20:00:00Z"));
    private static final Truth TRUTH = PRESS.truth();
    private static final Map<String, Article> ARTICLES =
            PRESS.articles(1).stream()
                    .map(DemoArticles::of)
                    .collect(Collectors.toMap(Article::id, article -> article));
    private static final Map<String, String> FAMILIES =
            PRESS.outlets().stream().collect(Collectors.toMap(o -> o.name(), o -> o.family()));

    @Test
    void everyEventHasItsIndependentOrigins() {
        for (var event : TRUTH.events()) {
            var found =
                    provenance(event).origins().stream()
                            .map(origin -> new TreeSet<>(origin.articleIds()))
                            .collect(Collectors.toSet());
            var expected =
                    event.origins().values().stream()
                            .map(ids -> new TreeSet<>(ids))
                            .collect(Collectors.toSet());
            assertThat(found).as(event.id()).isEqualTo(expected);
            assertThat(provenance(event).independent())
                    .as(event.id())
                    .isEqualTo(event.independent())
                    .isLessThanOrEqualTo(event.outlets());
        }
    }

    @Test
    void everyCopyIsTiedToItsRootAndNothingElseIs() {
        var expected = new TreeSet<String>();
        for (var group : TRUTH.copies()) {
            group.members().forEach(copy -> expected.add(copy.article() + " of " + group.root()));
        }
        var found = new TreeSet<String>();
        for (var event : TRUTH.events()) {
            for (var link : provenance(event).links()) {
                if (link.kind() == Link.Kind.COPY) {
                    found.add(link.articleId() + " of " + link.fromArticleId());
                }
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void everyRelayIsFoundAndNothingElseIs() {
        var unmatched = new ArrayList<>(TRUTH.relays());
        for (var event : TRUTH.events()) {
            for (var link : provenance(event).links()) {
                if (link.kind() == Link.Kind.RELAY) {
                    var relay = unmatched.stream().filter(r -> isSame(r, link, event)).findFirst();
                    assertThat(relay).as("nobody says so: %s", link).isPresent();
                    unmatched.remove(relay.orElseThrow());
                }
            }
        }
        assertThat(unmatched).isEmpty();
    }

    /** An outlet that the article does not name is known by the words alone. */
    private static boolean isSame(Truth.Relay relay, Link link, Truth.Event event) {
        boolean outlet =
                relay.outlet().equals(link.source()) || relay.phrase().contains(link.source());
        boolean target =
                relay.target() == null
                        || !event.keys().contains(relay.target())
                        || relay.target().equals(link.fromArticleId());
        return relay.article().equals(link.articleId()) && outlet && target;
    }

    /** A newsroom repairs after each batch, and how many articles are in one nobody knows. */
    private static final int[] BATCHES = {1, 25, 200};

    @Test
    void everyEventIsOneStoryInEachLanguage() {
        for (int batch : BATCHES) {
            var stories = stories(batch);
            for (var event : TRUTH.events()) {
                var found = new TreeSet<String>();
                var languages = new TreeSet<String>();
                for (var key : event.keys()) {
                    var language = Objects.requireNonNull(ARTICLES.get(key)).language();
                    found.add(language + " " + stories.get(key));
                    languages.add(language);
                }
                assertThat(found)
                        .as("%s, repaired every %d", event.id(), batch)
                        .hasSize(languages.size());
            }
        }
    }

    @Test
    void noStoryTellsEventsThatAreApart() {
        for (int batch : BATCHES) {
            Map<String, TreeSet<String>> eventsByStory = new HashMap<>();
            stories(batch)
                    .forEach((article, story) -> {
                        var event = TRUTH.eventOf(article);
                        if (event != null) {
                            eventsByStory
                                    .computeIfAbsent(story, s -> new TreeSet<>())
                                    .add(event.id());
                        }
                    });
            for (var events : eventsByStory.values()) {
                for (var one : events) {
                    for (var other : events) {
                        assertThat(one.equals(other) || mayBeOne(one, other))
                                .as("%s and %s, repaired every %d", one, other, batch)
                                .isTrue();
                    }
                }
            }
        }
    }

    private static boolean mayBeOne(String one, String other) {
        return TRUTH.storyLinks().stream()
                .anyMatch(link ->
                        link.join().equals("may")
                                && Set.of(link.from(), link.to()).equals(Set.of(one, other)));
    }

    @Test
    void satireStandsInNoStoryItMocks() {
        var stories = stories();
        for (var article : ARTICLES.values()) {
            for (var other : ARTICLES.values()) {
                boolean together =
                        Objects.equals(stories.get(article.id()), stories.get(other.id()));
                assertThat(isSatire(article) != isSatire(other) && together)
                        .as("%s and %s in one story", article.id(), other.id())
                        .isFalse();
            }
        }
    }

    private static boolean isSatire(Article article) {
        return Satire.isCalled(article.section());
    }

    @Test
    void storiesAsTheyAreFoundHaveTheIndependentOriginsOfTheirEvents() {
        var stories = stories();
        int held = 0;
        for (var event : TRUTH.events()) {
            var told = new TreeSet<>(event.keys());
            var first = stories.get(event.keys().getFirst());
            var found = new TreeSet<String>();
            stories.forEach((article, story) -> {
                if (Objects.equals(story, first)) {
                    found.add(article);
                }
            });
            if (found.equals(told)) {
                List<Article> articles =
                        found.stream()
                                .map(key -> Objects.requireNonNull(ARTICLES.get(key)))
                                .toList();
                assertThat(Origins.trace(articles, FAMILIES).independent())
                        .as(event.id())
                        .isEqualTo(event.independent());
                held++;
            }
        }
        assertThat(held)
                .as("events that are one story and nothing else")
                .isGreaterThanOrEqualTo(25);
    }

    @Test
    void theCopiesOfTheWholePressAreFoundWhateverStoryTheyAreIn() {
        var finder = new CopyFinder(Duration.ofDays(3));
        var found = new TreeSet<String>();
        for (var article : PRESS.articles(1)) {
            for (var shared : finder.add(Objects.requireNonNull(ARTICLES.get(article.key())))) {
                if (shared.isCopy()) {
                    found.add(shared.articleId());
                    found.add(shared.earlierId());
                }
            }
        }
        var expected = new TreeSet<String>();
        for (var group : TRUTH.copies()) {
            expected.add(group.root());
            group.members().forEach(copy -> expected.add(copy.article()));
        }
        assertThat(found).isEqualTo(expected);
    }

    private static Map<String, String> stories() {
        return stories(1);
    }

    /**
     * The stories of all articles.
     *
     * @param batch after how many articles stories are repaired
     */
    private static Map<String, String> stories(int batch) {
        var grouper = new StoryGrouper(GroupingSettings.defaults());
        Map<String, String> stories = new HashMap<>();
        int count = 0;
        for (var article : PRESS.articles(1)) {
            var known = Objects.requireNonNull(ARTICLES.get(article.key()));
            stories.put(known.id(), grouper.add(known).storyId());
            if (++count % batch == 0) {
                apply(grouper.repair(), stories);
            }
        }
        apply(grouper.repair(), stories);
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

    private static Provenance provenance(Truth.Event event) {
        List<Article> articles = new ArrayList<>();
        event.keys().forEach(key -> articles.add(Objects.requireNonNull(ARTICLES.get(key))));
        return Origins.trace(articles, FAMILIES);
    }
}
