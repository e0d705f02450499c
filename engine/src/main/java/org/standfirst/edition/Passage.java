package org.standfirst.edition;

import org.standfirst.article.Article;

/**
 * Words of an article, where they stand. Whatever a page shows as news is one of these.
 *
 * @param articleId whose words they are
 * @param begin where they begin in {@link Article#text()}, in code points
 * @param end where they end, exclusive
 * @param text the words, verbatim
 */
public record Passage(String articleId, int begin, int end, String text) {

    /** Whether these are the words that stand there in the article. */
    public boolean standsIn(Article article) {
        var whole = article.text();
        if (begin < 0 || begin >= end || end > whole.codePointCount(0, whole.length())) {
            return false;
        }
        int from = whole.offsetByCodePoints(0, begin);
        int to = whole.offsetByCodePoints(from, end - begin);
        return whole.substring(from, to).equals(text);
    }
}
