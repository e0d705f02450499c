package org.standfirst.server.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Letters to be looked at: those that were sent, and those that would be sent now. */
public interface LetterShelf {

    /**
     * A letter in all its forms.
     *
     * @param html a page that needs nothing from elsewhere, its picture in it
     * @param headers of the message, as they are sent but for what belongs to one reader
     * @param message the whole of it
     */
    @SuppressWarnings("ArrayRecordComponent") // never changed, and nobody compares them
    record Forms(
            String subject,
            Instant made,
            String html,
            String text,
            String headers,
            byte[] message) {}

    /** A letter that was sent to somebody. */
    record Sent(String letter, String issue, String subject, Instant made) {}

    /** The keys of all that are offered. */
    List<String> letters();

    /** Those that were sent last, the latest first, without those that readers made up. */
    List<Sent> sent(int most, Wording words);

    /** One that was sent; empty if there is none such. */
    Optional<Forms> sent(String letter, String issue, Wording words);

    /** As it would be sent now; empty if there is no such letter, or no edition. */
    Optional<Forms> now(String letter, Wording words);

    /**
     * Sends a letter as it would be now, signed and for nobody in particular.
     *
     * @return what the mail server said
     * @throws IllegalArgumentException if there is none, or no server takes it; the message says
     *     why
     */
    String send(String letter, MailAddress to, Wording words);
}
