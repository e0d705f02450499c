package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Author;
import org.standfirst.article.Block;
import org.standfirst.article.Moment;
import org.standfirst.demo.press.DemoPress;
import org.standfirst.demo.press.PressArticle;
import org.standfirst.demo.press.Truth;
import org.standfirst.provenance.Link;
import org.standfirst.provenance.Origins;
import org.standfirst.provenance.Provenance;
import org.standfirst.story.GroupingSettings;
import org.standfirst.story.StoryChange;
import org.standfirst.story.StoryGrouper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds stories and provenance to what is true of the demo press. */
@NullMarked
class DemoStoriesTest {

    private static final DemoPress PRESS = DemoPress.load(Instant.parse("2026-03-04T20:00:00Z"));
    private static final Truth TRUTH = PRESS.truth();
    private static final Map<String, Article> ARTICLES =
            PRESS.articles(1).stream()
                    .map(DemoStoriesTest::article)
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

    @Test
    void articlesOnOneEventInOneLanguageAreMostlyOneStory() {
        var stories = stories();
        double precision = 0;
        double recall = 0;
        for (var one : ARTICLES.values()) {
            int together = 0;
            int same = 0;
            int both = 0;
            for (var other : ARTICLES.values()) {
                boolean story = Objects.equals(stories.get(one.id()), stories.get(other.id()));
                boolean event = isOneEvent(one, other);
                together += story ? 1 : 0;
                same += event ? 1 : 0;
                both += story && event ? 1 : 0;
            }
            precision += both / (double) together / ARTICLES.size();
            recall += both / (double) same / ARTICLES.size();
        }
        assertThat(2 * precision * recall / (precision + recall))
                .as("B-cubed of precision %.3f and recall %.3f", precision, recall)
                .isGreaterThan(0.8);
    }

    private static boolean isOneEvent(Article one, Article other) {
        var event = TRUTH.eventOf(one.id());
        boolean oneEvent = event != null && event.keys().contains(other.id());
        return one.equals(other) || (oneEvent && Objects.equals(one.language(), other.language()));
    }

    private static Map<String, String> stories() {
        var grouper = new StoryGrouper(GroupingSettings.defaults());
        Map<String, String> stories = new HashMap<>();
        for (var article : PRESS.articles(1)) {
            var known = Objects.requireNonNull(ARTICLES.get(article.key()));
            stories.put(known.id(), grouper.add(known).storyId());
            for (var change : grouper.repair()) {
                switch (change) {
                    case StoryChange.Merged(var from, var into, var why) ->
                            stories.replaceAll((id, story) -> story.equals(from) ? into : story);
                    case StoryChange.Moved(var from, var into, var ids, var why) ->
                            ids.forEach(id -> stories.put(id, into));
                }
            }
        }
        return stories;
    }

    private static Provenance provenance(Truth.Event event) {
        List<Article> articles = new ArrayList<>();
        event.keys().forEach(key -> articles.add(Objects.requireNonNull(ARTICLES.get(key))));
        return Origins.trace(articles, FAMILIES);
    }

    private static Article article(PressArticle written) {
        var authors = new ArrayList<Author>();
        written.people().forEach(name -> authors.add(new Author(name, Author.Kind.PERSON)));
        if (written.credit() != null) {
            authors.add(new Author(written.credit(), Author.Kind.AGENCY));
        }
        var outlet = written.outlet();
        return new Article(
                written.key(),
                "https://" + outlet.key() + ".example/" + written.section() + "/" + written.slug(),
                outlet.name(),
                written.title(),
                written.standfirst(),
                authors,
                Moment.exact(written.published()),
                null,
                outlet.language(),
                written.section(),
                null,
                false,
                written.corrections(),
                written.body().stream().map(block -> Block.paragraph(block.text())).toList());
    }
}
