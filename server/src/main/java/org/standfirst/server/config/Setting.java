package org.standfirst.server.config;

import java.util.Locale;

/**
 * Every setting there is: its name in {@code standfirst.properties}, its default, what it does. The
 * environment variable {@link #variable()} wins over the file.
 */
public enum Setting {
    PORT("port", "8080", "Port the server listens on."),
    HOST("host", "127.0.0.1", "Address the server listens on; 0.0.0.0 for all."),
    PUBLIC_URL(
            "public-url",
            "",
            "Address under which readers reach the server, used in feeds; empty: host and port."),
    ZONE("zone", "UTC", "Time zone in which times are shown, for example Europe/Lisbon."),
    PLACES(
            "places",
            "",
            "Your own places, as reports write them, separated by commas; what happens there is"
                    + " local."),
    DATABASE(
            "database",
            "",
            "PostgreSQL address (jdbc:postgresql://...); empty: SQLite in the data folder."),
    DATABASE_USER("database-user", "", "User of the PostgreSQL database."),
    DATABASE_PASSWORD("database-password", "", "Password of the PostgreSQL database.", true),
    CONTACT(
            "contact",
            "",
            "Web or mail address that outlets can turn to; sent in the User-Agent of every"
                    + " request."),
    ALLOWED_HOSTS(
            "allowed-hosts",
            "",
            "Hosts inside the own network that may be fetched all the same, separated by commas;"
                    + " all others with private or loopback addresses are refused."),
    HOST_PAUSE("host-pause", "PT1S", "Pause between two requests to one host (ISO 8601)."),
    POLL_MINIMUM("poll-minimum", "PT15M", "Shortest time between two polls of one feed."),
    POLL_MAXIMUM("poll-maximum", "PT6H", "Longest time between two polls of one feed."),
    KEEP_TEXTS(
            "keep-texts",
            "",
            "How long full texts are kept, for example P400D; of older articles only the lines that"
                    + " editions quote; empty: for ever."),
    KEEP_COPIES(
            "keep-copies",
            "",
            "How long copies of what outlets have changed or drawn are kept: earlier versions of"
                    + " articles, drawings; empty: for ever."),
    KEEP_UNSELECTED(
            "keep-unselected",
            "",
            "How long stories are kept that no edition had; empty: for ever."),
    MAIL_FROM(
            "mail-from",
            "",
            "Who letters are from, for example The Review <letters@review.example>; empty:"
                    + " standfirst at the host of public-url."),
    MAIL_SERVERS(
            "mail-servers",
            "",
            "Servers that take the mail, the first that answers, separated by commas:"
                    + " smtp://mail.example:587 (STARTTLS is required but on this machine) or"
                    + " smtps://mail.example:465; empty: no letters are sent."),
    MAIL_USER("mail-user", "", "User at the mail servers; empty: without."),
    MAIL_PASSWORD("mail-password", "", "Password at the mail servers.", true),
    MAIL_TRUST(
            "mail-trust",
            "",
            "Mail servers whose certificates are taken unchecked, separated by commas; for servers"
                    + " inside the own network."),
    MAIL_CONNECTIONS("mail-connections", "4", "Letters that are sent at the same time."),
    MAIL_RATE("mail-rate", "0", "Most letters in a second, in all; 0: no limit."),
    MAIL_DOMAIN_RATE(
            "mail-domain-rate",
            "0",
            "Most letters in a minute to the readers of one mail domain; 0: no limit."),
    MAIL_DEADLINE(
            "mail-deadline",
            "PT20H",
            "How long after its hour a letter may still be sent; later it is stale."),
    LETTERS_WITHOUT_NEWS(
            "letters-without-news",
            "none",
            "What readers get where a letter has nothing to report: none, or line for a letter that"
                    + " says so."),
    MAIL_BOUNCES(
            "mail-bounces",
            "",
            "Mail address that undeliverable letters come back to, each with a tag of its own after"
                    + " a +; empty: bounces at the host of public-url."),
    MAIL_LOG(
            "mail-log",
            "",
            "Log of the mail server, if it is on this machine: after a crash it tells which letters"
                    + " the server had taken already."),
    BOUNCE_MAILBOX(
            "bounce-mailbox",
            "",
            "Mailbox of mail-bounces, for example imaps://bounces@mail.example/INBOX: read for"
                    + " letters that came back and for complaints; empty: it is not read."),
    BOUNCE_PASSWORD("bounce-password", "", "Password of that mailbox.", true),
    DKIM_KEY(
            "dkim-key",
            "",
            "File with the private RSA key that letters are signed with (PKCS #8, PEM), in the data"
                    + " folder; empty: they are not signed."),
    DKIM_SELECTOR("dkim-selector", "standfirst", "Name of that key in the DNS."),
    CROSSWORD_STYLE(
            "crossword-style", "british", "Style of the daily crossword: british or american."),
    CROSSWORD_SIZE("crossword-size", "13", "Cells in a row of the daily crossword: 13 or 15.");

    private final String key;
    private final String fallback;
    private final String help;
    private final boolean secret;

    Setting(String key, String fallback, String help) {
        this(key, fallback, help, false);
    }

    Setting(String key, String fallback, String help, boolean secret) {
        this.key = key;
        this.fallback = fallback;
        this.help = help;
        this.secret = secret;
    }

    /** Name in the file. */
    public String key() {
        return key;
    }

    /** Value when nobody set one. */
    public String fallback() {
        return fallback;
    }

    /** One sentence for the reader of the settings. */
    public String help() {
        return help;
    }

    /** Whether the value is never shown. */
    public boolean secret() {
        return secret;
    }

    /** Name of the environment variable, for example {@code STANDFIRST_HOST_PAUSE}. */
    public String variable() {
        return "STANDFIRST_" + name().toUpperCase(Locale.ROOT);
    }
}
