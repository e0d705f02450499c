package org.standfirst.server.store;

import org.jspecify.annotations.Nullable;
import org.standfirst.feed.Entry;

/**
 * An entry whose article is still to be fetched.
 *
 * @param key what identifies it within its feed
 * @param outlet id of the feed's outlet
 * @param article id of its article if it was fetched before and has changed in the feed since
 * @param attempts how often the article was tried in vain
 */
public record WaitingEntry(
        long feed,
        String feedUrl,
        String key,
        String outlet,
        Entry entry,
        @Nullable String article,
        int attempts) {

    /** Id of the article of this entry: the same for the same link, whichever feed lists it. */
    public String articleId() {
        if (article != null) {
            return article;
        }
        var link = entry.link();
        return link == null || link.isBlank()
                ? Rows.hash("entry", feedUrl, key)
                : Articles.idOf(link);
    }
}
