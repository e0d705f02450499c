package org.standfirst.server.store;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.article.Moment;

import java.time.Instant;

/**
 * An article in its latest version.
 *
 * @param outlet who published it
 * @param story id of its story; null while it has not been grouped yet
 * @param version counts from 1; more than 1 if the outlet changed the text
 * @param published when the outlet says it was; when it was first seen if the outlet does not say
 * @param firstSeen when the first version was stored
 * @param changed when the latest version was stored
 */
public record StoredArticle(
        Article article,
        Outlet outlet,
        @Nullable String story,
        int version,
        Instant published,
        Instant firstSeen,
        Instant changed) {

    public String id() {
        return article.id();
    }

    /** The article with the time that counts, where it states another or none. */
    public Article timed() {
        return timed(article, published);
    }

    static Article timed(Article article, Instant counted) {
        var stated = article.published();
        return stated != null && stated.toInstant().equals(counted)
                ? article
                : article.withPublished(Moment.exact(counted));
    }
}
