package org.standfirst.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Looks into the database of an archive for what must never stand there. */
@NullMarked
final class SoundArchive {

    /** Each finds rows only where something is wrong. */
    private static final List<String> CHECKS =
            List.of(
                    "select 1 from pragma_integrity_check where integrity_check <> 'ok'",
                    "select 1 from pragma_foreign_key_check",
                    "select 1 from article a where not exists (select 1 from article_version v"
                            + " where v.article = a.id and v.version = a.version)",
                    "select 1 from article_version v where not exists (select 1 from article a"
                            + " where a.id = v.article and v.version <= a.version)",
                    "select 1 from article where story is not null and story not in"
                            + " (select id from story)",
                    "select 1 from story s where merged_into is null and articles <>"
                            + " (select count(*) from article a where a.story = s.id)",
                    "select 1 from article a where (story is null) <> (not exists (select 1"
                            + " from grouping_step g where g.article = a.id))");

    private SoundArchive() {}

    /**
     * Fails if anything is wrong.
     *
     * @param more checks that hold in this test
     */
    static void check(Path data, long seed, String... more) throws SQLException {
        var database = "jdbc:sqlite:" + data.resolve("standfirst.db");
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement()) {
            for (var check : Stream.concat(CHECKS.stream(), Stream.of(more)).toList()) {
                try (var wrong = statement.executeQuery(check)) {
                    assertThat(wrong.next()).as("seed %d: %s", seed, check).isFalse();
                }
            }
        }
    }
}
