package org.standfirst.server.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.standfirst.server.search.Search.Kind;
import org.standfirst.server.search.Search.Part;
import org.standfirst.server.store.Outlet;
import org.standfirst.server.store.Shelves;
import org.standfirst.text.Terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * Makes of a question what the index is asked. In each language all words must be there, cut down
 * as that language is; a word too common to be kept in one of them asks for nothing there.
 */
final class SearchQueries {

    private static final Analyzer ANALYZER = IndexFields.analyzer();

    /** How much a word in the headline counts, measured against one in the text. */
    private static final float IN_TITLE = 1.5f;

    /** How much the newest article is ahead of an old one that is as good. */
    private static final float NEWNESS = 1.0f;

    private static final Duration HALF_AS_NEW = Duration.ofDays(14);

    private final IndexSearcher searcher;
    private final ZoneId zone;
    private final List<String> notes = new ArrayList<>();

    SearchQueries(IndexSearcher searcher, ZoneId zone) {
        this.searcher = searcher;
        this.zone = zone;
    }

    /**
     * What the index is asked.
     *
     * @param all decides what is found, and in which order
     * @param words what of it stands in the words of an article; null if no words are asked for
     * @param notes what the reader should know of it
     */
    record Asked(Query all, @Nullable Query words, List<String> notes) {}

