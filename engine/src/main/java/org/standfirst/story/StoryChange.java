package org.standfirst.story;

/** What a repair did to stories that were already told. */
public sealed interface StoryChange {

    /** All articles of {@code from} now belong to {@code into}; links to it should redirect. */
    record Merged(String from, String into, double similarity, double threshold)
            implements StoryChange {}
}
