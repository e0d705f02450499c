package org.standfirst.feed;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Moment;

import java.util.List;

/**
 * One entry of a feed.
 *
 * @param id what identifies the entry within its feed; its link where the feed gives no id
 * @param title as the feed gives it, which may be HTML; {@link #headline()} is plain
 * @param link absolute address of the article
 * @param summary HTML or plain text, relative links resolved; the content where an Atom feed gives
 *     no summary
 * @param content HTML or plain text of the whole article, if the feed carries it
 */
public record Entry(
        @Nullable String id,
        @Nullable String title,
        @Nullable String link,
        @Nullable Moment published,
        @Nullable Moment updated,
        List<String> authors,
        @Nullable String summary,
        @Nullable String content,
        List<String> categories,
        List<Enclosure> enclosures) {

    public Entry {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
    }

    /** The title as plain text; empty if there is none. */
    public String headline() {
        return Feed.plain(title);
    }
}
