package org.standfirst.server.letter;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The body of a letter's message, encoded once for all its readers; only the links of each are
 * still to be put in. Immutable.
 */
final class LetterBody {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String ENCODING = "quoted-printable";
    private static final String TEXT = "text-stands-here";
    private static final String HTML = "html-stands-here";

    /** Ends a line that goes on (RFC 2045). */
    private static final byte[] SOFT_BREAK = {'=', '\r', '\n'};

    private static final int LONGEST_LINE = 76;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private enum Link {
        PREFERENCES,
        LEAVE
    }

    /** Bytes as they are sent, or a {@link Link}. */
    private final List<Object> pieces;

    private final String contentType;

    private LetterBody(List<Object> pieces, String contentType) {
        this.pieces = List.copyOf(pieces);
        this.contentType = contentType;
    }

    /**
     * Encodes the forms of a letter.
     *
     * @param blank what stands for each reader's links in them
     * @param picture null if there is none
     */
    static LetterBody of(String text, String html, ReaderLinks blank, byte @Nullable [] picture) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()));
            message.setContent(parts(picture));
            message.saveChanges();
            var out = new ByteArrayOutputStream();
            message.getDataHandler().writeTo(out);
            var frame = out.toString(StandardCharsets.US_ASCII);
            int first = frame.indexOf(TEXT);
            int second = frame.indexOf(HTML);
            var pieces = new ArrayList<Object>();
            pieces.add(ascii(frame.substring(0, first)));
            encode(text, blank, pieces);
            pieces.add(ascii(frame.substring(first + TEXT.length(), second)));
            encode(html, blank, pieces);
            pieces.add(ascii(frame.substring(second + HTML.length())));
            return new LetterBody(pieces, String.join("", message.getHeader("Content-Type")));
        } catch (MessagingException e) {
            throw new IllegalStateException("a message without headers is always one", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MimeMultipart parts(byte @Nullable [] png) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(TEXT, UTF_8);
        text.setHeader("Content-Transfer-Encoding", ENCODING);
        var html = new MimeBodyPart();
        html.setText(HTML, UTF_8, "html");
        html.setHeader("Content-Transfer-Encoding", ENCODING);
        // The last of the alternatives is the one to prefer (RFC 2046).
        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(text);
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

    private static void encode(String form, ReaderLinks blank, List<Object> pieces)
            throws IOException, MessagingException {
        int at = 0;
        while (true) {
            int preferences = form.indexOf(blank.preferences(), at);
            int leave = form.indexOf(blank.leave(), at);
            if (preferences < 0 && leave < 0) {
                pieces.add(encoded(form.substring(at)));
                return;
            }
            boolean first = leave < 0 || (preferences >= 0 && preferences < leave);
            int next = first ? preferences : leave;
            pieces.add(encoded(form.substring(at, next)));
            pieces.add(first ? Link.PREFERENCES : Link.LEAVE);
            at = next + (first ? blank.preferences() : blank.leave()).length();
        }
    }

    private static byte[] encoded(String text) throws IOException, MessagingException {
        var out = new ByteArrayOutputStream(text.length() + text.length() / 8);
        try (var encoder = MimeUtility.encode(out, ENCODING)) {
            encoder.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The type of the body, as a header says it. */
    String contentType() {
        return contentType;
    }

    /** Writes the body of one reader. */
    void writeTo(ByteArrayOutputStream out, ReaderLinks links) {
        for (var piece : pieces) {
            if (piece instanceof byte[] bytes) {
                out.writeBytes(bytes);
            } else {
                writeLink(out, piece == Link.LEAVE ? links.leave() : links.preferences());
            }
        }
    }

    /** On lines of its own, which the reader's program joins again. */
    private static void writeLink(ByteArrayOutputStream out, String link) {
        out.writeBytes(SOFT_BREAK);
        int column = 0;
        for (byte b : link.getBytes(StandardCharsets.UTF_8)) {
            if (column > LONGEST_LINE - 6) {
                out.writeBytes(SOFT_BREAK);
                column = 0;
            }
            if (b > ' ' && b <= '~' && b != '=') {
                out.write(b);
                column++;
            } else {
                out.write('=');
                out.write(HEX[b >> 4 & 0xF]);
                out.write(HEX[b & 0xF]);
                column += 3;
            }
        }
        out.writeBytes(SOFT_BREAK);
    }

    /** How many bytes it has, about. */
    int size() {
        return pieces.stream()
                .mapToInt(piece -> piece instanceof byte[] bytes ? bytes.length : 200)
                .sum();
    }
}
