package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What a search found in a story.
 *
 * @param storyId null for an article that belongs to none yet
 * @param matching how many of its articles answer the question
 * @param latest when the latest of these was published
 * @param articles the best of them, best first; at least one
 */
public record FoundStory(
        @Nullable String storyId, int matching, Instant latest, List<FoundArticle> articles) {

    public FoundStory {
        articles = List.copyOf(articles);
    }
}
