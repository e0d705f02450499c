package org.standfirst.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveException;
import org.standfirst.server.store.ArchiveSettings;
import org.standfirst.server.store.PostgresqlServer;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.Subscription;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A backup taken while the newsroom works, and what is restored from it. */
@NullMarked
class BackupTest {

    @TempDir private Path folder = Path.of(".");

    @Test
    @Tag("slow")
    void aBackupTakenWhileTheNewsroomWorksIsOneStateAndComesBackToTheLetter() throws Exception {
        var data = Files.createDirectory(folder.resolve("data"));
        var running = folder.resolve("running.gz");
        var taken = new Thread(() -> takeWhenThereIsSomething(data, running));
        taken.start();
        var done = folder.resolve("done.gz");
        try (var demo = DemoService.start(data)) {
            taken.join();
            demo.archive().backup(done, Instant.now());
        }
        for (var file : List.of(running, done)) {
            var copy = ArchiveSettings.in(folder.resolve("copy-of-" + file.getFileName()));
            assertThat(again(copy, file, folder.resolve("again.gz"))).isEqualTo(lines(file));
        }
        assertThat(lines(running).size()).isLessThan(lines(done).size());
        try (var archive = Archive.open(ArchiveSettings.in(folder.resolve("copy-of-done.gz")));
                var original = Archive.open(ArchiveSettings.in(data))) {
            var edition = archive.read(shelves -> shelves.editions().latest());
            assertThat(edition).isPresent();
            assertThat(edition).isEqualTo(original.read(shelves -> shelves.editions().latest()));
            assertThatThrownBy(() -> archive.restore(done))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageContaining("not empty");
        }
    }

    @Test
    @Tag("slow")
    void backupsTakenDuringAPollAndAnImportComeBackToTheLetter() throws Exception {
        var data = Files.createDirectory(folder.resolve("data"));
        var file = Files.write(folder.resolve("old.jsonl"), ArchiveFile.lines(900, 4));
        var command = new String[] {"import", file.toString(), "--data", data.toString()};
        var importing = new Thread(() -> Standfirst.commands().execute(command));
        List<Path> backups = new CopyOnWriteArrayList<>();
        var taking = new Thread(() -> takeDuring(importing, data, backups));
        taking.start();
        var done = folder.resolve("done.gz");
        try (var demo = DemoService.start(data)) {
            taking.join();
            importing.join();
            while (!demo.caughtUp()) {
                Thread.sleep(100);
            }
            demo.archive().backup(done, Instant.now());
        }
        assertThat(backups).hasSizeGreaterThan(1);
        backups.add(done);
        for (var backup : backups) {
            var copy = ArchiveSettings.in(folder.resolve("copy-of-" + backup.getFileName()));
            assertThat(again(copy, backup, folder.resolve("again.gz"))).isEqualTo(lines(backup));
        }
        try (var copy = Archive.open(ArchiveSettings.in(folder.resolve("copy-of-done.gz")));
                var original = Archive.open(ArchiveSettings.in(data))) {
            var counts = original.read(Shelves::counts);
            var restoredCounts = copy.read(Shelves::counts);
            assertThat(restoredCounts).isEqualTo(counts);
            var editions = original.read(shelves -> shelves.editions().ids(99));
            assertThat(editions).isNotEmpty();
            for (var id : editions) {
                var restored = copy.read(shelves -> shelves.editions().byId(id)).orElseThrow();
                var published = original.read(shelves -> shelves.editions().byId(id)).orElseThrow();
                assertThat(restored.content()).isEqualTo(published.content());
            }
        }
    }

