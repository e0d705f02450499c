package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Why an article is, or is not, in a story.
 *
 * @param story id of the story
 * @param report the article
 * @param inStory whether it is in it
 * @param threshold the mean similarity that an article needs to join
 * @param mean similarity to those it is compared with, by what is known of words now
 * @param joined why it was put where it was when it arrived; null if nothing was near
 * @param pairs those it is compared with, the most similar first
 * @param changes what repairs and people did to the story, the latest first
 */
public record StoryWhy(
        String story,
        Report report,
        boolean inStory,
        double threshold,
        double mean,
        @Nullable String joined,
        List<PairWhy> pairs,
        List<Change> changes) {

    public StoryWhy {
        pairs = List.copyOf(pairs);
        changes = List.copyOf(changes);
    }

    /**
     * What was done to a story.
     *
     * @param kind merged: all of one story went into the other; moved: some of it
     * @param why one line for people
     */
    public record Change(String kind, String from, String into, @Nullable String why) {}
}
