package org.standfirst.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.server.desk.Publisher;
import org.standfirst.server.desk.RetentionDesk;
import org.standfirst.server.desk.RetentionSettings;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;
import org.standfirst.server.store.StoredArticle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is old goes, and what editions quote stays. */
@NullMarked
class RetentionTest {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration YEAR = Duration.ofDays(365);

    @TempDir private Path folder = Path.of(".");

    @Test
    void textsGoButForTheLinesThatEditionsQuote() throws IOException {
        imported(90);
        var before = articles();
        var keep = new RetentionSettings(MONTH, null, null);
        assertThat(run(keep, Duration.ofDays(20)).texts()).isZero();
        assertThat(dry(keep, YEAR).texts()).isEqualTo(90);
        assertThat(articles()).isEqualTo(before);
        assertThat(run(keep, YEAR).texts()).isEqualTo(90);
        assertThat(run(keep, YEAR).texts()).isZero();
        assertThat(doctor()).isZero();
        var after = articles();
        assertThat(after).hasSize(90);
        int quoted = 0;
        for (int i = 0; i < before.size(); i++) {
            var was = before.get(i).article();
            var is = after.get(i).article();
            assertThat(is.title()).isEqualTo(was.title());
            assertThat(is.text()).hasSameSizeAs(was.text());
            quoted += is.text().isBlank() ? 0 : 1;
            assertThat(was.text()).isNotEqualTo(is.text());
        }
        assertThat(quoted).isBetween(1, 60);
        try (var archive = open()) {
            var story = String.valueOf(after.getFirst().story());
            assertThat(archive.read(shelves -> shelves.attributions().ofStory(story)).values())
                    .allSatisfy(list -> assertThat(list).isEmpty());
        }
        assertGone(before, after);
    }

    @Test
    void storiesOfNoEditionGoAsAWhole() throws IOException {
        imported(90);
        var before = articles();
        var keep = new RetentionSettings(null, null, MONTH);
        var selected = selected();
        var would = dry(keep, YEAR);
        var given = run(keep, YEAR);
        assertThat(given).isEqualTo(would);
        assertThat(given.stories()).isPositive();
        var after = articles();
        assertThat(after).allSatisfy(a -> assertThat(selected).contains(String.valueOf(a.story())));
        assertThat(given.articles()).isEqualTo(before.size() - after.size());
        assertThat(doctor()).isZero();
        assertGone(before, after);
        // What is imported once more does not come back by itself.
        assertThat(run(keep, YEAR).stories()).isZero();
        Standfirst.commands()
                .execute("import", folder.resolve("old.jsonl").toString(), "--data", data());
        assertThat(articles()).hasSameSizeAs(after);
    }

    @Test
    void withoutASettingEverythingStays() throws IOException {
        imported(9);
        assertThat(Standfirst.commands().execute("retain", "--data", data())).isZero();
        assertThat(articles()).hasSize(9);
    }

    /** No sentence of a text that went is anywhere in the files of the database. */
    private void assertGone(List<StoredArticle> before, List<StoredArticle> after)
            throws IOException {
        var files = new StringBuilder();
        for (var name : List.of("standfirst.db", "standfirst.db-wal")) {
            var file = folder.resolve("data").resolve(name);
            if (Files.exists(file)) {
                files.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        var kept = new HashSet<String>();
        after.forEach(a -> a.article().text().lines().forEach(kept::add));
        int checked = 0;
        for (var stored : before) {
            // The last line of each report is its own.
            var own = stored.article().blocks().getLast().text();
            if (!kept.contains(own)) {
                assertThat(files.indexOf(own)).as(own).isNegative();
                checked++;
            }
        }
        assertThat(checked).isPositive();
    }

    private Set<String> selected() {
        try (var archive = open()) {
            var edition = archive.read(shelves -> shelves.editions().latest()).orElseThrow();
            var stories = new HashSet<String>();
            Publisher.edition(edition).stories().forEach(story -> stories.add(story.storyId()));
            return stories;
        }
    }

    private void imported(int articles) throws IOException {
        var file = folder.resolve("old.jsonl");
        Files.write(file, ArchiveFile.lines(articles, 5));
        var exit = Standfirst.commands().execute("import", file.toString(), "--data", data());
        assertThat(exit).isZero();
    }

    private RetentionDesk.Given run(RetentionSettings keep, Duration later) {
        try (var archive = open()) {
            return desk(archive, keep, later).run(false);
        }
    }

    private RetentionDesk.Given dry(RetentionSettings keep, Duration later) {
        try (var archive = open()) {
            return desk(archive, keep, later).run(true);
        }
    }

    private static RetentionDesk desk(Archive archive, RetentionSettings keep, Duration later) {
        return new RetentionDesk(archive, keep, InstantSource.fixed(Instant.now().plus(later)));
    }

    private int doctor() {
        return Standfirst.commands().execute("doctor", "--edition", "latest", "--data", data());
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private Archive open() {
        return Archive.open(ArchiveSettings.in(folder.resolve("data")));
    }

    private List<StoredArticle> articles() {
        try (var archive = open()) {
            return archive.read(shelves -> shelves.articles().latest(0, 999));
        }
    }
}
