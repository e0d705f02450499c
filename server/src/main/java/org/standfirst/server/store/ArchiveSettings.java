package org.standfirst.server.store;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the archive lies.
 *
 * @param url a JDBC address, {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://...}
 * @param user empty for SQLite
 * @param password empty for SQLite
 * @param readers how many may read at the same time
 */
public record ArchiveSettings(String url, String user, String password, int readers) {

    private static final String SQLITE = "jdbc:sqlite:";

    /** SQLite in a file of the data folder; the folder is made if it is missing. */
    public static ArchiveSettings in(Path folder) {
        return new ArchiveSettings(SQLITE + folder.resolve("standfirst.db"), "", "", 8);
    }

    /** A PostgreSQL database. */
    public static ArchiveSettings postgresql(String url, String user, String password) {
        return new ArchiveSettings(url, user, password, 8);
    }

    /** Whether there is nothing to open yet; of a database on a server only opening it can tell. */
    public boolean missing() {
        return sqlite() && !Files.exists(file());
    }

    /** The file of an SQLite database. */
    Path file() {
        return Path.of(url.substring(SQLITE.length()));
    }

    boolean sqlite() {
        return url.startsWith(SQLITE);
    }

    @Override
    public String toString() {
        return "ArchiveSettings[" + url + "]";
    }
}
