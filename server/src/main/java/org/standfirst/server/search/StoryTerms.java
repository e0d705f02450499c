package org.standfirst.server.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.standfirst.server.store.StoredArticle;
import org.standfirst.text.Terms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The words that a story is about: those that many of its articles have and few others, weighed as
 * Lucene's MoreLikeThis weighs those of one document, by how often times how rare.
 */
final class StoryTerms {

    /** Of a long story these many articles, the latest, tell enough. */
    private static final int ARTICLES = 12;

    private static final int TERMS = 24;
    private static final int IN_HEADLINE = 3;

    /** A term in more of all articles than this share tells nothing of a story. */
    private static final double COMMON = 0.1;

    private final List<Weighed> terms;

    private StoryTerms(List<Weighed> terms) {
        this.terms = terms;
    }

    private record Weighed(Term term, double weight) {}

    static StoryTerms of(IndexSearcher searcher, List<StoredArticle> articles) throws IOException {
        Map<Term, Integer> counts = new HashMap<>();
        for (var stored : articles.reversed().stream().limit(ARTICLES).toList()) {
            var article = stored.article();
            var language = Terms.primary(article.language());
            var field = IndexFields.WORDS + language;
            for (var term : new HashSet<>(Terms.of(article.text(), language))) {
                counts.merge(new Term(field, term), 1, Integer::sum);
            }
            for (var term : new HashSet<>(Terms.of(article.title(), language))) {
                counts.merge(new Term(field, term), IN_HEADLINE, Integer::sum);
            }
        }
        int all = Math.max(1, searcher.getIndexReader().numDocs());
        var terms = new ArrayList<Weighed>();
        for (var count : counts.entrySet()) {
            int having = searcher.getIndexReader().docFreq(count.getKey());
            if (having > 1 && (having <= 10 || having <= all * COMMON)) {
                double rare = Math.log((double) all / having);
                double often = 1 + Math.log(count.getValue());
                terms.add(new Weighed(count.getKey(), often * rare));
            }
        }
        terms.sort(Comparator.comparingDouble(Weighed::weight).reversed());
        return new StoryTerms(List.copyOf(terms.subList(0, Math.min(TERMS, terms.size()))));
    }

    /**
     * What has some of these terms, and the more and the rarer, the better.
     *
     * @param share of the terms that must be there
     */
    Query query(double share) {
        var query = new BooleanQuery.Builder();
        for (var each : terms) {
            float weight = (float) Math.max(0.01, each.weight());
            query.add(new BoostQuery(new TermQuery(each.term()), weight), Occur.SHOULD);
        }
        query.setMinimumNumberShouldMatch(
                Math.max(1, Math.min(terms.size(), (int) Math.round(terms.size() * share))));
        return query.build();
    }
}
