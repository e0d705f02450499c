package org.standfirst.server.mail;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * A server that takes mail.
 *
 * @param tls whether the connection is encrypted from its first byte; otherwise by STARTTLS
 */
public record MailServer(String host, int port, boolean tls) {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;

    /**
     * Reads {@code smtp://host:587} or {@code smtps://host:465}.
     *
     * @throws IllegalArgumentException if it is no such address
     */
    public static MailServer parse(String text) {
        try {
            var uri = URI.create(text);
            boolean tls = "smtps".equals(uri.getScheme());
            if ((tls || "smtp".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null) {
                int port = uri.getPort() >= 0 ? uri.getPort() : tls ? SUBMISSIONS : SUBMISSION;
                return new MailServer(uri.getHost(), port, tls);
            }
        } catch (IllegalArgumentException e) {
            throw wrong(text, e);
        }
        throw wrong(text, null);
    }

    private static IllegalArgumentException wrong(String text, @Nullable Exception e) {
        return new IllegalArgumentException(
                '\'' + text + "' is no mail server such as smtp://mail.example:587", e);
    }

    /** Whether it is on this machine, so that nobody can listen in between. */
    boolean local() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    @Override
    public String toString() {
        return (tls ? "smtps://" : "smtp://") + host + ':' + port;
    }
}
