package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.text.Terms;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How much a term tells, by how few articles have it: the inverse document frequency of a set of
 * articles (Spärck Jones 1972), smoothed. Immutable.
 */
public final class Rarity {

    private final Map<String, Double> rarities;
    private final double unseen;

    /** Where to look for what is not among the rarities; null if they are all there are. */
    private final @Nullable Rarity all;

    private Rarity(Map<String, Double> rarities, double unseen, @Nullable Rarity all) {
        this.rarities = rarities;
        this.unseen = unseen;
        this.all = all;
    }

    /** As these articles have it. Terms of different languages do not meet. */
    public static Rarity of(Collection<Article> articles) {
        return of(articles.stream());
    }

    /**
     * The same.
     *
     * @param articles read in several threads if it is parallel
     */
    public static Rarity of(Stream<Article> articles) {
        var counted = articles.collect(Counts::new, Counts::add, Counts::addAll);
        Map<String, Double> rarities = HashMap.newHashMap(counted.with.size());
        counted.with.forEach((term, with) -> rarities.put(term, rarity(with[0], counted.articles)));
        return new Rarity(rarities, rarity(0, counted.articles), null);
    }

    /** In how many of some articles each term is. */
    private static final class Counts {

        private final Map<String, int[]> with = new HashMap<>();
        private int articles;

        void add(Article article) {
            Set<String> terms = new HashSet<>(Terms.of(article.title(), article.language()));
            // No word runs over a line, and what is foreign in one block slows no other.
            for (var block : article.blocks()) {
                terms.addAll(Terms.of(block.text(), article.language()));
            }
            terms.forEach(term -> with.computeIfAbsent(term, t -> new int[1])[0]++);
            articles++;
        }

        void addAll(Counts others) {
            others.with.forEach(
                    (term, many) -> with.computeIfAbsent(term, t -> new int[1])[0] += many[0]);
            articles += others.articles;
        }
    }

    /** The same, of which the terms of a story are found faster than among all there are. */
    Rarity near(LineIndex story) {
        var terms = story.terms();
        Map<String, Double> few = HashMap.newHashMap(terms.size());
        for (int i = 0; i < terms.size(); i++) {
            few.put(terms.get(i), story.rarity(i));
        }
        return new Rarity(few, unseen, this);
    }

    /** From 1 for a term that every article has, upwards. */
    public double of(String term) {
        var rarity = rarities.get(term);
        if (rarity != null) {
            return rarity;
        }
        return all == null ? unseen : all.of(term);
    }

    private static double rarity(int with, int articles) {
        return 1 + Math.log((1.0 + articles) / (1.0 + with));
    }
}
