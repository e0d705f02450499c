package org.standfirst.server.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.standfirst.attribution.Attribution;
import org.standfirst.attribution.Kind;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.StoredArticle;
import org.standfirst.server.store.Story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody who read a story may want to open next: other stories about the same, by their
 * words or by what their texts are near to, where the same people speak, and what outlets write
 * that do not report it. Varied, one article a story and never the same text twice. Safe for use by
 * many threads.
 */
public final class FurtherReading {

    private static final int MOST = 6;
    private static final int LOOKED_AT = 16;
    private static final int SPEAKERS = 3;

    /** Of the words of a story, how many another one must have: much the same, or a little. */
    private static final double ALIKE = 0.3;

    private static final double TOUCHING = 0.12;

    /** Of long texts on different matters one pair in a hundred lies as near. */
    private static final double NEAR = 0.7;

    /** So many of one kind before all others have had their turn. */
    private static final int OF_ONE_KIND = 3;

    private final SearchIndex index;

    public FurtherReading(SearchIndex index) {
        this.index = index;
    }

    /** Why something is offered. */
    public enum Reason {
        /** It is about much the same. */
        SAME_MATTER,
        /** It is about much the same in other words. */
        OTHER_WORDS,
        /** Somebody who speaks in the story speaks there. */
        SAME_SPEAKER,
        /** It is about the same and from an outlet that does not report the story. */
        OTHER_OUTLET
    }

    /**
     * An article to open next.
     *
     * @param speaker who speaks in both; null where that is not the reason
     */
    public record Suggestion(StoredArticle article, Reason reason, @Nullable String speaker) {}

    /** At most a handful, those that come nearest first; none if there is nothing near. */
    public List<Suggestion> after(Shelves shelves, Story story) {
        return index.with(searcher -> suggestions(searcher, shelves, story));
    }

    private static List<Suggestion> suggestions(
            IndexSearcher searcher, Shelves shelves, Story story) throws IOException {
        var terms = StoryTerms.of(searcher, story.articles());
        var outlets = new HashSet<String>();
        for (var article : story.articles()) {
            outlets.add(article.outlet().id());
        }
        var candidates = new ArrayList<Suggestion>();
        var named = new HashSet<String>();
        for (var stored : best(searcher, shelves, story, terms.query(ALIKE), LOOKED_AT)) {
            named.add(stored.id());
            var reason =
                    outlets.contains(stored.outlet().id())
                            ? Reason.SAME_MATTER
                            : Reason.OTHER_OUTLET;
            candidates.add(new Suggestion(stored, reason, null));
        }
        for (var stored : near(searcher, shelves, story)) {
            if (named.add(stored.id())) {
                candidates.add(new Suggestion(stored, Reason.OTHER_WORDS, null));
            }
        }
        for (var speaker : speakers(shelves, story)) {
            var query =
                    new BooleanQuery.Builder()
                            .add(SearchQueries.named(IndexFields.SPEAKER, speaker), Occur.FILTER)
                            .add(terms.query(TOUCHING), Occur.MUST)
                            .build();
            best(searcher, shelves, story, query, SPEAKERS)
                    .forEach(stored ->
                            candidates.add(new Suggestion(stored, Reason.SAME_SPEAKER, speaker)));
        }
        if (candidates.isEmpty()) {
            return candidates;
        }
        var texts = new SameText();
        story.articles().forEach(article -> texts.note(article.article().text()));
        return varied(candidates, texts);
    }

    /** In turns of their kinds, each story and each text once. */
    private static List<Suggestion> varied(List<Suggestion> candidates, SameText texts) {
        Set<String> stories = new HashSet<>();
        Map<Reason, Integer> taken = new HashMap<>();
        var chosen = new ArrayList<Suggestion>();
        for (int most : new int[] {OF_ONE_KIND - 1, OF_ONE_KIND, MOST}) {
            for (var each : candidates) {
                var story = String.valueOf(each.article().story());
                if (chosen.size() < MOST
                        && taken.getOrDefault(each.reason(), 0) < most
                        && !stories.contains(story)
                        && texts.isNew(each.article().article().text())) {
                    stories.add(story);
                    taken.merge(each.reason(), 1, Integer::sum);
                    chosen.add(each);
                }
            }
        }
        return chosen;
    }

    private static Query others(Query query, Story story) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermQuery(new Term(IndexFields.STORY, story.id())), Occur.MUST_NOT)
                .build();
    }

    /** Articles that lie near a story by their vectors, the nearest of each other story. */
    private static List<StoredArticle> near(IndexSearcher searcher, Shelves shelves, Story story)
            throws IOException {
        var all = others(MatchAllDocsQuery.INSTANCE, story);
        var nearest = Nearness.nearest(story.articles(), 2 * LOOKED_AT, all);
        return nearest.isEmpty()
                ? List.of()
                : best(searcher, shelves, story, nearest.get(), LOOKED_AT, NEAR);
    }

    /** The best article of each of the best other stories. */
    private static List<StoredArticle> best(
            IndexSearcher searcher, Shelves shelves, Story story, Query query, int most)
            throws IOException {
        return best(searcher, shelves, story, others(query, story), most, -1);
    }

    private static List<StoredArticle> best(
            IndexSearcher searcher,
            Shelves shelves,
            Story story,
            Query query,
            int most,
            double least)
            throws IOException {
        var collected = StoryCollector.collect(searcher, query, StoryCollector.Order.BEST);
        var found = new ArrayList<StoredArticle>();
        for (var group : collected.from(0, most)) {
            if (Nearness.cosine(group.best()) < least) {
                break;
            }
            Optional.ofNullable(Finder.stored(searcher, shelves, group.documents()[0]))
                    .filter(stored -> stored.story() != null && !stored.story().equals(story.id()))
                    .filter(stored -> !Finder.isHidden(shelves, stored))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Those who speak most in a story and are called by a full name. */
    private static List<String> speakers(Shelves shelves, Story story) {
        Map<String, Integer> statements = new HashMap<>();
        shelves.attributions().ofStory(story.id()).values().stream()
                .flatMap(List::stream)
                .map(Attribution::speaker)
                .filter(speaker -> speaker.kind() == Kind.PERSON && speaker.name().contains(" "))
                .forEach(speaker -> statements.merge(speaker.name(), 1, Integer::sum));
        return statements.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(SPEAKERS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
