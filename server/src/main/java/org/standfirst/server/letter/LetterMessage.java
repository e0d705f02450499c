package org.standfirst.server.letter;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;

import org.standfirst.server.mail.NamedMessage;
import org.standfirst.server.store.Reader;

import java.io.ByteArrayOutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/**
 * A letter as a mail message (RFC 5322, MIME): plain text, and beside it HTML with the pictures it
 * shows.
 */
public final class LetterMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int MOST_HEADERS = 3_000;
    private static final ReaderLinks NOBODY = new ReaderLinks("", "");

    private LetterMessage() {}

    /**
     * The message as bytes, ready for a file or a mail program; for nobody in particular.
     *
     * @param from who sends it, a mail address with or without a name
     * @param host of the server, for the ids of message and list
     * @param sent the date it bears
     * @throws IllegalArgumentException if {@code from} is no mail address
     */
    public static byte[] write(Letter letter, String from, String host, Instant sent) {
        var message = new NamedMessage('<' + letter.id() + '@' + host + '>');
        return write(message, LetterForms.of(letter), from, host, sent, NOBODY);
    }

    /**
     * The message to a reader.
     *
     * @param id of the message
     * @param links of the reader; the one to leave also takes a POST (RFC 8058)
     */
    static byte[] write(
            LetterForms forms,
            String from,
            String host,
            Instant sent,
            Reader reader,
            String id,
            ReaderLinks links) {
        var message = new NamedMessage(id);
        try {
            message.setRecipient(
                    Message.RecipientType.TO,
                    new InternetAddress(reader.address(), reader.name(), UTF_8));
            message.setHeader("List-Unsubscribe", '<' + links.leave() + '>');
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            message.setHeader("Precedence", "list");
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException(
                    "cannot write to " + reader.address() + ": " + e.getMessage(), e);
        }
        return write(message, forms, from, host, sent, links);
    }

    private static byte[] write(
            NamedMessage message,
            LetterForms forms,
            String from,
            String host,
            Instant sent,
            ReaderLinks links) {
        var letter = forms.letter();
        try {
            message.setFrom(new InternetAddress(from, true));
            message.setSubject(letter.subject(), UTF_8);
            message.setSentDate(Date.from(sent));
            // An automatic message is not answered automatically (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("List-Id", listId(letter, host));
            message.setHeader("Archived-At", '<' + letter.address() + '>');
            message.setContentLanguage(new String[] {letter.words().language()});
            message.name();
            message.setHeader("MIME-Version", "1.0");
            message.setHeader("Content-Type", forms.body().contentType());
            // The body is encoded already, so it goes behind the headers as it is.
            var bytes = new ByteArrayOutputStream(forms.body().size() + MOST_HEADERS);
            for (var lines = message.getAllHeaderLines(); lines.hasMoreElements(); ) {
                bytes.writeBytes(lines.nextElement().getBytes(StandardCharsets.US_ASCII));
                bytes.writeBytes(new byte[] {'\r', '\n'});
            }
            bytes.writeBytes(new byte[] {'\r', '\n'});
            forms.body().writeTo(bytes, links);
            return bytes.toByteArray();
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException(
                    "cannot write a message from " + from + ": " + e.getMessage(), e);
        }
    }

    private static String listId(Letter letter, String host) throws UnsupportedEncodingException {
        var list = letter.id().substring(0, letter.id().indexOf('.'));
        return MimeUtility.encodeText(letter.name(), UTF_8, "Q") + " <" + list + '.' + host + '>';
    }
}
