package org.standfirst.feed;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.standfirst.article.Moment;

import java.util.List;

/** A feed as it was read; what it does not say is null. Links are absolute. */
public record Feed(
        @Nullable String id,
        @Nullable String title,
        @Nullable String link,
        @Nullable String description,
        @Nullable String language,
        @Nullable Moment updated,
        @Nullable String image,
        List<Entry> entries) {

    public Feed {
        entries = List.copyOf(entries);
    }

    /** The title as plain text; empty if there is none. */
    public String name() {
        return plain(title);
    }

    /**
     * Address of the front page: the link, or where there is none the id if that is a web address,
     * as Atom recommends; null if neither tells.
     */
    public @Nullable String site() {
        if (link != null) {
            return link;
        }
        return id != null && id.matches("(?i)https?://[^/].*") ? id : null;
    }

    static String plain(@Nullable String markup) {
        if (markup == null) {
            return "";
        }
        boolean html = markup.indexOf('<') >= 0 || markup.indexOf('&') >= 0;
        return html ? Jsoup.parseBodyFragment(markup).text() : markup;
    }
}
