package org.standfirst.server.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;

import org.standfirst.server.mail.SignedLinks.Purpose;
import org.standfirst.server.store.Delivery;
import org.standfirst.server.store.Reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** The letters that answer somebody who asked for letters. Plain text, as they say little. */
public final class ServiceMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private ServiceMessage() {}

    /** Whether a row of the ledger is one of these. */
    public static boolean is(Delivery delivery) {
        return delivery.letter().equals(Ledger.CONFIRMATION)
                || delivery.letter().equals(Ledger.REMINDER);
    }

    /** The message of a row. */
    public static byte[] write(
            Delivery delivery,
            Reader reader,
            MailSettings settings,
            SignedLinks links,
            Instant sent) {
        boolean asks = delivery.letter().equals(Ledger.CONFIRMATION);
        var purpose = asks ? Purpose.CONFIRM : Purpose.PREFERENCES;
        var link =
                settings.home()
                        + (asks ? "/letters/confirm/" : "/letters/preferences/")
                        + links.token(purpose, reader.id());
        var words = Wording.of(reader.language());
        var form = asks ? "confirm." : "remind.";
        var text = words.text(form + "text", settings.home(), link);
        try {
            var message = new NamedMessage(delivery.messageId());
            message.setFrom(new InternetAddress(settings.from(), true));
            message.setRecipient(
                    Message.RecipientType.TO, new InternetAddress(reader.address(), true));
            message.setSubject(words.text(form + "subject"), UTF_8);
            message.setSentDate(Date.from(sent));
            // Answers a form, and is not to be answered by a machine (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-replied");
            message.setContentLanguage(new String[] {words.language()});
            message.setText(text, UTF_8);
            message.saveChanges();
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException e) {
            throw new IllegalArgumentException(
                    "cannot write to " + reader.address() + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
