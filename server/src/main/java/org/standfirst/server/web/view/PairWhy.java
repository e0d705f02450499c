package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Why two articles are, or are not, in one story.
 *
 * @param article the other one
 * @param published when it counts as published
 * @param storyId where it is, null while it is in no story
 * @param together whether both are in one story
 * @param similarity the learned probability that both report one event
 * @param margin by how much that is over the threshold; below zero if it is under it
 * @param title cosine of the headlines
 * @param names of the names
 * @param figures of the figures
 * @param text of the whole texts
 * @param vectors of their vectors, which tell what is near but decide nothing; null where one has
 *     none
 * @param gapMinutes time between the two
 * @param shared terms that both use, those that say most first
 * @param sharedNames names and figures that both use
 * @param sharedText the part of the shorter text, from 0 to 1, that stands in the other word for
 *     word, by runs of five words
 * @param sentence the same for people
 */
public record PairWhy(
        String article,
        OutletName outlet,
        String headline,
        Instant published,
        @Nullable String storyId,
        boolean together,
        double similarity,
        double margin,
        double title,
        double names,
        double figures,
        double text,
        @Nullable Double vectors,
        long gapMinutes,
        List<String> shared,
        List<String> sharedNames,
        double sharedText,
        String sentence) {

    public PairWhy {
        shared = List.copyOf(shared);
        sharedNames = List.copyOf(sharedNames);
    }
}
