package org.standfirst.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Everything the press review keeps.
 *
 * <pre>{@code
 * try (var archive = Archive.open(ArchiveSettings.in(folder))) {
 *     archive.write(shelves -> shelves.feeds().subscribe(url, title, null, now));
 *     var story = archive.read(shelves -> shelves.stories().byId(id));
 * }
 * }</pre>
 *
 * <p>{@link #write} is one transaction: after it returns, what it wrote survives the death of the
 * process; if it throws, nothing of it is there. There is one writer at a time, others wait; the
 * work may be done on another's thread, see {@link GroupCommit}. Readers never wait for the writer,
 * and one {@link #read} sees one state. Safe for use by many threads.
 */
public final class Archive implements AutoCloseable {

    /** Pages of SQLite in memory, for each connection, in KiB below zero. */
    private static final int CACHE = -8_000;

    private static final int CACHE_IN_BULK = -32_000;

    /** So many pages of 4 KiB wait in the log until they are put in their places. */
    private static final int LOG = 1_000;

    private static final int LOG_IN_BULK = 16_000;

    private final HikariDataSource readPool;
    private final HikariDataSource writePool;
    private final Jdbi readers;
    private final GroupCommit writer;
    private final AtomicLong revision = new AtomicLong();
    private final ArchiveSettings settings;
    private String noticed = "";

    private Archive(
            ArchiveSettings settings, HikariDataSource readPool, HikariDataSource writePool) {
        this.settings = settings;
        this.readPool = readPool;
        this.writePool = writePool;
        this.readers = jdbi(readPool);
        this.writer = new GroupCommit(jdbi(writePool));
    }

    private Jdbi jdbi(HikariDataSource pool) {
        var jdbi = Jdbi.create(pool);
        // That of PostgreSQL keeps statements by itself.
        return settings.sqlite() ? jdbi.setStatementBuilderFactory(new KeptStatements()) : jdbi;
    }

    /**
     * Opens the archive and brings its tables up to date.
     *
     * @throws ArchiveException if the database cannot be reached or is of a newer version
     */
    public static Archive open(ArchiveSettings settings) {
        HikariDataSource writePool = null;
        HikariDataSource readPool = null;
        try {
            if (settings.sqlite()) {
                Files.createDirectories(settings.file().toAbsolutePath().getParent());
            }
            writePool = pool(settings, "writer", 1);
            migrate(settings, writePool);
            readPool = pool(settings, "readers", settings.readers());
            return new Archive(settings, readPool, writePool);
        } catch (IOException | RuntimeException e) {
            if (writePool != null) {
                writePool.close();
            }
            if (readPool != null) {
                readPool.close();
            }
            throw new ArchiveException(
                    "the archive "
                            + settings.url()
                            + " cannot be opened: "
                            + e.getMessage()
                            + "; check that the place exists and may be written to",
                    e);
        }
    }

    private static HikariDataSource pool(ArchiveSettings settings, String name, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(30_000);
        config.setAutoCommit(true);
        if (settings.sqlite()) {
            // FULL: a commit is on the disk before it returns, so that not even a power cut undoes
            // what was reported as stored. IMMEDIATE: a writer takes its lock at the start.
            // secure_delete: what is deleted is written over, and not only forgotten.
            boolean writes = name.equals("writer");
            // Nothing on the way to a file ends a connection because it is old.
            config.setMaxLifetime(0);
            config.setJdbcUrl(
                    settings.url()
                            + "?journal_mode=WAL&synchronous=FULL&busy_timeout=20000"
                            + "&foreign_keys=true&cache_size="
                            + CACHE
                            + "&secure_delete=true&jdbc.get_generated_keys=false"
                            + "&transaction_mode="
                            + (writes ? "IMMEDIATE" : "DEFERRED"));
        } else {
            config.setJdbcUrl(settings.url());
            config.setUsername(settings.user());
            config.setPassword(settings.password());
            if (name.equals("readers")) {
                config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
            }
        }
        return new HikariDataSource(config);
    }

    private static void migrate(ArchiveSettings settings, HikariDataSource pool) {
        var serial =
                settings.sqlite()
                        ? "integer primary key autoincrement"
                        : "bigint generated by default as identity primary key";
        try {
            var flyway = Flyway.configure();
            if (settings.sqlite()) {
                flyway.dataSource(pool);
            } else {
                // It holds a lock on one connection while it works on another, and the pool has
                // one.
                flyway.dataSource(settings.url(), settings.user(), settings.password());
            }
            flyway.locations("classpath:db/migration")
                    // Rooms number their tables in ranges of their own, so a new one may come
                    // below those that an archive has already.
                    .outOfOrder(true)
                    .placeholders(
                            Map.of("serial", serial, "bytes", settings.sqlite() ? "blob" : "bytea"))
                    // Numbers are given out by subject, so a lower one may come later.
                    .outOfOrder(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new ArchiveException("its tables cannot be brought up to date: " + e, e);
        }
    }

    /** Does several things in one transaction and returns what came of it. */
    public <T> T write(Function<Shelves, T> work) {
        try {
            return writer.write(work);
        } finally {
            revision.incrementAndGet();
        }
    }

    /** Does several things in one transaction. */
    public void change(Consumer<Shelves> work) {
        write(shelves -> {
            work.accept(shelves);
            return true;
        });
    }

    /** Another number after every write of this process; read from memory. */
    public long revision() {
        return revision.get();
    }

    /** Reads from one state of the archive. */
    public <T> T read(Function<Shelves, T> work) {
        return readers.<T, RuntimeException>inTransaction(
                handle -> work.apply(new Shelves(handle)));
    }

    /**
     * Writes everything, as it is at one moment, into a file that {@link #restore} reads; others go
     * on reading and writing. See {@link Backup} for its format.
     *
     * @return how many rows it has
     * @throws IOException if the file cannot be written; there is none then
     */
    public long backup(Path file, Instant made) throws IOException {
        return work(() ->
                readers.<Long, RuntimeException>inTransaction(
                        handle -> Backup.unchecked(() -> Backup.write(handle, file, made))));
    }

    /**
     * Fills this archive, which must be empty, from a backup of either database.
     *
     * @return how many rows it has
     * @throws ArchiveException if it cannot be restored; nothing has changed then
     * @throws IOException if the file cannot be read
     */
    public long restore(Path file) throws IOException {
        return work(() ->
                Jdbi.create(writePool)
                        .<Long, RuntimeException>inTransaction(
                                handle -> Backup.unchecked(() -> Backup.restore(handle, file))));
    }

    private long work(LongSupplier work) throws IOException {
        try {
            return work.getAsLong();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        } finally {
            revision.incrementAndGet();
        }
    }

    /**
     * Lets the caller alone give articles their stories until it closes what is returned; empty if
     * another does so, in this process or in any other on this archive.
     */
    public Optional<Newsroom> enterNewsroom() {
        try {
            return Optional.ofNullable(
                    settings.sqlite()
                            ? Newsroom.ofFile(settings.file())
                            : Newsroom.ofConnection(readPool));
        } catch (IOException | SQLException e) {
            throw new ArchiveException("the newsroom cannot be entered: " + e.getMessage(), e);
        }
    }

    /**
     * Lets {@link #revision()} move on if another program has written since the last call. From one
     * thread.
     */
    public void notice() {
        var seen = settings.sqlite() ? filesWritten() : lastTransaction();
        if (!seen.equals(noticed)) {
            noticed = seen;
            revision.incrementAndGet();
        }
    }

    private String filesWritten() {
        try {
            var log = settings.file().resolveSibling(settings.file().getFileName() + "-wal");
            return Files.exists(log)
                    ? Files.size(log) + " " + Files.getLastModifiedTime(log)
                    : Files.getLastModifiedTime(settings.file()).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private String lastTransaction() {
        return readers.<String, RuntimeException>withHandle(handle ->
                handle.createQuery("select pg_snapshot_xmax(pg_current_snapshot())::text")
                        .mapTo(String.class)
                        .one());
    }

    /** Many writes that can be done again, until it is closed. */
    public interface Bulk extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Writes as for an import that can go on where it was broken off, until what is returned is
     * closed: a commit survives the death of the process as ever, but a power cut may undo the last
     * ones; one whole and nothing in between. All of them are on the disk after the end.
     */
    public Bulk inBulk() {
        set("normal", CACHE_IN_BULK, LOG_IN_BULK);
        return () -> {
            set("full", CACHE, LOG);
            settle();
        };
    }

    /** Of SQLite; a PostgreSQL server has its own memory and waits in its own way. */
    private void set(String synchronous, int cache, int log) {
        if (settings.sqlite()) {
            Jdbi.create(writePool)
                    .<RuntimeException>useHandle(handle -> {
                        handle.execute("pragma synchronous=" + synchronous);
                        handle.execute("pragma cache_size=" + cache);
                        handle.execute("pragma wal_autocheckpoint=" + log);
                    });
        }
    }

    /** Takes what was deleted off the disk, where the database would leave it there for a while. */
    public void settle() {
        if (settings.sqlite()) {
            Jdbi.create(writePool)
                    .<RuntimeException>useHandle(
                            handle -> handle.execute("pragma wal_checkpoint(truncate)"));
        }
    }

    /** Whether the database answers. */
    public boolean answers() {
        try {
            return readers.<Integer, RuntimeException>withHandle(Archive::one) == 1;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static int one(Handle handle) {
        return handle.createQuery("select 1").mapTo(Integer.class).one();
    }

    @Override
    public void close() {
        readPool.close();
        writePool.close();
    }
}
