package org.standfirst.server.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.mail.Returned.Kind;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Reads what comes back: delivery reports (RFC 3464), complaints (RFC 5965), and the free forms in
 * which servers of old say that a letter did not arrive.
 */
final class ReturnReader {

    private static final int DEEPEST = 6;
    private static final int MOST_PARTS = 20;
    private static final int MOST_TEXT = 60_000;

    /** Our stamp, in a return address or in the id of a message. */
    private static final Pattern STAMP = Pattern.compile("[+.]([a-z2-7]{26})@");

    private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern REPLY = Pattern.compile("(?m)(?:^|[\\s:(])(5\\d\\d|4\\d\\d)[ -]");

    private static final Pattern NOBODY =
            Pattern.compile(
                    "(?i)user unknown|unknown user|no such (user|mailbox|address|recipient)"
                            + "|(user|mailbox|recipient|address|account)[^.\\n]{0,60}(does not"
                            + " exist|doesn't exist|not found|unknown|disabled|unavailable)"
                            + "|invalid (recipient|mailbox|address)|unrouteable address"
                            + "|no mailbox here");

    private static final Pattern FULL =
            Pattern.compile(
                    "(?i)(mailbox|quota|inbox|storage)[^.\\n]{0,40}(full|exceeded|over)"
                            + "|over quota");

    private static final Pattern UNDELIVERED =
            Pattern.compile(
                    "(?i)undeliver|returned mail|delivery (status|failure|failed|has failed)"
                            + "|mail delivery failed|failure notice|could not be delivered"
                            + "|delivery incomplete|not delivered");

    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> report = new LinkedHashMap<>();
    private @Nullable String about;

    private ReturnReader() {}

    /**
     * Reads a message.
     *
     * @throws MessagingException if it cannot be read at all
     */
    static Returned read(MimeMessage message) throws MessagingException, IOException {
        var reader = new ReturnReader();
        reader.walk(message, 0);
        return reader.judge(message);
    }

    private void walk(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST) {
            return;
        }
        var type = part.getContentType().toLowerCase(Locale.ROOT);
        if (type.startsWith("message/delivery-status")
                || type.startsWith("message/feedback-report")
                || type.startsWith("message/global-delivery-status")) {
            fields(bytes(part));
        } else if (type.startsWith("message/rfc822")
                || type.startsWith("text/rfc822-headers")
                || type.startsWith("message/global")) {
            about(bytes(part));
        } else if (type.startsWith("multipart/")) {
            parts(part, depth);
        } else if (type.startsWith("text/") && text.length() < MOST_TEXT) {
            text.append(bytes(part)).append('\n');
        }
    }

    private void parts(Part part, int depth) throws MessagingException, IOException {
        try {
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
                    walk(parts.getBodyPart(i), depth + 1);
                }
            }
        } catch (MessagingException e) {
            // Its parts cannot be told apart; its words may say enough.
            text.append(bytes(part)).append('\n');
        }
    }

    private static String bytes(Part part) throws IOException, MessagingException {
        try (var in = part.getInputStream()) {
            return new String(in.readNBytes(MOST_TEXT), StandardCharsets.UTF_8);
        }
    }

    /** Lines of names and values; the first of a name counts, as there is one reader a letter. */
    private void fields(String body) {
        for (var line : body.replaceAll("\r?\n[ \t]+", " ").split("\r?\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                var name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                report.putIfAbsent(name, line.substring(colon + 1).strip());
            }
        }
    }

    private void about(String message) {
        if (about == null) {
            about = stamp(message.split("\r?\n\r?\n", 2)[0]);
        }
    }

    private static @Nullable String stamp(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var stamp = STAMP.matcher(text.toLowerCase(Locale.ROOT));
        return stamp.find() ? stamp.group(1) : null;
    }

    private Returned judge(MimeMessage message) throws MessagingException {
        var token = token(message);
        if (report.containsKey("feedback-type")) {
            var kind = report.get("feedback-type").equalsIgnoreCase("not-spam");
            return new Returned(
                    kind ? Kind.OTHER : Kind.COMPLAINT,
                    token,
                    null,
                    "complaint: " + report.get("feedback-type"));
        }
        var action = report.getOrDefault("action", "").toLowerCase(Locale.ROOT);
        if (!action.isEmpty()) {
            return reported(action, token);
        }
        return free(message, token);
    }

    private Returned reported(String action, @Nullable String token) {
        var status = status(report.get("status"));
        var why = report.getOrDefault("diagnostic-code", report.getOrDefault("status", action));
        if (action.startsWith("delayed")) {
            return new Returned(Kind.DELAYED, token, status, why);
        }
        if (!action.startsWith("failed")) {
            return new Returned(Kind.OTHER, token, status, why);
        }
        return new Returned(kind(status, why), token, status, why);
    }

    private Returned free(MimeMessage message, @Nullable String token) throws MessagingException {
        var from = header(message, "From");
        var subject = Objects.requireNonNullElse(message.getSubject(), "");
        boolean machine =
                from.contains("mailer-daemon")
                        || from.contains("postmaster")
                        || from.contains("mail delivery")
                        || UNDELIVERED.matcher(subject).find();
        // An answer of somebody who is away is no failure.
        boolean answers = header(message, "Auto-Submitted").startsWith("auto-replied");
        var status = status(text.toString());
        boolean fails =
                NOBODY.matcher(text).find()
                        || FULL.matcher(text).find()
                        || REPLY.matcher(text).find()
                        || (status != null && status.startsWith("5"))
                        || UNDELIVERED.matcher(text).find();
        if (!machine || !fails || (answers && !UNDELIVERED.matcher(subject).find())) {
            return new Returned(Kind.OTHER, token, status, subject);
        }
        if (subject.toLowerCase(Locale.ROOT).contains("delay")
                || text.toString().toLowerCase(Locale.ROOT).contains("will continue to be made")) {
            return new Returned(Kind.DELAYED, token, status, subject);
        }
        return new Returned(kind(status, text.toString()), token, status, line());
    }

    /** Only what is about the address itself ends a reader at once. */
    private static Kind kind(@Nullable String status, String why) {
        if (status != null && !status.equals("5.0.0") && !status.equals("5.1.0")) {
            return status.startsWith("5.1.") || status.equals("5.2.1") ? Kind.GONE : Kind.FAILED;
        }
        return NOBODY.matcher(why).find() && !FULL.matcher(why).find() ? Kind.GONE : Kind.FAILED;
    }

    private @Nullable String token(MimeMessage message) throws MessagingException {
        for (var name :
                List.of("X-Original-To", "Delivered-To", "Envelope-To", "X-Envelope-To", "To")) {
            var stamp = stamp(message.getHeader(name, ","));
            if (stamp != null) {
                return stamp;
            }
        }
        if (about != null) {
            return about;
        }
        var stamp = stamp(report.get("original-mail-from"));
        return stamp == null ? stamp(text.toString()) : stamp;
    }

    private static @Nullable String status(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var status = STATUS.matcher(text);
        return status.find() ? status.group(1) : null;
    }

    /** The line that says most. */
    private String line() {
        return text.toString()
                .lines()
                .filter(line ->
                        NOBODY.matcher(line).find()
                                || FULL.matcher(line).find()
                                || STATUS.matcher(line).find())
                .findFirst()
                .orElse(text.toString().lines().findFirst().orElse(""))
                .strip();
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        var value = message.getHeader(name, ",");
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }
}
