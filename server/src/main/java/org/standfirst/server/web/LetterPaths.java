package org.standfirst.server.web;

import org.standfirst.server.mail.LetterShelf.Sent;

/** Where letters that were sent stand, for templates. */
public final class LetterPaths {

    private LetterPaths() {}

    /** Path of a letter's page. */
    public static String of(Sent sent) {
        return "/letters/archive/"
                + Links.segment(sent.letter())
                + '/'
                + Links.segment(sent.issue());
    }
}
