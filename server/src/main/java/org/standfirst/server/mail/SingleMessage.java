package org.standfirst.server.mail;

import jakarta.mail.MessagingException;

import java.time.Instant;
import java.util.ArrayList;

/** Sends one message at once, past the ledger: for tests that a person makes. */
public final class SingleMessage {

    private SingleMessage() {}

    /**
     * Sends a message by the first server that takes it, signed as letters are.
     *
     * @return which server took it and what it said
     * @throws IllegalArgumentException if none does; the message says what each of them said
     */
    public static String send(
            MailSettings settings, MailAddress reader, byte[] message, Instant now) {
        var dkim = settings.dkim();
        var bytes = dkim == null ? message : dkim.sign(message, now);
        var refusals = new ArrayList<String>();
        for (var server : settings.servers()) {
            try (var smtp = Smtp.connect(server, settings)) {
                var answer = smtp.send(settings.bounces(), reader, bytes, () -> true);
                if (answer.kind() == SmtpAnswer.Kind.TAKEN) {
                    return server + " took a message to " + reader + ": " + answer.text();
                }
                refusals.add(server + ": " + answer.text());
            } catch (MessagingException e) {
                refusals.add(server + ": " + e.getMessage());
            }
        }
        throw new IllegalArgumentException(String.join("; ", refusals));
    }
}
