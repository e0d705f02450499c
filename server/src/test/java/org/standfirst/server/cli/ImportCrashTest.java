package org.standfirst.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;
import org.standfirst.server.store.StoredArticle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Kills an import at moments that a seed chooses and runs it again. In the end every article is
 * there once, with its voices and its story, and what was stored before a kill was not read again.
 */
@NullMarked
@Tag("slow")
class ImportCrashTest {

    private static final int ARTICLES = 1_500;
    private static final int KILLS = 6;

    @TempDir private Path folder = Path.of(".");

    @Test
    void anImportThatIsKilledGoesOnWhereItWas() throws Exception {
        long seed = Long.getLong("standfirst.seed", System.nanoTime());
        var random = new Random(seed);
        var file = Files.write(folder.resolve("old.jsonl"), ArchiveFile.lines(ARTICLES, 3));
        int stored = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            var program = start(file);
            try {
                await(stored, program);
                Thread.sleep(random.nextInt(1_000));
            } finally {
                RealProgram.kill(program);
            }
            assertSound(seed);
            int now = articles().size();
            assertThat(now).as("seed %d", seed).isGreaterThanOrEqualTo(stored);
            stored = now;
        }
        var last = start(file);
        assertThat(last.waitFor(5, TimeUnit.MINUTES)).as("seed %d", seed).isTrue();
        assertThat(last.exitValue()).as("seed %d", seed).isZero();
        assertSound(seed);
        var articles = articles();
        assertThat(articles).as("seed %d", seed).hasSize(ARTICLES);
        assertThat(articles).allSatisfy(a -> assertThat(a.version()).isEqualTo(1));
        assertThat(articles).allSatisfy(a -> assertThat(a.story()).isNotNull());
        var urls = new HashSet<String>();
        articles.forEach(a -> assertThat(urls.add(a.article().url())).isTrue());
    }

    /** Until more is stored than before, all is, or the program is done. */
    private void await(int stored, Process program) throws InterruptedException {
        var end = Instant.now().plusSeconds(120);
        while (program.isAlive() && stored < ARTICLES && count() <= stored) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }

    /** How many articles there are, as far as there are tables yet. */
    private int count() {
        var database = "jdbc:sqlite:" + folder.resolve("data/standfirst.db");
        if (!Files.exists(folder.resolve("data/standfirst.db"))) {
            return 0;
        }
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from article")) {
            return row.next() ? row.getInt(1) : 0;
        } catch (SQLException e) {
            return 0;
        }
    }

    private Process start(Path file) throws IOException {
        return RealProgram.of(
                        List.of(),
                        Standfirst.class,
                        "import",
                        file.toString(),
                        "--data",
                        folder.resolve("data").toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private List<StoredArticle> articles() {
        try (var archive = Archive.open(ArchiveSettings.in(folder.resolve("data")))) {
            return archive.read(shelves -> shelves.articles().latest(0, 9_999));
        }
    }

    private void assertSound(long seed) throws SQLException {
        SoundArchive.check(
                folder.resolve("data"),
                seed,
                // The mark and what it stands for are stored together.
                "select 1 from import_file where records <> (select count(*) from article)",
                "select 1 from article where id not in (select article from attributed)");
    }
}
