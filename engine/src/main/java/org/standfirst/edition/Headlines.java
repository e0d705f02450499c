package org.standfirst.edition;

import org.standfirst.article.Article;
import org.standfirst.text.Terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the headlines of a story tell: what each outlet holds for the most important. */
final class Headlines {

    /** What each headline tells, by the origin of its article. */
    private final Map<Integer, List<Set<String>>> byOrigin = new HashMap<>();

    private final Rarity rarity;

    private Headlines(Rarity rarity) {
        this.rarity = rarity;
    }

    static Headlines of(List<Line> lines, Rarity rarity) {
        var headlines = new Headlines(rarity);
        Article before = null;
        for (var line : lines) {
            var article = line.article();
            if (before == null || !article.id().equals(before.id())) {
                headlines.add(article, line.origin());
            }
            before = article;
        }
        return headlines;
    }

    private void add(Article article, int origin) {
        var terms = new HashSet<>(Terms.of(article.title(), article.language()));
        if (!terms.isEmpty()) {
            byOrigin.computeIfAbsent(origin, o -> new ArrayList<>()).add(terms);
        }
    }

    /** The part of the headlines that stands in a line, each origin counted once, from 0 to 1. */
    double told(Set<String> terms) {
        double sum = 0;
        for (var ofOrigin : byOrigin.values()) {
            double most = 0;
            for (var headline : ofOrigin) {
                most = Math.max(most, part(headline, terms));
            }
            sum += most;
        }
        return byOrigin.isEmpty() ? 0 : sum / byOrigin.size();
    }

    private double part(Set<String> headline, Set<String> terms) {
        double all = 0;
        double there = 0;
        for (var term : headline) {
            double weight = rarity.of(term);
            all += weight;
            there += terms.contains(term) ? weight : 0;
        }
        return there / all;
    }
}
