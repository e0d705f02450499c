package org.standfirst.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.server.cli.RealProgram;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Kills a process that stores, changes and indexes articles, at moments that a seed chooses.
 * Whatever it leaves, the next one that opens archive and index has both in agreement.
 */
@NullMarked
@Tag("slow")
class IndexCrashTest {

    private static final int KILLS = 20;

    @TempDir private Path data = Path.of(".");

    @Test
    void indexAndArchiveAgreeAfterEveryKill() throws Exception {
        long seed = Long.getLong("standfirst.seed", System.nanoTime());
        var random = new Random(seed);
        int behind = 0;
        long articles = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            killLater(random.nextLong(), random.nextInt(1_500));
            try (var archive = Archive.open(ArchiveSettings.in(data))) {
                long left = archive.read(shelves -> shelves.counts().articles());
                assertThat(left).as("seed %d", seed).isGreaterThanOrEqualTo(articles);
                articles = left;
                try (var index = SearchIndex.open(data.resolve("search"))) {
                    behind += index.differing(archive).isEmpty() ? 0 : 1;
                    index.catchUp(archive);
                    // The queue alone has to do it; the comparison at the start finds no more.
                    assertThat(index.differing(archive))
                            .as("seed %d, kill %d", seed, kill)
                            .isEmpty();
                    assertThat(index.size()).as("seed %d", seed).isEqualTo((int) articles);
                }
            }
        }
        assertThat(articles).as("seed %d", seed).isGreaterThan(KILLS);
        assertThat(behind).as("kills that left something to do, seed %d", seed).isPositive();
    }

    /** Lets the newsroom below work until it has begun, and for so many milliseconds more. */
    private void killLater(long seed, int milliseconds) throws IOException, InterruptedException {
        var begun = data.resolve("begun");
        Files.deleteIfExists(begun);
        var process =
                RealProgram.of(List.of(), Newsroom.class, data.toString(), Long.toString(seed))
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolve("log").toFile())
                        .start();
        try {
            var end = Instant.now().plusSeconds(300);
            while (!Files.exists(begun)) {
                assertThat(process.isAlive()).as(log()).isTrue();
                assertThat(Instant.now()).isBefore(end);
                Thread.sleep(5);
            }
            Thread.sleep(milliseconds);
            assertThat(process.isAlive()).as(log()).isTrue();
        } finally {
            RealProgram.kill(process);
        }
    }

    private String log() throws IOException {
        var log = data.resolve("log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    /** Stores, edits, groups and merges articles of its own and indexes them, without an end. */
    static final class Newsroom {

        private Newsroom() {}

        public static void main(String[] arguments) throws IOException {
            var data = Path.of(arguments[0]);
            long seed = Long.parseLong(arguments[1]);
            var random = new Random(seed);
            try (var archive = Archive.open(ArchiveSettings.in(data));
                    var index = SearchIndex.open(data.resolve("search"))) {
                var press = new Press(archive);
                press.outlet("post.example", "The Post");
                index.agree(archive);
                Files.writeString(data.resolve("begun"), "");
                for (int round = 0; true; round++) {
                    work(press, random, Long.toString(seed, 36) + '-' + round);
                    index.catchUp(archive);
                }
            }
        }

        private static void work(Press press, Random random, String round) {
            int articles = random.nextInt(1, 12);
            for (int i = 0; i < articles; i++) {
                press.article(
                        round + '-' + i,
                        "post.example",
                        "2026-11-24",
                        "en",
                        "Report " + round + ' ' + i,
                        "The harbour was closed, said Captain Holt, for the " + i + "th day.");
            }
            for (int i = 0; i < articles; i++) {
                var id = round + '-' + i;
                press.group(random.nextBoolean() ? id : round + "-0", id);
                if (random.nextInt(3) == 0) {
                    press.article(
                            id, "post.example", "2026-11-24", "en", "Edited " + id, "It opened.");
                }
            }
        }
    }
}
