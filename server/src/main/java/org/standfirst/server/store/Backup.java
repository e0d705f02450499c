package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * Everything in the archive as one file, which either database can be filled from: gzip over JSON
 * lines. The first line says what it is, a line with {@code table} and {@code columns} opens each
 * table, each row is an array, bytes stand as {@code {"base64": …}}, and the last line counts the
 * rows, so that a file that was cut off is known for one.
 */
public final class Backup {

    private static final int FORMAT = 1;
    private static final int FETCHED = 500;
    private static final int BATCH = 500;

    /** All tables, each after those it refers to. */
    private static final List<String> TABLES =
            List.of(
                    "outlet",
                    "feed",
                    "poll",
                    "article",
                    "article_version",
                    "entry",
                    "import_file",
                    "furniture",
                    "story",
                    "grouping_step",
                    "story_change",
                    "grouper",
                    "edition",
                    "crossword",
                    "cartoon",
                    "shared_text",
                    "dossier",
                    "attribution",
                    "attributed",
                    "index_queue",
                    "reader",
                    "suppressed",
                    "secret",
                    "letter_issue",
                    "printed_letter",
                    "delivery",
                    "account",
                    "api_token",
                    "ruling",
                    "story_note",
                    "cost",
                    "outlet_labels");

    /** Not saved: a copy must sign nobody in. */
    private static final List<String> FLEETING = List.of("session", "invitation");

    /** Columns that the database counts by itself. */
    private static final List<List<String>> COUNTED =
            List.of(
                    List.of("feed", "id"),
                    List.of("reader", "id"),
                    List.of("delivery", "id"),
                    List.of("grouping_step", "seq"),
                    List.of("story_change", "seq"),
                    List.of("ruling", "id"),
                    List.of("account", "id"),
                    List.of("api_token", "id"));

    private Backup() {}

