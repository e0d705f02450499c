package org.standfirst.server.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.standfirst.server.mail.SmtpAnswer.Kind;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Properties;
import java.util.function.BooleanSupplier;

/**
 * One connection to a mail server, for one message after the other. Not for several threads at a
 * time.
 */
final class Smtp implements AutoCloseable {

    /** How far a message has got. */
    private enum Step {
        BEGUN,
        SENDER_NAMED,
        READER_NAMED,
        /** All but the last line is sent; only when that has gone can the server take it. */
        END_IN_SIGHT
    }

    private final MailServer server;
    private final Connection connection;

    private Smtp(MailServer server, Connection connection) {
        this.server = server;
        this.connection = connection;
    }

    /**
     * Connects, encrypts and authenticates.
     *
     * @throws MessagingException if the server does not take mail from us
     */
    static Smtp connect(MailServer server, MailSettings settings) throws MessagingException {
        var connection = new Connection(Session.getInstance(properties(server, settings)), server);
        boolean known = !settings.user().isEmpty();
        connection.connect(
                server.host(),
                server.port(),
                known ? settings.user() : null,
                known ? settings.password() : null);
        return new Smtp(server, connection);
    }

    private static Properties properties(MailServer server, MailSettings settings)
            throws MessagingException {
        var properties = new Properties();
        var protocol = "mail." + (server.tls() ? "smtps" : "smtp");
        properties.put(protocol + ".connectiontimeout", "30000");
        properties.put(protocol + ".timeout", "300000");
        properties.put(protocol + ".writetimeout", "300000");
        properties.put(protocol + ".localhost", settings.host());
        properties.put(protocol + ".starttls.enable", "true");
        properties.put(protocol + ".starttls.required", String.valueOf(!server.local()));
        properties.put(protocol + ".ssl.checkserveridentity", "true");
        properties.put(protocol + ".auth", String.valueOf(!settings.user().isEmpty()));
        properties.put(protocol + ".quitwait", "false");
        boolean trusted = settings.trusted().contains(server.host());
        if (trusted) {
            properties.put(protocol + ".ssl.trust", server.host());
            properties.put(protocol + ".ssl.checkserveridentity", "false");
        }
        properties.put(protocol + ".socketFactory.fallback", "false");
        properties.put(protocol + ".socketFactory", new PromptSockets());
        if (server.tls()) {
            try {
                properties.put(
                        protocol + ".ssl.socketFactory",
                        trusted
                                ? new PromptSockets.Encrypted(server.host())
                                : new PromptSockets.Encrypted());
            } catch (GeneralSecurityException e) {
                throw new MessagingException("there is no encryption: " + e.getMessage(), e);
            }
        }
        return properties;
    }

    /**
     * Sends a message.
     *
     * @param sender address that it comes back to
     * @param beforeTheEnd is asked when the server has all but the last line; if it throws, the
     *     message is not taken, and if it says no, it is withdrawn; the connection is of no use
     *     then
     */
    SmtpAnswer send(
            MailAddress sender, MailAddress reader, byte[] message, BooleanSupplier beforeTheEnd) {
        connection.step = Step.BEGUN;
        connection.withdrawn = false;
        connection.beforeTheEnd = beforeTheEnd;
        try {
            var raw = new Raw(connection.session(), message);
            raw.setEnvelopeFrom(sender.toString());
            connection.sendMessage(raw, new Address[] {address(reader)});
            return new SmtpAnswer(Kind.TAKEN, 250, said());
        } catch (MessagingException e) {
            return failed(e);
        }
    }

    private static InternetAddress address(MailAddress reader) throws AddressException {
        return new InternetAddress(reader.toString(), true);
    }

    private SmtpAnswer failed(MessagingException e) {
        if (connection.withdrawn) {
            return new SmtpAnswer(Kind.WITHDRAWN, -1, text(e));
        }
        int code = code(e);
        var text = text(e);
        if (code >= 400 && code < 600 && code != 421) {
            boolean about = connection.step != Step.BEGUN;
            return new SmtpAnswer(
                    !about ? Kind.NO_SERVER : code < 500 ? Kind.LATER : Kind.NEVER, code, text);
        }
        boolean unknown = code != 421 && connection.step == Step.END_IN_SIGHT;
        return new SmtpAnswer(unknown ? Kind.UNKNOWN : Kind.NO_SERVER, code, text);
    }

    private int code(MessagingException e) {
        for (@Nullable Exception cause = e;
                cause != null;
                cause = cause instanceof MessagingException m ? m.getNextException() : null) {
            if (cause instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode();
            }
            if (cause instanceof IOException) {
                return -1;
            }
        }
        return connection.getLastReturnCode();
    }

    private static String text(MessagingException e) {
        var text = e.getMessage();
        for (@Nullable Exception cause = e;
                cause != null;
                cause = cause instanceof MessagingException m ? m.getNextException() : null) {
            text = cause.getMessage();
        }
        return String.valueOf(text).strip();
    }

    private String said() {
        return String.valueOf(connection.getLastServerResponse()).strip();
    }

    /** Whether what is sent cannot be read on the way. */
    boolean encrypted() {
        return connection.isSSL();
    }

    MailServer server() {
        return server;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (MessagingException e) {
            // It is gone either way.
        }
    }

    /** Notes how far it has come, and stops before the last line. */
    private static final class Connection extends SMTPTransport {

        private Step step = Step.BEGUN;
        private BooleanSupplier beforeTheEnd = () -> true;
        private boolean withdrawn;

        Connection(Session session, MailServer server) {
            super(
                    session,
                    new URLName(
                            server.tls() ? "smtps" : "smtp",
                            server.host(),
                            server.port(),
                            null,
                            null,
                            null),
                    server.tls() ? "smtps" : "smtp",
                    server.tls());
        }

        Session session() {
            return session;
        }

        @Override
        protected void mailFrom() throws MessagingException {
            super.mailFrom();
            step = Step.SENDER_NAMED;
        }

        @Override
        protected void rcptTo() throws MessagingException {
            super.rcptTo();
            step = Step.READER_NAMED;
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            try {
                withdrawn = !beforeTheEnd.getAsBoolean();
            } catch (RuntimeException e) {
                throw new IOException("the ledger could not be written: " + e.getMessage(), e);
            }
            if (withdrawn) {
                throw new IOException("the reader does not want it any more");
            }
            step = Step.END_IN_SIGHT;
            super.finishData();
        }
    }

    /** A message that is sent byte for byte. */
    private static final class Raw extends SMTPMessage {

        private final byte[] bytes;

        Raw(Session session, byte[] bytes) {
            super(session);
            this.bytes = bytes;
        }

        @Override
        public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException {
            out.write(bytes);
        }
    }
}
