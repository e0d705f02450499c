package org.standfirst.crossword;

import org.standfirst.article.Article;

import java.util.List;

/**
 * A story of the week's editions.
 *
 * @param weight how much it mattered; any positive number
 * @param articles the reports, the best to quote first
 */
public record NewsStory(String id, double weight, List<Article> articles) {

    public NewsStory {
        articles = List.copyOf(articles);
    }
}
