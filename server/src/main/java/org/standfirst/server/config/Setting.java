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
    MAIL_FROM(
            "mail-from",
            "",
            "Who letters are from, for example The Review <letters@review.example>; empty:"
                    + " standfirst at the host of public-url."),
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
