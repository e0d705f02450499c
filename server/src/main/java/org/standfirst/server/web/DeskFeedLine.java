package org.standfirst.server.web;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.web.view.FeedHealth;
import org.standfirst.server.web.view.FeedLine;

import java.time.Duration;

/**
 * A feed in the list of the desk.
 *
 * @param tempo how long its outlet takes to answer; null if it never has
 */
public record DeskFeedLine(FeedLine line, @Nullable Duration tempo) {

    private static final Duration SLOW = Duration.ofSeconds(3);

    DeskFeedLine taking(@Nullable Duration taken) {
        return new DeskFeedLine(line, taken);
    }

    /** Its number, part of addresses. */
    public long id() {
        return line.id();
    }

    String url() {
        return line.url();
    }

    /** Whether its outlet takes long to answer. */
    public boolean slow() {
        return tempo != null && tempo.compareTo(SLOW) >= 0;
    }

    /** Less is more trouble. */
    int trouble() {
        var state = line.health().state();
        if (state == FeedHealth.State.FAILING) {
            return 0;
        }
        if (state == FeedHealth.State.RETIRED) {
            return 1;
        }
        return slow() ? 2 : 3;
    }

    /** {@code 0.4 s}; empty if it never answered. */
    public String seconds() {
        return seconds(tempo);
    }

    /** {@code 0.4 s}; empty for null. */
    public static String seconds(@Nullable Duration took) {
        return took == null
                ? ""
                : String.format(java.util.Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}
