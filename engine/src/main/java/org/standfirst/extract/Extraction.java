package org.standfirst.extract;

import org.standfirst.article.Article;

/**
 * What was taken out of a page. Where the kind is not {@link PageKind#ARTICLE} the article still
 * holds whatever text there was, so that the caller decides.
 */
public record Extraction(PageKind kind, Article article) {}
