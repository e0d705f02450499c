package org.standfirst.server.store;

import org.jspecify.annotations.Nullable;

/**
 * How a story is shown.
 *
 * @param title the name that the desk gave it; null for none
 * @param pinned whether what is in it stays in it
 * @param hidden whether readers do not see it
 */
public record StoryNote(@Nullable String title, boolean pinned, boolean hidden) {

    /** Of a story that nobody touched. */
    public static final StoryNote NONE = new StoryNote(null, false, false);
}
