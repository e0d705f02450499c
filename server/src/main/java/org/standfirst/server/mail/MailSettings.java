package org.standfirst.server.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.config.Setting;
import org.standfirst.server.config.Settings;
import org.standfirst.server.config.SettingsException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How mail is sent.
 *
 * @param home address of the server as readers reach it, without a slash at its end
 * @param host of that address, for the ids of messages and lists
 * @param from who letters are from
 * @param bounces address that undeliverable mail comes back to
 * @param servers in the order in which they are tried
 * @param user empty for none
 * @param trusted hosts whose certificates are not checked
 * @param connections that send at the same time
 * @param rate most letters in a second; 0 for no limit
 * @param domainRate most letters in a minute to one domain; 0 for no limit
 * @param deadline how long after its hour a letter may be sent
 * @param log of the server; null if it cannot be read
 * @param dkim null if letters are not signed
 */
public record MailSettings(
        String home,
        String host,
        String from,
        MailAddress bounces,
        List<MailServer> servers,
        String user,
        String password,
        List<String> trusted,
        int connections,
        int rate,
        int domainRate,
        Duration deadline,
        @Nullable Path log,
        @Nullable Dkim dkim) {

    public MailSettings {
        servers = List.copyOf(servers);
        trusted = List.copyOf(trusted);
    }

    /**
     * The part of all settings that is meant for mail; empty if none is to be sent.
     *
     * @throws SettingsException if one of them is wrong
     */
    public static Optional<MailSettings> of(Settings settings, Path data) {
        if (settings.list(Setting.MAIL_SERVERS).isEmpty()) {
            return Optional.empty();
        }
        var home = home(settings);
        var host = String.valueOf(URI.create(home).getHost());
        var from = from(settings, host);
        var log = settings.text(Setting.MAIL_LOG);
        return Optional.of(
                new MailSettings(
                        home,
                        host,
                        from,
                        bounces(settings, host),
                        settings.list(Setting.MAIL_SERVERS).stream()
                                .map(MailSettings::server)
                                .toList(),
                        settings.text(Setting.MAIL_USER),
                        settings.text(Setting.MAIL_PASSWORD),
                        settings.list(Setting.MAIL_TRUST),
                        Math.clamp(settings.number(Setting.MAIL_CONNECTIONS), 1, 64),
                        settings.number(Setting.MAIL_RATE),
                        settings.number(Setting.MAIL_DOMAIN_RATE),
                        settings.duration(Setting.MAIL_DEADLINE),
                        log.isEmpty() ? null : data.resolve(log),
                        dkim(settings, data, from)));
    }

    /** The address of the server as readers reach it, without a slash at its end. */
    public static String home(Settings settings) {
        var named = settings.text(Setting.PUBLIC_URL);
        var home =
                named.isBlank()
                        ? "http://"
                                + settings.text(Setting.HOST)
                                + ':'
                                + settings.text(Setting.PORT)
                        : named;
        return home.replaceAll("/+$", "");
    }

    /**
     * Who letters are from.
     *
     * @param host of the server, where nobody is named
     */
    public static String from(Settings settings, String host) {
        var from = settings.text(Setting.MAIL_FROM);
        return from.isBlank() ? "Standfirst <standfirst@" + host + '>' : from;
    }

    private static MailServer server(String text) {
        try {
            return MailServer.parse(text);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(
                    "setting '" + Setting.MAIL_SERVERS.key() + "': " + e.getMessage());
        }
    }

    private static MailAddress bounces(Settings settings, String host) {
        var named = settings.text(Setting.MAIL_BOUNCES);
        try {
            return named.isBlank() ? new MailAddress("bounces", host) : MailAddress.parse(named);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(
                    "setting '" + Setting.MAIL_BOUNCES.key() + "': " + e.getMessage());
        }
    }

    private static @Nullable Dkim dkim(Settings settings, Path data, String from) {
        var name = settings.text(Setting.DKIM_KEY);
        if (name.isBlank()) {
            return null;
        }
        var file = data.resolve(name);
        try {
            var address = new InternetAddress(from, true).getAddress();
            return Dkim.of(
                    Files.readString(file),
                    address.substring(address.lastIndexOf('@') + 1),
                    settings.text(Setting.DKIM_SELECTOR));
        } catch (IOException e) {
            throw new SettingsException(file + " cannot be read: " + e.getMessage());
        } catch (AddressException e) {
            throw new SettingsException(
                    "setting '" + Setting.MAIL_FROM.key() + "': " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new SettingsException(file + ": " + e.getMessage());
        }
    }
}
