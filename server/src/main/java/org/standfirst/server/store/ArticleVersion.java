package org.standfirst.server.store;

import org.standfirst.article.Article;

import java.time.Instant;

/** An article as it was when it was seen; numbers count from 1. */
public record ArticleVersion(int number, Instant seen, Article article) {}
