package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;
import org.standfirst.edition.Passage.Part;

import java.time.Instant;

/**
 * Words of an article with who published them.
 *
 * @param articleId whose words they are
 * @param version of the article that has them there
 * @param part of the article in which they stand
 * @param begin where they begin in that part, in code points
 * @param end where they end, exclusive
 * @param text the words, verbatim
 * @param language as a BCP 47 tag
 * @param published when the article counts as published
 */
public record Cited(
        String articleId,
        int version,
        Part part,
        int begin,
        int end,
        String text,
        @Nullable String language,
        OutletName outlet,
        Instant published) {

    /** Words of the body. */
    public Cited(
            String articleId,
            int version,
            int begin,
            int end,
            String text,
            @Nullable String language,
            OutletName outlet,
            Instant published) {
        this(articleId, version, Part.BODY, begin, end, text, language, outlet, published);
    }
}
