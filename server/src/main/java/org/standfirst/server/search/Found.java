package org.standfirst.server.search;

import org.jspecify.annotations.Nullable;
import org.standfirst.attribution.Span;
import org.standfirst.server.store.StoredArticle;

import java.time.Instant;
import java.util.List;

/**
 * One sheet of what was found.
 *
 * @param articles how many articles answer the question
 * @param stories how many stories they belong to; an article without one counts as one
 * @param items the stories of this sheet, in order
 * @param notes what the reader should know of how the question was understood, a sentence each
 */
public record Found(int articles, int stories, List<InStory> items, List<String> notes) {

    public Found {
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }

    /**
     * What was found in one story.
     *
     * @param story its id; null for an article that has none yet
     * @param matching how many of its articles answer the question
     * @param latest when the latest of these was published
     * @param articles the best of them, best first, no two with the same words; never empty
     */
    public record InStory(
            @Nullable String story, int matching, Instant latest, List<InArticle> articles) {
        public InStory {
            articles = List.copyOf(articles);
        }
    }

    /**
     * What was found in one article.
     *
     * @param article in the version that was searched
     * @param title where in its headline the words stand, in code points
     * @param excerpt the words in their sentence; null if they stand only above the text
     */
    public record InArticle(StoredArticle article, List<Span> title, @Nullable Excerpt excerpt) {
        public InArticle {
            title = List.copyOf(title);
        }
    }
}
