package org.standfirst.story;

import java.util.List;

/** What a repair or a person did to stories that were already told. */
public sealed interface StoryChange {

    /** Why, in one line for people. */
    String reason();

    /** All articles of {@code from} now belong to {@code into}; links to it should redirect. */
    record Merged(String from, String into, String reason) implements StoryChange {}

    /**
     * Some articles of {@code from} now belong to {@code into}, which may be new.
     *
     * @param articleIds at least one
     */
    record Moved(String from, String into, List<String> articleIds, String reason)
            implements StoryChange {
        public Moved {
            articleIds = List.copyOf(articleIds);
        }
    }
}
