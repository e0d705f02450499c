package org.standfirst.server.mail;

/**
 * What a server made of a message.
 *
 * @param code of its last answer; -1 if there was none
 * @param text of its last answer, or what broke
 */
record SmtpAnswer(Kind kind, int code, String text) {

    enum Kind {
        /** It has taken it. */
        TAKEN,
        /** Not this one, not now (4xx). */
        LATER,
        /** Not to this reader, ever (5xx). */
        NEVER,
        /**
         * It takes nothing from us at all, or is not there; this message is certainly not taken.
         */
        NO_SERVER,
        /** The connection broke when all of it had been sent: it may have taken it. */
        UNKNOWN,
        /** We have broken it off before its last line, so nobody has taken it. */
        WITHDRAWN
    }

    /** Whether the address itself is no good, rather than this letter. */
    boolean badAddress() {
        if (kind != Kind.NEVER) {
            return false;
        }
        boolean explained = text.matches("(?s).*\\b5\\.\\d+\\.\\d+.*");
        return explained
                ? text.matches("(?s).*\\b5\\.1\\.\\d+.*")
                : code == 550 || code == 551 || code == 553;
    }
}
