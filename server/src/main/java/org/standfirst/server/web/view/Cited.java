package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Words of an article with who published them.
 *
 * @param articleId whose words they are
 * @param version of the article that has them there
 * @param begin where they begin in the article's text, in code points
 * @param end where they end, exclusive
 * @param text the words, verbatim
 * @param language as a BCP 47 tag
 * @param published when the article counts as published
 */
public record Cited(
        String articleId,
        int version,
        int begin,
        int end,
        String text,
        @Nullable String language,
        OutletName outlet,
        Instant published) {}
