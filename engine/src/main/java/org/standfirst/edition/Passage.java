package org.standfirst.edition;

/**
 * Words of an article, where they stand. Whatever a page shows as news is one of these.
 *
 * @param articleId whose words they are
 * @param begin where they begin in {@link org.standfirst.article.Article#text()}, in code points
 * @param end where they end, exclusive
 * @param text the words, verbatim
 */
public record Passage(String articleId, int begin, int end, String text) {}
