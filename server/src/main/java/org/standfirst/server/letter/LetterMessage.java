package org.standfirst.server.letter;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;

import org.standfirst.server.mail.NamedMessage;
import org.standfirst.server.store.Reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        return write(message, LetterForms.of(letter, null), from, host, sent);
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
        return write(message, forms.with(links), from, host, sent);
    }

    private static byte[] write(
            NamedMessage message, LetterForms forms, String from, String host, Instant sent) {
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
            message.setContent(parts(forms));
            message.saveChanges();
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException e) {
            throw new IllegalArgumentException(
                    "cannot write a message from " + from + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String listId(Letter letter, String host) throws UnsupportedEncodingException {
        var list = letter.id().substring(0, letter.id().indexOf('.'));
        return MimeUtility.encodeText(letter.name(), UTF_8, "Q") + " <" + list + '.' + host + '>';
    }

    private static MimeMultipart parts(LetterForms forms) throws MessagingException, IOException {
        var text = new MimeBodyPart();
        text.setText(forms.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(forms.html(), UTF_8, "html");
        // The last of the alternatives is the one to prefer (RFC 2046).
        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(text);
        var png = forms.picture();
        if (png == null) {
            alternatives.addBodyPart(html);
            return alternatives;
        }
        var picture = new MimeBodyPart();
        picture.setDataHandler(new DataHandler(new ByteArrayDataSource(png, "image/png")));
        picture.setContentID('<' + HtmlLetter.PICTURE + '>');
        picture.setDisposition(Part.INLINE);
        picture.setFileName("crossword.png");
        var related = new MimeMultipart("related");
        related.addBodyPart(html);
        related.addBodyPart(picture);
        var shown = new MimeBodyPart();
        shown.setContent(related);
        alternatives.addBodyPart(shown);
        return alternatives;
    }
}
