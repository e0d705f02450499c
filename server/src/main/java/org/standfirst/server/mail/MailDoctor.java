package org.standfirst.server.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import javax.naming.NamingException;

/**
 * Looks whether mail will be taken by those who get it: what the DNS says of who may send for our
 * domain (SPF, RFC 7208; DKIM, RFC 6376; DMARC, RFC 7489), the names of the mail servers, and
 * whether they can be reached and listened to.
 */
public final class MailDoctor {

    /** How much is wrong. */
    public enum Level {
        /** As it should be. */
        FINE,
        /** Mail goes out, and may be taken for worse than it is. */
        DOUBTFUL,
        /** Mail does not go out, or will be refused. */
        WRONG
    }

    /**
     * What was seen.
     *
     * @param subject such as "SPF"
     * @param says for people, with what to do about it
     */
    public record Finding(Level level, String subject, String says) {}

    private final Names names;
    private final MailSettings settings;
    private final List<Finding> findings = new ArrayList<>();

    private MailDoctor(Names names, MailSettings settings) {
        this.names = names;
        this.settings = settings;
    }

    /** All that can be seen without sending. */
    public static List<Finding> examine(MailSettings settings, Names names) {
        var doctor = new MailDoctor(names, settings);
        doctor.links();
        doctor.ask("SPF", doctor::spf);
        doctor.ask("DKIM", doctor::dkim);
        doctor.ask("DMARC", doctor::dmarc);
        for (var server : settings.servers()) {
            doctor.connects(server);
            if (!server.local()) {
                doctor.ask("reverse name", () -> doctor.reverseName(server));
            }
        }
        return List.copyOf(doctor.findings);
    }

    /** Sends one message, signed as letters are, by the first server that takes it. */
    public static Finding test(MailSettings settings, MailAddress reader, Instant now) {
        var message = message(settings, reader, now);
        try {
            return new Finding(
                    Level.FINE, "test", SingleMessage.send(settings, reader, message, now));
        } catch (IllegalArgumentException e) {
            return new Finding(Level.WRONG, "test", String.valueOf(e.getMessage()));
        }
    }

