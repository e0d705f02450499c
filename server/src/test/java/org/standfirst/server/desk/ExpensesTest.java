package org.standfirst.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;

/** What is noted while the newsroom works, told by the days of the reader's zone. */
@NullMarked
class ExpensesTest {

    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    @TempDir private Path data = Path.of(".");
    private Instant now = Instant.parse("2026-03-04T10:30:00Z");

    @Test
    void whatWasTakenIsAddedAndWhatWasHeldIsTheHighest() {
        InstantSource clock = () -> now;
        try (var archive = Archive.open(ArchiveSettings.in(data))) {
            var stopwatch = new Stopwatch(archive, clock);
            stopwatch.add(Stage.STORIES, TimeUnit.SECONDS.toNanos(90));
            stopwatch.note();
            stopwatch.add(Stage.STORIES, TimeUnit.SECONDS.toNanos(5));
            stopwatch.note();
            now = now.plusSeconds(60);
            stopwatch.note();
            // An hour later it is the next day there.
            now = now.plusSeconds(3_600);
            stopwatch.add(Stage.STORIES, TimeUnit.SECONDS.toNanos(7));
            stopwatch.note();
            archive.change(shelves -> shelves.costs().highest(now, "disk", 1));

            var expenses = Expenses.of(archive, AUCKLAND, clock);
            var stories = expenses.seconds().get(Stage.STORIES);
            assertThat(stories)
                    .hasSize(Expenses.DAYS)
                    .containsEntry(LocalDate.parse("2026-03-04"), 95L)
                    .containsEntry(LocalDate.parse("2026-03-05"), 7L);
            assertThat(expenses.disk().get(LocalDate.parse("2026-03-05"))).isGreaterThan(1_000);
            assertThat(expenses.memory().get(LocalDate.parse("2026-03-05"))).isPositive();
            assertThat(expenses.articles()).containsEntry(LocalDate.parse("2026-03-05"), 0L);

            now = now.plusSeconds(40L * 86_400);
            stopwatch.note();
            var kept = archive.read(shelves -> shelves.costs().since(Instant.EPOCH));
            assertThat(kept.get("stories")).isNull();
        }
    }

    @Test
    void labelsTakeThePlaceOfThoseBefore() {
        try (var archive = Archive.open(ArchiveSettings.in(data))) {
            var labels = new OutletLabels(archive, () -> now);
            assertThat(labels.table().labels()).isEmpty();
            assertThat(labels.keep("outlet\nThe Post")).isNotNull();
            assertThat(labels.keep("x".repeat(2_000_000))).isNotNull();
            assertThat(labels.keep("outlet,leaning\nThe Post,\"left, of\"")).isNull();
            assertThat(labels.keep("outlet,owner\n\nThe Post,itself\nOther,")).isNull();
            assertThat(labels.table().axes()).containsExactly("owner");
            assertThat(labels.table().labels().get("The Post")).containsEntry("owner", "itself");
            assertThat(labels.keep("")).isNull();
            assertThat(labels.table().labels()).isEmpty();
        }
    }
}
