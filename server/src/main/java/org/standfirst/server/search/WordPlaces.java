package org.standfirst.server.search;

import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the words of a question stand in the articles that have them. */
final class WordPlaces {

    private static final int MOST = 2_000;

    private final IndexSearcher searcher;
    private final @Nullable Weight weight;

    WordPlaces(IndexSearcher searcher, @Nullable Query words) throws IOException {
        this.searcher = searcher;
        this.weight =
                words == null
                        ? null
                        : searcher.createWeight(
                                searcher.rewrite(words), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /**
     * A word or phrase where it stands.
     *
     * @param begin in UTF-16 units of what the index was given of the article
     * @param end exclusive
     * @param word number of the word or phrase in the question
     * @param weight how much it says that it stands there: a phrase more than a word
     */
    record Place(int begin, int end, int word, int weight) {}

    /** The places in a document of the index, in order. */
    List<Place> of(int document) throws IOException {
        if (weight == null) {
            return List.of();
        }
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var matches = weight.matches(leaf, document - leaf.docBase);
        if (matches == null) {
            return List.of();
        }
        Map<Query, Integer> words = new HashMap<>();
        var places = new ArrayList<Place>();
        for (var field : matches) {
            var each = matches.getMatches(field);
            while (each != null && each.next() && places.size() < MOST) {
                int word = words.computeIfAbsent(each.getQuery(), query -> words.size());
                if (each.startOffset() >= 0) {
                    int weight = each.getQuery() instanceof TermQuery ? 1 : 2;
                    places.add(new Place(each.startOffset(), each.endOffset(), word, weight));
                }
            }
        }
        places.sort((one, other) -> Integer.compare(one.begin(), other.begin()));
        return places;
    }
}