    private static byte[] message(MailSettings settings, MailAddress reader, Instant now) {
        try {
            var id = "<test." + UUID.randomUUID() + '@' + settings.host() + '>';
            var message = new NamedMessage(id);
            message.setFrom(new InternetAddress(settings.from(), true));
            message.setRecipient(
                    Message.RecipientType.TO, new InternetAddress(reader.toString(), true));
            message.setSubject("A test of the post", StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(now));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setText(
                    "If you read this, letters of\n" + settings.home() + "\nreach you.\n",
                    StandardCharsets.UTF_8.name());
            message.saveChanges();
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException e) {
            throw new IllegalArgumentException("cannot write to " + reader, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Look {
        void look() throws NamingException;
    }

    private void ask(String subject, Look look) {
        try {
            look.look();
        } catch (NamingException e) {
            add(Level.DOUBTFUL, subject, "the DNS does not answer: " + e.getMessage());
        }
    }

    private void add(Level level, String subject, String says) {
        findings.add(new Finding(level, subject, says));
    }

    private void links() {
        if (settings.home().startsWith("https://")) {
            add(Level.FINE, "links", "lead to " + settings.home());
        } else {
            add(
                    Level.DOUBTFUL,
                    "links",
                    "lead to "
                            + settings.home()
                            + "; a mail program's own button to leave needs https (RFC 8058): set"
                            + " public-url");
        }
    }

    private String domain() {
        try {
            var address = new InternetAddress(settings.from(), true).getAddress();
            return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        } catch (AddressException e) {
            throw new IllegalArgumentException("nobody's address: " + settings.from(), e);
        }
    }

    private void spf() throws NamingException {
        var domain = settings.bounces().domain();
        var records =
                names.texts(domain).stream()
                        .filter(text -> (text + ' ').toLowerCase(Locale.ROOT).startsWith("v=spf1 "))
                        .toList();
        if (records.isEmpty()) {
            add(
                    Level.DOUBTFUL,
                    "SPF",
                    domain
                            + " does not say who may send for it; a TXT record such as \"v=spf1 mx"
                            + " -all\" does, with the addresses of your mail server");
        } else if (records.size() > 1) {
            add(
                    Level.WRONG,
                    "SPF",
                    domain + " has " + records.size() + " records; only one may be there");
        } else if (records.getFirst().matches("(?i).*[ +]all\\b.*")
                && !records.getFirst().matches("(?i).*[-~?]all\\b.*")) {
            add(Level.WRONG, "SPF", domain + " lets anybody send: " + records.getFirst());
        } else {
            add(Level.FINE, "SPF", domain + ": " + records.getFirst());
        }
        if (!isWithin(domain, domain()) && !isWithin(domain(), domain)) {
            add(
                    Level.DOUBTFUL,
                    "SPF",
                    "mail comes back to "
                            + domain
                            + " and is from "
                            + domain()
                            + ", so that only DKIM speaks for it; set mail-bounces");
        }
    }

    private static boolean isWithin(String domain, String other) {
        return domain.equals(other) || domain.endsWith('.' + other);
    }

    private void dkim() throws NamingException {
        var dkim = settings.dkim();
        if (dkim == null) {
            add(Level.DOUBTFUL, "DKIM", "letters are not signed; set dkim-key");
            return;
        }
        var name = dkim.recordName();
        var keys =
                names.texts(name).stream()
                        .map(text -> text.replaceAll("\\s", ""))
                        .filter(text -> text.contains("p="))
                        .toList();
        if (keys.isEmpty()) {
            add(
                    Level.WRONG,
                    "DKIM",
                    "nobody can check the signature: "
                            + name
                            + " needs the TXT record "
                            + dkim.record());
        } else if (keys.stream().noneMatch(text -> key(text).equals(dkim.publicKey()))) {
            add(
                    Level.WRONG,
                    "DKIM",
                    name
                            + " has another key than letters are signed with; it must say "
                            + dkim.record());
        } else {
            add(Level.FINE, "DKIM", name + " has the key that letters are signed with");
        }
    }

    private static String key(String record) {
        for (var part : record.split(";", -1)) {
            if (part.startsWith("p=")) {
                return part.substring(2);
            }
        }
        return "";
    }

    private void dmarc() throws NamingException {
        // Asked of the domain, then of those it lies in, down to two labels.
        for (var domain = domain(); ; domain = domain.substring(domain.indexOf('.') + 1)) {
            var records =
                    names.texts("_dmarc." + domain).stream()
                            .filter(text -> text.toUpperCase(Locale.ROOT).startsWith("V=DMARC1"))
                            .toList();
            if (records.size() == 1) {
                add(Level.FINE, "DMARC", domain + ": " + records.getFirst());
                return;
            }
            if (records.size() > 1) {
                add(Level.WRONG, "DMARC", "_dmarc." + domain + " has more than one record");
                return;
            }
            if (domain.chars().filter(c -> c == '.').count() < 2) {
                break;
            }
        }
        add(
                Level.DOUBTFUL,
                "DMARC",
                "large mail providers ask for a TXT record of _dmarc."
                        + domain()
                        + ", at least \"v=DMARC1; p=none\"");
    }

    private void connects(MailServer server) {
        try (var smtp = Smtp.connect(server, settings)) {
            boolean safe = smtp.encrypted() || server.local();
            var how =
                    smtp.encrypted()
                            ? "takes mail, encrypted"
                            : server.local()
                                    ? "takes mail, not encrypted, on this machine"
                                    : "takes mail that anybody on the way can read";
            add(safe ? Level.FINE : Level.WRONG, "server", server + " " + how);
        } catch (MessagingException e) {
            add(Level.WRONG, "server", server + " takes no mail from us: " + e.getMessage());
        }
    }

    private void reverseName(MailServer server) throws NamingException {
        for (var text : names.addresses(server.host())) {
            var address = address(text);
            var found = address == null ? List.<String>of() : names.names(address);
            boolean back = false;
            for (var name : found) {
                back |= names.addresses(name).contains(text);
            }
            if (back) {
                add(Level.FINE, "reverse name", text + " is " + found.getFirst());
            } else {
                add(
                        Level.DOUBTFUL,
                        "reverse name",
                        text
                                + " of "
                                + server.host()
                                + " has no name that leads back to it; many"
                                + " refuse mail from such an address, if it is the one that sends"
                                + " to them");
            }
        }
    }

    private static @Nullable InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
