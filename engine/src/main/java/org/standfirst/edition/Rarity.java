package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.text.Terms;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much a term tells, by how few articles have it: the inverse document frequency of a set of
 * articles (Spärck Jones 1972), smoothed. Immutable.
 */
public final class Rarity {

    private final TermNumbers terms;

    /** By the terms' numbers. */
    private final double[] rarities;

    private final double unseen;

    /** Where to look for what is not among the terms; null if they are all there are. */
    private final @Nullable Rarity all;

    private Rarity(TermNumbers terms, double[] rarities, double unseen, @Nullable Rarity all) {
        this.terms = terms;
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
        var rarities = new double[counted.terms.size()];
        for (int term = 0; term < rarities.length; term++) {
            rarities[term] = rarity(counted.with[term], counted.articles);
        }
        return new Rarity(counted.terms, rarities, rarity(0, counted.articles), null);
    }

    /** In how many of some articles each term is. */
    private static final class Counts {

        private final TermNumbers terms = new TermNumbers();

        /** By the terms' numbers, and the last article that had each, counted from 1. */
        private int[] with = new int[1 << 10];

        private int[] last = new int[1 << 10];
        private int articles;

        void add(Article article) {
            articles++;
            count(Terms.of(article.title(), article.language()));
            // No word runs over a line, and what is foreign in one block slows no other.
            for (var block : article.blocks()) {
                count(Terms.of(block.text(), article.language()));
            }
        }

        private void count(List<String> found) {
            for (var term : found) {
                int number = number(term);
                if (last[number] != articles) {
                    last[number] = articles;
                    with[number]++;
                }
            }
        }

        private int number(String term) {
            int number = terms.add(term);
            if (number == with.length) {
                with = Arrays.copyOf(with, 2 * number);
                last = Arrays.copyOf(last, 2 * number);
            }
            return number;
        }

        void addAll(Counts others) {
            for (int term = 0; term < others.terms.size(); term++) {
                int number = number(others.terms.term(term));
                with[number] += others.with[term];
            }
            articles += others.articles;
        }
    }

    /** The same, of which the terms of a story are found faster than among all there are. */
    Rarity near(LineIndex story) {
        return new Rarity(story.terms(), story.rarities(), unseen, this);
    }

    /** From 1 for a term that every article has, upwards. */
    public double of(String term) {
        int number = terms.of(term);
        if (number >= 0) {
            return rarities[number];
        }
        return all == null ? unseen : all.of(term);
    }

    private static double rarity(int with, int articles) {
        return 1 + Math.log((1.0 + articles) / (1.0 + with));
    }
}
