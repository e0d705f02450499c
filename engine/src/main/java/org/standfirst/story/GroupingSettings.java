package org.standfirst.story;

import java.time.Duration;

/**
 * What the grouper goes by.
 *
 * @param window how far apart in time two articles may be published to be compared
 * @param join mean probability, from 0 to 1, from which an article joins a story
 * @param repair mean probability from which a repair keeps two groups together
 */
public record GroupingSettings(Duration window, double join, double repair) {

    /** Chosen on a labelled stream of English news; see help/evaluation.md. */
    public static GroupingSettings defaults() {
        return new GroupingSettings(Duration.ofDays(3), 0.25, 0.25);
    }
}
