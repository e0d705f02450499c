package org.standfirst.server.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

/**
 * Held by the one who gives articles their stories. Two at once would each know only half of what
 * was decided, so one process at a time holds it; when that ends, however it ends, it is free.
 */
public final class Newsroom implements AutoCloseable {

    /** Any number that nobody else locks in the same database. */
    private static final long KEY = 0x5374616e64666972L;

    /** A process that opens a locked file a second time loses its lock when it closes it. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private interface Release {
        void run() throws IOException, SQLException;
    }

    private final Release release;

    private Newsroom(Release release) {
        this.release = release;
    }

    /** By a file beside the database; null if somebody else holds it. */
    static @Nullable Newsroom ofFile(Path database) throws IOException {
        var file = database.toAbsolutePath().resolveSibling(database.getFileName() + ".newsroom");
        if (!OURS.add(file)) {
            return null;
        }
        boolean held = false;
        try {
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                held = channel.tryLock() != null;
            } finally {
                if (!held) {
                    channel.close();
                }
            }
            return held
                    ? new Newsroom(() -> {
                        channel.close();
                        OURS.remove(file);
                    })
                    : null;
        } finally {
            if (!held) {
                OURS.remove(file);
            }
        }
    }

    /** By a lock of the server that ends with its connection; null if somebody else holds it. */
    static @Nullable Newsroom ofConnection(DataSource connections) throws SQLException {
        var connection = connections.getConnection();
        boolean held = false;
        try {
            held = ask(connection, "select pg_try_advisory_lock(" + KEY + ")");
            return held
                    ? new Newsroom(() -> {
                        try (connection) {
                            ask(connection, "select pg_advisory_unlock(" + KEY + ")");
                        }
                    })
                    : null;
        } finally {
            if (!held) {
                connection.close();
            }
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public void close() {
        try {
            release.run();
        } catch (IOException | SQLException e) {
            throw new ArchiveException("the newsroom cannot be left: " + e.getMessage(), e);
        }
    }
}
