package org.standfirst.story;

import java.time.Duration;
import java.util.List;

/**
 * Why two articles, or an article and a story, belong together or not.
 *
 * @param similarity from 0 to 1: the learned probability that the two report one event; of an
 *     article and a story the mean over the story's members
 * @param title cosine of the headlines
 * @param names cosine of the names
 * @param figures cosine of the figures
 * @param text cosine of the whole texts
 * @param threshold the similarity that was needed
 * @param gap time between the two
 * @param shared the terms that both use, those that say most first
 * @param sharedNames names and figures that both use
 * @param sameOutlet whether both are of one outlet and neither says that it goes on from the other,
 *     which speaks against one event
 */
public record Explanation(
        double similarity,
        double title,
        double names,
        double figures,
        double text,
        double threshold,
        Duration gap,
        List<String> shared,
        List<String> sharedNames,
        boolean sameOutlet) {

    public Explanation {
        shared = List.copyOf(shared);
        sharedNames = List.copyOf(sharedNames);
    }

    /** By how much the similarity is over the threshold; below zero if it is under it. */
    public double margin() {
        return similarity - threshold;
    }
}
