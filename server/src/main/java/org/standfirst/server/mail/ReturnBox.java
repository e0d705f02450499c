package org.standfirst.server.mail;

import org.standfirst.server.config.Setting;
import org.standfirst.server.config.Settings;
import org.standfirst.server.config.SettingsException;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The mailbox that undeliverable letters come back to, read by IMAP. */
public record ReturnBox(
        String host, int port, boolean tls, String user, String password, String folder) {

    private static final int IMAP = 143;
    private static final int IMAPS = 993;

    /**
     * Reads {@code imaps://user@host/folder}; empty if none is set.
     *
     * @throws SettingsException if it is no such address
     */
    public static Optional<ReturnBox> of(Settings settings) {
        var text = settings.text(Setting.BOUNCE_MAILBOX);
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            var uri = URI.create(text);
            boolean tls = "imaps".equals(uri.getScheme());
            var host = uri.getHost();
            var user = uri.getUserInfo();
            if (host != null && user != null && (tls || "imap".equals(uri.getScheme()))) {
                int port = uri.getPort() >= 0 ? uri.getPort() : tls ? IMAPS : IMAP;
                if (!tls && !new MailServer(host, port, false).local()) {
                    throw new SettingsException(
                            "setting '"
                                    + Setting.BOUNCE_MAILBOX.key()
                                    + "': only imaps:// keeps the password secret on the way");
                }
                var folder = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
                return Optional.of(
                        new ReturnBox(
                                host,
                                port,
                                tls,
                                URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8),
                                settings.text(Setting.BOUNCE_PASSWORD),
                                folder.isEmpty() ? "INBOX" : folder));
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new SettingsException(
                "setting '"
                        + Setting.BOUNCE_MAILBOX.key()
                        + "' should be such as imaps://bounces@mail.example/INBOX");
    }

    @Override
    public String toString() {
        return (tls ? "imaps://" : "imap://") + host + ':' + port + '/' + folder;
    }
}
