package org.standfirst.server.store;

import java.time.Instant;
import java.util.List;

/**
 * The articles on one event.
 *
 * @param founded when its first article was published
 * @param latest when its last article was published
 * @param articles in the order they were published
 */
public record Story(String id, Instant founded, Instant latest, List<StoredArticle> articles) {
    public Story {
        articles = List.copyOf(articles);
    }
}
