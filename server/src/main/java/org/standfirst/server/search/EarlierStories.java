package org.standfirst.server.search;

import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.standfirst.server.store.Outlet;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.StoredArticle;
import org.standfirst.server.store.Story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The stories that led to one: begun before it, and about the same people, places and things, by
 * themselves or by way of the one that came between. Safe for use by many threads.
 */
public final class EarlierStories {

    private static final int MOST = 6;
    private static final int LOOKED_AT = 12;
    private static final int NAMES = 3;

    /** How alike two stories must be for the earlier to have led to the later. */
    private static final double LED = 0.11;

    /** The same where a story between the two is as near to either. */
    private static final double BY_WAY = 0.06;

    private final SearchIndex index;

    public EarlierStories(SearchIndex index) {
        this.index = index;
    }

    /**
     * A story that led to another.
     *
     * @param article of it, the one that comes nearest
     * @param names that both tell of, the most telling first; never none
     * @param between the story by way of which it led there; null where it did so itself
     */
    public record Earlier(
            StoredArticle article, List<String> names, @Nullable StoredArticle between) {}

    /** At most a handful, in the order in which they began. */
    public List<Earlier> before(Shelves shelves, Story story) {
        return index.with(searcher -> {
            var links = links(searcher, shelves, story, LED, Set.of(story.id()));
            var found = new ArrayList<Earlier>();
            Set<String> known = new HashSet<>(Set.of(story.id()));
            for (var link : links) {
                known.add(link.story().id());
                found.add(new Earlier(link.article(), link.names(), null));
            }
            for (var link : links) {
                if (found.size() < MOST) {
                    found.addAll(byWay(searcher, shelves, story, link, known));
                }
            }
            return found.stream()
                    .limit(MOST)
                    .sorted(Comparator.comparing(e -> e.article().published()))
                    .toList();
        });
    }

    /** An earlier story, its article that comes nearest, and how near both are. */
    private record Link(Story story, StoredArticle article, List<String> names, double alike) {}

    /** What led to one of those that led here, and is told of here too. */
    private static List<Earlier> byWay(
            IndexSearcher searcher, Shelves shelves, Story story, Link between, Set<String> known)
            throws IOException {
        var outlets = outlets(shelves);
        var here = StoryProfile.of(searcher, outlets, story);
        var found = new ArrayList<Earlier>();
        for (var link : links(searcher, shelves, between.story(), LED, known)) {
            var there = StoryProfile.of(searcher, outlets, link.story());
            var names = here.sharedNames(there, NAMES);
            if (!names.isEmpty() && here.alike(there) >= BY_WAY) {
                known.add(link.story().id());
                found.add(new Earlier(link.article(), names, between.article()));
            }
        }
        return found;
    }

    /** What outlets are called: a name that says who reported it, not what it is about. */
    private static Set<String> outlets(Shelves shelves) {
        return shelves.outlets().all().stream().map(Outlet::name).collect(Collectors.toSet());
    }

    /** The nearest first. */
    private static List<Link> links(
            IndexSearcher searcher, Shelves shelves, Story story, double least, Set<String> without)
            throws IOException {
        var outlets = outlets(shelves);
        var here = StoryProfile.of(searcher, outlets, story);
        var links = new ArrayList<Link>();
        for (var article : candidates(searcher, shelves, story, here.query())) {
            var id = Objects.requireNonNull(article.story());
            var other = shelves.stories().byId(id).orElse(null);
            if (other == null
                    || without.contains(other.id())
                    || !other.founded().isBefore(story.founded())) {
                continue;
            }
            var there = StoryProfile.of(searcher, outlets, other);
            double alike = here.alike(there);
            var names = here.sharedNames(there, NAMES);
            // Many stories share a town; fewer a ship or a person with first and last name.
            boolean telling = names.stream().anyMatch(name -> name.indexOf(' ') > 0);
            if (alike >= least && telling) {
                links.add(new Link(other, article, names, alike));
            }
        }
        links.sort(Comparator.comparingDouble(Link::alike).reversed());
        return links.subList(0, Math.min(MOST, links.size()));
    }

    /** Of each story with something from before this one began, the article that comes nearest. */
    private static List<StoredArticle> candidates(
            IndexSearcher searcher, Shelves shelves, Story story, Query about) throws IOException {
        long before = story.founded().toEpochMilli() - 1;
        Query query =
                new BooleanQuery.Builder()
                        .add(about, Occur.MUST)
                        .add(
                                LongField.newRangeQuery(
                                        IndexFields.PUBLISHED, Long.MIN_VALUE, before),
                                Occur.FILTER)
                        .add(new TermQuery(new Term(IndexFields.STORY, story.id())), Occur.MUST_NOT)
                        .build();
        var collected = StoryCollector.collect(searcher, query, StoryCollector.Order.BEST);
        var found = new ArrayList<StoredArticle>();
        for (var group : collected.from(0, LOOKED_AT)) {
            Optional.ofNullable(Finder.stored(searcher, shelves, group.documents()[0]))
                    .filter(stored -> stored.story() != null && !stored.story().equals(story.id()))
                    .filter(stored -> !Finder.isHidden(shelves, stored))
                    .ifPresent(found::add);
        }
        return found;
    }
}
