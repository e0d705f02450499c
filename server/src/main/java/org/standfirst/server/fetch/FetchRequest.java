package org.standfirst.server.fetch;

import org.jspecify.annotations.Nullable;

/**
 * One thing to fetch.
 *
 * @param url as it was written; an address that is none gives a {@link FetchResult.Refused}
 * @param validators of the version that is at hand, from {@link FetchResult.Fetched#validators()}
 */
public record FetchRequest(String url, Kind kind, @Nullable Validators validators) {

    /** What is fetched decides whom we ask first. */
    public enum Kind {
        /** A feed is meant to be read by programs. */
        FEED,
        /** An article's page; the outlet's robots.txt decides. */
        PAGE,
        /** A picture that a feed offers; robots.txt decides. */
        PICTURE
    }

    public static FetchRequest feed(String url) {
        return new FetchRequest(url, Kind.FEED, null);
    }

    public static FetchRequest page(String url) {
        return new FetchRequest(url, Kind.PAGE, null);
    }

    public static FetchRequest picture(String url) {
        return new FetchRequest(url, Kind.PICTURE, null);
    }

    /** The same request, answered only if there is another version than this. */
    public FetchRequest unlessStill(@Nullable Validators known) {
        return new FetchRequest(url, kind, known);
    }

    /** The same request with validators that belong to {@link #url()} itself. */
    public FetchRequest unlessStill(@Nullable String etag, @Nullable String lastModified) {
        return unlessStill(new Validators(url, etag, lastModified));
    }
}
