package org.standfirst.feed;

/** What was read is no feed; the message says what it is and where that was seen. */
public final class FeedException extends Exception {
    public FeedException(String message) {
        super(message);
    }
}
