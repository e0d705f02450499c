package org.standfirst.server.store;

import org.jspecify.annotations.NullMarked;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A real PostgreSQL server in a folder of the test, from the programs that the machine has. Since
 * it refuses to run as root it then runs as the user postgres.
 */
@NullMarked
public final class PostgresqlServer {

    private final Path programs;
    private final Path folder;
    private final int port;

    private PostgresqlServer(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** Where Debian puts the programs; the newest version. Empty if there is none. */
    public static Optional<Path> programs() throws IOException {
        var versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (var found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Path::compareTo);
        }
    }

    public static PostgresqlServer start(Path programs) throws Exception {
        var folder = Files.createTempDirectory("standfirst-postgresql");
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        if (root()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        var server = new PostgresqlServer(programs, folder, port);
        server.program(
                "initdb",
                "-D",
                server.data(),
                "-A",
                "trust",
                "-U",
                "standfirst",
                "-E",
                "UTF8",
                "-N");
        server.program(
                "pg_ctl",
                "-D",
                server.data(),
                "-w",
                "-t",
                "60",
                "-l",
                folder + "/log",
                "-o",
                "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -F",
                "start");
        return server;
    }

    /** An empty database. */
    public ArchiveSettings database(String name) throws Exception {
        program("createdb", "-h", "127.0.0.1", "-p", "" + port, "-U", "standfirst", name);
        return ArchiveSettings.postgresql(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + name, "standfirst", "");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void program(String name, String... arguments) throws Exception {
        var command = new ArrayList<String>();
        if (root()) {
            command.addAll(List.of("setpriv", "--reuid", "postgres", "--regid", "postgres"));
            command.add("--clear-groups");
        }
        command.add(programs.resolve(name).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void run(List<String> command) throws Exception {
        var log = Files.createTempFile("postgresql", ".log");
        var process =
                new ProcessBuilder(command)
                        .directory(Path.of("/").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (process.waitFor() != 0) {
            throw new IOException(command + ": " + Files.readString(log, StandardCharsets.UTF_8));
        }
        Files.delete(log);
    }

    public void stop() throws Exception {
        program("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
        run(List.of("rm", "-rf", folder.toString()));
    }
}
