package org.standfirst.server.access;

import java.time.Duration;

/** What came of trying to get in. */
public sealed interface Admission {

    /**
     * In.
     *
     * @param session the token for the cookie
     */
    record Granted(String session) implements Admission {
        @Override
        public String toString() {
            return "Granted";
        }
    }

    /**
     * Not in.
     *
     * @param why a sentence for the reader
     */
    record Refused(String why) implements Admission {}

    /**
     * Not even looked at: too many attempts.
     *
     * @param pause how long until the next
     */
    record Later(Duration pause) implements Admission {}
}
