package org.standfirst.server.intake;

/** What is wrong with one record. */
public final class BadRecord extends Exception {
    BadRecord(String why) {
        super(why);
    }
}
