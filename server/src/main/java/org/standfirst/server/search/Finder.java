package org.standfirst.server.search;

import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.standfirst.attribution.Attribution;
import org.standfirst.server.search.Found.InArticle;
import org.standfirst.server.search.Found.InStory;
import org.standfirst.server.search.Search.Kind;
import org.standfirst.server.search.StoryCollector.Group;
import org.standfirst.server.search.StoryCollector.Order;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.StoredArticle;
import org.standfirst.text.Terms;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers questions: asks the index which articles it is, and the archive what stands in them. What
 * is shown is of the very version that was indexed. Safe for use by many threads.
 */
public final class Finder {

    /** Stories on one sheet. */
    public static final int SHEET = 20;

    /** Articles shown of one story. */
    private static final int SHOWN = 3;

    private final SearchIndex index;
    private final Archive archive;
    private final ZoneId zone;
    private final InstantSource clock;

    /**
     * A finder in an archive.
     *
     * @param zone whose days {@code from:} and {@code to:} mean
     */
    public Finder(SearchIndex index, Archive archive, ZoneId zone, InstantSource clock) {
        this.index = index;
        this.archive = archive;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * One sheet of what answers a question; nothing beyond the last.
     *
     * @param latestFirst whether the latest come first and not the best; they do in any case where
     *     no words are asked for
     * @param sheet from 1
     */
    public Found find(Search search, boolean latestFirst, int sheet) {
        if (search.isEmpty()) {
            return new Found(0, 0, List.of(), search.notes());
        }
        var order = latestFirst || !search.hasWords() ? Order.LATEST : Order.BEST;
        return index.with(searcher ->
                archive.<Found>read(shelves -> {
                    try {
                        return find(searcher, shelves, search, order, sheet);
                    } catch (IOException e) {
                        throw new SearchException(
                                "the search index cannot be read: " + e.getMessage(), e);
                    }
                }));
    }

    private Found find(
            IndexSearcher searcher, Shelves shelves, Search search, Order order, int sheet)
            throws IOException {
        var asked = new SearchQueries(searcher, zone).of(search, shelves, clock.instant());
        var collected = StoryCollector.collect(searcher, asked.all(), order);
        var places = new WordPlaces(searcher, asked.words());
        List<InStory> items = new ArrayList<>();
        for (var group : collected.from((sheet - 1) * SHEET, SHEET)) {
            inStory(searcher, shelves, search, places, group).ifPresent(items::add);
        }
        var notes = new ArrayList<>(search.notes());
        notes.addAll(asked.notes());
        return new Found(collected.articles(), collected.stories(), items, notes);
    }

    /** Empty if none of its articles is there any more, or the story is hidden. */
    private static Optional<InStory> inStory(
            IndexSearcher searcher, Shelves shelves, Search search, WordPlaces places, Group group)
            throws IOException {
        List<InArticle> articles = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (int document : group.documents()) {
            if (articles.size() == SHOWN) {
                break;
            }
            var stored = stored(searcher, shelves, document);
            if (stored != null) {
                var found = inArticle(shelves, search, stored, places.of(document));
                var words = found.excerpt() == null ? "" : found.excerpt().text();
                if (articles.isEmpty() || (!words.isEmpty() && !shown.contains(words))) {
                    articles.add(found);
                    shown.add(words);
                }
            }
        }
        return articles.isEmpty() || isHidden(shelves, articles.getFirst().article())
                ? Optional.empty()
                : Optional.of(
                        new InStory(
                                articles.getFirst().article().story(),
                                group.articles(),
                                Instant.ofEpochMilli(group.latest()),
                                articles));
    }

    /** Whether somebody at the desk has taken its story out of sight. */
    static boolean isHidden(Shelves shelves, StoredArticle stored) {
        var story = stored.story();
        return story != null && shelves.rulings().note(story).hidden();
    }

    /** The article in the version that the index has; null if that is gone. */
    static @Nullable StoredArticle stored(IndexSearcher searcher, Shelves shelves, int document)
            throws IOException {
        var fields =
                searcher.storedFields()
                        .document(document, Set.of(IndexFields.ID, IndexFields.VERSION));
        var id = String.valueOf(fields.get(IndexFields.ID));
        var number = fields.getField(IndexFields.VERSION).numericValue();
        var latest = shelves.articles().byId(id);
        if (latest.isEmpty() || number == null) {
            return null;
        }
        var stored = latest.get();
        if (stored.version() == number.intValue()) {
            return stored;
        }
        var earlier =
                shelves.articles().versions(id).stream()
                        .filter(version -> version.number() == number.intValue())
                        .findFirst();
        return earlier.isEmpty()
                ? null
                : new StoredArticle(
                        earlier.get().article(),
                        stored.outlet(),
                        stored.story(),
                        number.intValue(),
                        stored.published(),
                        stored.firstSeen(),
                        stored.changed());
    }

    private static InArticle inArticle(
            Shelves shelves, Search search, StoredArticle stored, List<WordPlaces.Place> places) {
        var article = stored.article();
        var excerpts = new Excerpts(article, places);
        var speakers = search.of(Kind.SPEAKER, false);
        Excerpt excerpt = null;
        if (!speakers.isEmpty()) {
            var heard = shelves.attributions().ofArticle(stored.id());
            if (heard.version() == stored.version()) {
                excerpt =
                        excerpts.statement(
                                heard.attributions().stream()
                                        .filter(said -> speaks(said, speakers))
                                        .toList());
            }
        }
        if (excerpt == null) {
            excerpt = excerpts.sentence();
        }
        return new InArticle(stored, Excerpts.inTitle(article.title(), places), excerpt);
    }

    private static boolean speaks(Attribution said, List<Search.Part> speakers) {
        var name = new HashSet<>(Terms.of(said.speaker().name(), null));
        return speakers.stream().anyMatch(part -> name.containsAll(Terms.of(part.value(), null)));
    }
}
