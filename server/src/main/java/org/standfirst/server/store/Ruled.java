package org.standfirst.server.store;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What somebody decided about a story.
 *
 * @param person who did, by the name of the account
 * @param story what it is about
 * @param other the other story, where there are two
 * @param articles those it is about; of a merge, the ones that came over
 * @param title the name that was given
 * @param was the name before
 * @param undone when it was undone; null if it holds
 * @param undoes id of the ruling that this one undoes
 */
public record Ruled(
        long id,
        Instant at,
        String person,
        Kind kind,
        String story,
        @Nullable String other,
        List<String> articles,
        @Nullable String title,
        @Nullable String was,
        @Nullable Instant undone,
        @Nullable Long undoes) {

    public Ruled {
        articles = List.copyOf(articles);
    }

    /** What can be decided. */
    public enum Kind {
        /** All of the story belongs to the other. */
        MERGE,
        /** Some of the story is the other, a new one. */
        SPLIT,
        /** An article of the story belongs to the other. */
        MOVE,
        /** The story has a name of the desk's. */
        RENAME,
        /** What is in the story stays in it. */
        PIN,
        UNPIN,
        /** The story is shown to no reader. */
        HIDE,
        SHOW
    }
}