    /**
     * Writes one state of the archive, while others go on reading and writing. The file is there as
     * a whole or not at all.
     *
     * @return how many rows it has
     */
    static long write(Handle handle, Path file, Instant made) throws IOException {
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        var unfinished = Files.createTempFile(folder, ".backup", ".part");
        try {
            long rows;
            try (var out =
                    new BufferedWriter(
                            new OutputStreamWriter(
                                    new GZIPOutputStream(Files.newOutputStream(unfinished)),
                                    StandardCharsets.UTF_8))) {
                rows = write(handle, out, made);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return rows;
        } catch (SQLException e) {
            throw new ArchiveException("the archive cannot be read: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static long write(Handle handle, Writer out, Instant made)
            throws IOException, SQLException {
        var connection = handle.getConnection();
        checkTables(connection);
        var header = Rows.JSON.createObjectNode();
        header.put("standfirst", "backup").put("format", FORMAT);
        header.put("schema", schema(connection)).put("made", made.toString());
        line(out, header);
        long rows = 0;
        for (var table : TABLES) {
            rows += table(connection, table, out);
        }
        line(out, Rows.JSON.createObjectNode().put("rows", rows));
        return rows;
    }

    /** Fails if a table has been added to the archive and not to the backup. */
    private static void checkTables(Connection connection) throws SQLException {
        var there = new TreeSet<String>();
        var schema = isSqlite(connection) ? null : connection.getSchema();
        try (var names =
                connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (names.next()) {
                there.add(names.getString("TABLE_NAME"));
            }
        }
        there.removeIf(name -> name.startsWith("flyway_") || name.startsWith("sqlite_"));
        FLEETING.forEach(there::remove);
        if (!there.equals(new TreeSet<>(TABLES))) {
            throw new IllegalStateException("tables " + there + ", of which are saved " + TABLES);
        }
    }

    private static boolean isSqlite(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("SQLite");
    }

    private static int schema(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select max(cast(version as integer)) from flyway_schema_history"
                                        + " where version is not null")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static long table(Connection connection, String table, Writer out)
            throws IOException, SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (var rows = statement.executeQuery("select * from " + table)) {
                int width = rows.getMetaData().getColumnCount();
                var opening = Rows.JSON.createObjectNode().put("table", table);
                var columns = opening.putArray("columns");
                for (int i = 1; i <= width; i++) {
                    columns.add(rows.getMetaData().getColumnName(i));
                }
                line(out, opening);
                long count = 0;
                while (rows.next()) {
                    var row = Rows.JSON.createArrayNode();
                    for (int i = 1; i <= width; i++) {
                        add(row, rows, i);
                    }
                    line(out, row);
                    count++;
                }
                return count;
            }
        }
    }

    private static void add(ArrayNode row, ResultSet rows, int column) throws SQLException {
        switch (rows.getObject(column)) {
            case null -> row.addNull();
            case byte[] bytes ->
                    row.addObject().put("base64", Base64.getEncoder().encodeToString(bytes));
            case Float number -> row.add(number.doubleValue());
            case Double number -> row.add(number);
            case Number number -> row.add(number.longValue());
            case Object text -> row.add(text.toString());
        }
    }

    private static void line(Writer out, JsonNode node) throws IOException {
        out.write(Rows.JSON.writeValueAsString(node));
        out.write('\n');
    }

    /**
     * Fills an empty archive.
     *
     * @return how many rows were restored
     * @throws ArchiveException if the archive is not empty, or the file is not a whole backup of
     *     this version; nothing has changed then
     */
    static long restore(Handle handle, Path file) throws IOException {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            return new Restoring(handle.getConnection(), file).all(lines);
        } catch (ZipException | EOFException e) {
            throw new ArchiveException(file + " is no whole backup: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new ArchiveException(file + " cannot be restored: " + e.getMessage(), e);
        }
    }

    /** Reads a backup line by line into the tables. */
    private static final class Restoring {

        private final Connection connection;
        private final Path file;
        private int number;

        Restoring(Connection connection, Path file) {
            this.connection = connection;
            this.file = file;
        }

        long all(BufferedReader lines) throws IOException, SQLException {
            checkEmpty();
            var header = next(lines);
            if (!header.path("standfirst").asString("").equals("backup")) {
                throw new ArchiveException(file + " is no backup");
            }
            int schema = header.path("schema").asInt(0);
            if (header.path("format").asInt(0) != FORMAT || schema != schema(connection)) {
                throw new ArchiveException(
                        file
                                + " was made by another version (tables of version "
                                + schema
                                + ", here "
                                + schema(connection)
                                + "); restore it with that version, then open it with this one");
            }
            long rows = 0;
            var line = next(lines);
            while (!line.has("rows")) {
                var table = line.path("table").asString("");
                if (!TABLES.contains(table)) {
                    throw damaged(null);
                }
                var columns = new ArrayList<String>();
                line.path("columns").forEach(column -> columns.add(column.asString()));
                line = next(lines);
                try (var insert = connection.prepareStatement(insert(table, columns))) {
                    int waiting = 0;
                    while (line.isArray()) {
                        if (line.size() != columns.size()) {
                            throw damaged(null);
                        }
                        for (int i = 0; i < line.size(); i++) {
                            set(insert, i + 1, line.get(i));
                        }
                        insert.addBatch();
                        rows++;
                        if (++waiting % BATCH == 0) {
                            insert.executeBatch();
                        }
                        line = next(lines);
                    }
                    insert.executeBatch();
                }
            }
            if (line.path("rows").asLong(-1) != rows) {
                throw damaged(null);
            }
            countOn();
            return rows;
        }

        private JsonNode next(BufferedReader lines) throws IOException {
            number++;
            @Nullable String line = lines.readLine();
            if (line == null) {
                throw damaged(null);
            }
            try {
                return Rows.JSON.readTree(line);
            } catch (JacksonException e) {
                throw damaged(e);
            }
        }

        private ArchiveException damaged(@Nullable Exception e) {
            return new ArchiveException(
                    file + " is no whole backup: line " + number + " is missing or damaged", e);
        }

        private String insert(String table, List<String> columns) {
            for (var column : columns) {
                if (!column.matches("[a-z_]+")) {
                    throw damaged(null);
                }
            }
            return "insert into "
                    + table
                    + " ("
                    + String.join(", ", columns)
                    + ") values ("
                    + String.join(", ", Collections.nCopies(columns.size(), "?"))
                    + ')';
        }

        private static void set(PreparedStatement insert, int at, JsonNode value)
                throws SQLException {
            if (value.isNull()) {
                insert.setNull(at, Types.NULL);
            } else if (value.isObject()) {
                insert.setBytes(at, Base64.getDecoder().decode(value.path("base64").asString("")));
            } else if (value.isIntegralNumber()) {
                insert.setLong(at, value.asLong());
            } else if (value.isNumber()) {
                insert.setDouble(at, value.asDouble());
            } else {
                insert.setString(at, value.asString());
            }
        }

        private void checkEmpty() throws SQLException {
            try (var statement = connection.createStatement()) {
                for (var table : TABLES) {
                    try (var row = statement.executeQuery("select 1 from " + table + " limit 1")) {
                        if (row.next()) {
                            throw new ArchiveException(
                                    "the archive to restore into is not empty; name another"
                                            + " folder or database");
                        }
                    }
                }
            }
        }

        /** PostgreSQL's counters do not see numbers that are given to them. */
        private void countOn() throws SQLException {
            if (isSqlite(connection)) {
                return;
            }
            try (var statement = connection.createStatement()) {
                for (var counted : COUNTED) {
                    var table = counted.getFirst();
                    var column = counted.getLast();
                    statement.execute(
                            "select setval(pg_get_serial_sequence('%s', '%s'), (select"
                                            .formatted(table, column)
                                    + " coalesce(max(%s), 0) + 1 from %s), false)"
                                            .formatted(column, table));
                }
            }
        }
    }

    /** {@link IOException} where only unchecked ones may pass. */
    interface Work {
        long run() throws IOException;
    }

    static long unchecked(Work work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
