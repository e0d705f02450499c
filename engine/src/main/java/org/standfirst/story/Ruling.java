package org.standfirst.story;

import java.util.List;

/** What a person decided about stories. No later repair undoes it. */
public sealed interface Ruling {

    /** All articles of {@code from} belong to {@code into}, now and later. */
    record Merge(String from, String into) implements Ruling {}

    /**
     * These articles are a story of their own.
     *
     * @param into the new story's id, which no story has had
     */
    record Split(String from, String into, List<String> articleIds) implements Ruling {
        public Split {
            articleIds = List.copyOf(articleIds);
        }
    }

    /** The article belongs to the story. */
    record Move(String articleId, String into) implements Ruling {}

    /** What is in the story stays in it; other articles may still join. */
    record Pin(String story) implements Ruling {}

    /** What was ruled of the articles that are in the story now holds no more. */
    record Release(String story) implements Ruling {}
}
