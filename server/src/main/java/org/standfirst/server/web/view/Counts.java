package org.standfirst.server.web.view;

/** How much there is. */
public record Counts(int articles, int stories, int outlets, int feeds, int failingFeeds) {}
