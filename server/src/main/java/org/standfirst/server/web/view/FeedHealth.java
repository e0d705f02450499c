package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How a feed fares.
 *
 * @param state which of the five it is
 * @param since since when it is so, null before the first poll
 * @param why in the words of a person, null where nothing is wrong
 * @param next when it is polled again, null if never
 */
public record FeedHealth(
        State state, @Nullable Instant since, @Nullable String why, @Nullable Instant next) {

    /** The states in plain words. */
    public enum State {
        WAITING("Not read yet"),
        HEALTHY("Healthy"),
        NOTHING_NEW("Nothing new"),
        FAILING("Failing"),
        RETIRED("Retired");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }
}
