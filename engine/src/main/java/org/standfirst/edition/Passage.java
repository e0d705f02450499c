package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;

/**
 * Words of an article, where they stand. Whatever a page shows as news is one of these.
 *
 * @param articleId whose words they are
 * @param begin where they begin in the part they stand in, in code points
 * @param end where they end, exclusive
 * @param text the words, verbatim
 * @param part of the article in which they stand
 */
public record Passage(String articleId, int begin, int end, String text, Part part) {

    /** A text of an article in which words may stand. */
    public enum Part {
        /** {@link Article#text()}. */
        BODY,
        /** {@link Article#standfirst()}. */
        STANDFIRST;

        /** What it says; null where an article has none. */
        public @Nullable String of(Article article) {
            return this == BODY ? article.text() : article.standfirst();
        }
    }

    // Passages that were kept before they could stand elsewhere have no part.
    @SuppressWarnings("RedundantNullCheck")
    public Passage {
        part = part == null ? Part.BODY : part;
    }

    /** Words of the body. */
    public Passage(String articleId, int begin, int end, String text) {
        this(articleId, begin, end, text, Part.BODY);
    }

    /** Whether these are the words that stand there in the article. */
    public boolean standsIn(Article article) {
        var whole = part.of(article);
        if (whole == null
                || begin < 0
                || begin >= end
                || end > whole.codePointCount(0, whole.length())) {
            return false;
        }
        int from = whole.offsetByCodePoints(0, begin);
        int to = whole.offsetByCodePoints(from, end - begin);
        return whole.substring(from, to).equals(text);
    }

    /** Whether both have words in common, in the same place. */
    boolean overlaps(Passage other) {
        return part == other.part
                && articleId.equals(other.articleId)
                && begin < other.end
                && other.begin < end;
    }
}
