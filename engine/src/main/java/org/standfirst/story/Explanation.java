package org.standfirst.story;

import java.time.Duration;
import java.util.List;

/**
 * Why two articles, or an article and a story, belong together or not.
 *
 * @param similarity from 0 to 1: the weighted mean of the parts below
 * @param title cosine of the headlines
 * @param names cosine of the names and figures
 * @param text cosine of the whole texts
 * @param threshold the similarity that was needed
 * @param gap time between the two
 * @param shared the terms that both use, those that say most first
 */
public record Explanation(
        double similarity,
        double title,
        double names,
        double text,
        double threshold,
        Duration gap,
        List<String> shared) {

    public Explanation {
        shared = List.copyOf(shared);
    }

    /** By how much the similarity is over the threshold; below zero if it is under it. */
    public double margin() {
        return similarity - threshold;
    }
}