    /**
     * Begins the import when some articles have been polled, and takes backups until it is done.
     */
    private void takeDuring(Thread importing, Path data, List<Path> backups) {
        try {
            takeWhenThereIsSomething(data, folder.resolve("first.gz"));
            backups.add(folder.resolve("first.gz"));
            importing.start();
            while (importing.isAlive() && backups.size() < 5) {
                var backup = folder.resolve("during-" + backups.size() + ".gz");
                try (var archive = Archive.open(ArchiveSettings.in(data))) {
                    archive.backup(backup, Instant.now());
                }
                backups.add(backup);
                Thread.sleep(500);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Tag("slow")
    void fromOneDatabaseToTheOtherAndBack() throws Exception {
        var programs = PostgresqlServer.programs();
        Assumptions.assumeTrue(programs.isPresent(), "no PostgreSQL in /usr/lib/postgresql");
        var file = folder.resolve("demo.gz");
        var data = Files.createDirectory(folder.resolve("data"));
        try (var demo = DemoService.start(data)) {
            demo.archive().backup(file, Instant.now());
        }
        var server = PostgresqlServer.start(programs.orElseThrow());
        try {
            var there = folder.resolve("there.gz");
            var settings = server.database("restored");
            assertThat(again(settings, file, there)).isEqualTo(lines(file));
            try (var archive = Archive.open(settings)) {
                // Its counters go on behind what was restored.
                long known = archive.read(shelves -> shelves.feeds().all().size());
                long id =
                        archive.write(shelves ->
                                shelves.feeds()
                                        .subscribe(
                                                "https://new.example/feed",
                                                "New",
                                                null,
                                                Instant.now()));
                assertThat(id).isGreaterThan(known);
            }
            var back = ArchiveSettings.in(folder.resolve("back"));
            assertThat(again(back, there, folder.resolve("back.gz"))).isEqualTo(lines(file));
        } finally {
            server.stop();
        }
    }

    @Test
    void aFileThatIsDamagedOrNoBackupLeavesTheArchiveEmpty() throws Exception {
        var whole = folder.resolve("whole.gz");
        try (var archive = Archive.open(ArchiveSettings.in(folder.resolve("one")))) {
            archive.change(shelves ->
                    shelves.feeds().subscribe("https://a.example/feed", "A", null, Instant.now()));
            archive.backup(whole, Instant.now());
        }
        var bytes = Files.readAllBytes(whole);
        var text =
                new String(
                        new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(),
                        StandardCharsets.UTF_8);
        var cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length / 2));
        var short_ = zipped("short", text.substring(0, text.lastIndexOf("{\"rows\"")));
        var other = zipped("other", text.replaceFirst("\"schema\":\\d+", "\"schema\":9999"));
        var table = zipped("table", text.replace("\"feed\"", "\"feed; drop table feed\""));
        var plain = Files.writeString(folder.resolve("plain"), "no backup");
        try (var archive = Archive.open(ArchiveSettings.in(folder.resolve("two")))) {
            for (var file : List.of(cut, short_, other, table, plain)) {
                assertThatThrownBy(() -> archive.restore(file))
                        .as(file.toString())
                        .isInstanceOf(ArchiveException.class)
                        .hasMessageContaining(file.toString());
                assertThat(feeds(archive)).isEmpty();
            }
            assertThat(archive.restore(whole)).isPositive();
            assertThat(feeds(archive)).hasSize(1);
        }
    }

    private static List<Subscription> feeds(Archive archive) {
        return archive.read(shelves -> shelves.feeds().all());
    }

    private Path zipped(String name, String text) throws IOException {
        var file = folder.resolve(name);
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** Takes a backup as another process would, when some articles have come and not all. */
    private static void takeWhenThereIsSomething(Path data, Path file) {
        try {
            while (!Files.exists(data.resolve("standfirst.db"))) {
                Thread.sleep(20);
            }
            Thread.sleep(500);
            try (var archive = Archive.open(ArchiveSettings.in(data))) {
                while (archive.read(shelves -> shelves.articles().latest(0, 20)).size() < 20) {
                    Thread.sleep(5);
                }
                archive.backup(file, Instant.now());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a backup of the restored archive holds. */
    private static List<String> again(ArchiveSettings settings, Path file, Path next)
            throws IOException {
        try (var archive = Archive.open(settings)) {
            archive.restore(file);
            archive.backup(next, Instant.now());
        }
        return lines(next);
    }

    /** All lines but the first, which has the time, in an order that hangs on no database. */
    private static List<String> lines(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .sorted()
                    .toList();
        }
    }
}