    /**
     * Makes the query.
     *
     * @param now from when articles are counted as old
     */
    Asked of(Search search, Shelves shelves, Instant now) {
        var all = new BooleanQuery.Builder();
        var words = words(search);
        if (words != null) {
            all.add(words, Occur.MUST);
            titles(search).forEach(title -> all.add(title, Occur.SHOULD));
            all.add(
                    LongField.newDistanceFeatureQuery(
                            IndexFields.PUBLISHED,
                            NEWNESS,
                            now.toEpochMilli(),
                            HALF_AS_NEW.toMillis()),
                    Occur.SHOULD);
        } else {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        without(search, all);
        outlets(search, shelves, all);
        sections(search, shelves, all);
        for (boolean excluded : new boolean[] {false, true}) {
            search.of(Kind.SPEAKER, excluded)
                    .forEach(speaker ->
                            all.add(
                                    named(IndexFields.SPEAKER, speaker.value()),
                                    excluded ? Occur.MUST_NOT : Occur.FILTER));
        }
        days(search.from(), search.to(), all);
        hidden(shelves, all);
        return new Asked(all.build(), words, List.copyOf(notes));
    }

    /** The languages that some article is in. */
    static List<String> languages(IndexSearcher searcher) {
        return FieldInfos.getIndexedFields(searcher.getIndexReader()).stream()
                .filter(field -> field.startsWith(IndexFields.WORDS))
                .map(field -> field.substring(IndexFields.WORDS.length()))
                .sorted()
                .toList();
    }

    private @Nullable Query words(Search search) {
        var wanted =
                search.parts().stream()
                        .filter(part -> part.isWording() && !part.excluded())
                        .toList();
        if (wanted.isEmpty()) {
            return null;
        }
        var any = new BooleanQuery.Builder();
        int asked = 0;
        for (var language : languages(searcher)) {
            var all = new BooleanQuery.Builder();
            int kept = 0;
            for (var part : wanted) {
                var query = words(IndexFields.WORDS + language, part);
                if (query != null) {
                    all.add(query, Occur.MUST);
                    kept++;
                }
            }
            if (kept > 0) {
                any.add(all.build(), Occur.SHOULD);
                asked++;
            }
        }
        if (asked == 0) {
            notes.add("These words are too common to be searched for by themselves.");
        }
        return any.build();
    }

    /** The word or phrase in a field; null if it is too common to stand there. */
    private static @Nullable Query words(String field, Part part) {
        return new QueryBuilder(ANALYZER).createPhraseQuery(field, part.value());
    }

    private List<Query> titles(Search search) {
        List<Query> titles = new ArrayList<>();
        for (var language : languages(searcher)) {
            for (var part : search.parts()) {
                if (part.isWording() && !part.excluded()) {
                    var query = words(IndexFields.TITLE + language, part);
                    if (query != null) {
                        titles.add(new BoostQuery(query, IN_TITLE));
                    }
                }
            }
        }
        return titles;
    }

    private void without(Search search, BooleanQuery.Builder all) {
        for (var part : search.parts()) {
            if (part.isWording() && part.excluded()) {
                for (var language : languages(searcher)) {
                    var query = words(IndexFields.WORDS + language, part);
                    if (query != null) {
                        all.add(query, Occur.MUST_NOT);
                    }
                }
            }
        }
    }

    private void outlets(Search search, Shelves shelves, BooleanQuery.Builder all) {
        for (boolean excluded : new boolean[] {false, true}) {
            var parts = search.of(Kind.OUTLET, excluded);
            if (parts.isEmpty()) {
                continue;
            }
            var ids = new HashSet<BytesRef>();
            for (var part : parts) {
                var found =
                        shelves.outlets().all().stream()
                                .filter(outlet -> isCalled(outlet, part.value()))
                                .map(Outlet::id)
                                .toList();
                if (found.isEmpty()) {
                    notes.add("No outlet here is called \u201c" + part.value() + "\u201d.");
                }
                found.forEach(id -> ids.add(new BytesRef(id)));
            }
            all.add(
                    new TermInSetQuery(IndexFields.OUTLET, ids),
                    excluded ? Occur.MUST_NOT : Occur.FILTER);
        }
    }

    /** Whether all words of a name are in that of the outlet, or it is the outlet's address. */
    private static boolean isCalled(Outlet outlet, String name) {
        return outlet.id().equals(name.toLowerCase(Locale.ROOT))
                || new HashSet<>(Terms.of(outlet.name(), null)).containsAll(Terms.of(name, null));
    }

    /** The section that the outlet names, or the folder that the feed stands in. */
    private void sections(Search search, Shelves shelves, BooleanQuery.Builder all) {
        for (boolean excluded : new boolean[] {false, true}) {
            var parts = search.of(Kind.SECTION, excluded);
            if (parts.isEmpty()) {
                continue;
            }
            var any = new BooleanQuery.Builder();
            for (var part : parts) {
                any.add(named(IndexFields.SECTION, part.value()), Occur.SHOULD);
                var words = Terms.of(part.value(), null);
                for (var feed : shelves.feeds().all()) {
                    var folder = feed.category();
                    if (folder != null
                            && new HashSet<>(Terms.of(folder, null)).containsAll(words)) {
                        var term = new Term(IndexFields.FEED, Long.toString(feed.id()));
                        any.add(new TermQuery(term), Occur.SHOULD);
                    }
                }
            }
            all.add(any.build(), excluded ? Occur.MUST_NOT : Occur.FILTER);
        }
    }

    /** What the desk has taken out of sight is not counted either. */
    private static void hidden(Shelves shelves, BooleanQuery.Builder all) {
        var stories = shelves.rulings().hidden().stream().map(BytesRef::new).toList();
        if (!stories.isEmpty()) {
            all.add(new TermInSetQuery(IndexFields.STORY, stories), Occur.MUST_NOT);
        }
    }

    /** Something that bears all the words of a name, one after the other. */
    static Query named(String field, String name) {
        var query = new QueryBuilder(ANALYZER).createPhraseQuery(field, name);
        return query == null ? new BooleanQuery.Builder().build() : query;
    }

    private void days(@Nullable LocalDate from, @Nullable LocalDate to, BooleanQuery.Builder all) {
        if (from != null || to != null) {
            long first =
                    from == null
                            ? Long.MIN_VALUE
                            : from.atStartOfDay(zone).toInstant().toEpochMilli();
            long last =
                    to == null
                            ? Long.MAX_VALUE
                            : to.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli() - 1;
            if (first <= last) {
                all.add(LongField.newRangeQuery(IndexFields.PUBLISHED, first, last), Occur.FILTER);
            } else {
                all.add(new BooleanQuery.Builder().build(), Occur.FILTER);
            }
        }
    }
}
