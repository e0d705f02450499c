package org.standfirst.server.intake;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;

import java.time.Instant;

/**
 * An article of a file.
 *
 * @param link the address under which it was found; null if it has none or its id is one of an
 *     archive of ours
 * @param undated when it counts as published if it does not say; null if nothing tells
 */
public record Incoming(Article article, @Nullable String link, @Nullable Instant undated) {}
