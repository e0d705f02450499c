package org.standfirst.story;

import java.time.Duration;

/**
 * What the grouper goes by.
 *
 * @param window how far apart in time two articles of one story may be published
 * @param join average similarity, from 0 to 1, from which an article joins a story
 * @param merge average similarity from which a repair makes two stories one
 * @param titleWeight share of the headlines in a similarity
 * @param nameWeight share of names and figures; the whole text has the rest
 */
public record GroupingSettings(
        Duration window, double join, double merge, double titleWeight, double nameWeight) {

    /** Chosen on a labelled stream of English news; see help/evaluation.md. */
    public static GroupingSettings defaults() {
        return new GroupingSettings(Duration.ofDays(3), 0.22, 0.22, 0.2, 0.25);
    }
}
