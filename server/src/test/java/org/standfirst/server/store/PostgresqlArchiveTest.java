package org.standfirst.server.store;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

import java.util.Objects;

/** The same tests against a real PostgreSQL server; skipped where the machine has none. */
@NullMarked
@Tag("slow")
class PostgresqlArchiveTest extends ArchiveContract {

    private static @Nullable PostgresqlServer server;
    private static int databases;

    private @Nullable ArchiveSettings settings;

    @BeforeAll
    static void start() throws Exception {
        var programs = PostgresqlServer.programs();
        Assumptions.assumeTrue(programs.isPresent(), "no PostgreSQL in /usr/lib/postgresql");
        server = PostgresqlServer.start(programs.orElseThrow());
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.stop();
        }
    }

    @Override
    @BeforeEach
    void open() throws Exception {
        settings = Objects.requireNonNull(server).database("archive" + ++databases);
        super.open();
    }

    @Override
    ArchiveSettings settings() {
        return Objects.requireNonNull(settings);
    }
}
