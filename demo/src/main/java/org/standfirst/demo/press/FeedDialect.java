package org.standfirst.demo.press;

/** The feed dialects that the press speaks. */
public enum FeedDialect {
    RSS_0_91("application/rss+xml"),
    RSS_0_92("application/rss+xml"),
    RSS_1_0("application/rdf+xml"),
    RSS_2_0("application/rss+xml"),
    ATOM_0_3("application/atom+xml"),
    ATOM_1_0("application/atom+xml"),
    JSON_FEED_1_1("application/feed+json");

    private final String mediaType;

    FeedDialect(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
