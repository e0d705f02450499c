package org.standfirst.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;

/** Index and archive agree, whatever happened to either. */
@NullMarked
class SearchIndexTest {

    @TempDir private Path data = Path.of(".");

    private Path folder() {
        return data.resolve("search");
    }

    private static int found(SearchIndex index, Archive archive, String text) {
        return new Finder(index, archive, ZoneId.of("UTC"), InstantSource.fixed(Press.NOW))
                .find(Search.read(text), false, 1)
                .articles();
    }

    private static void fill(Archive archive) {
        var press = new Press(archive);
        press.outlet("post.example", "The Post");
        press.article("a", "post.example", "2026-11-24", "en", "Ferry burns", "It burned.");
        press.article("b", "post.example", "2026-11-24", "en", "Ferry sinks", "It sank.");
    }

    @Test
    void everyChangeOfAnArticleReachesTheIndex() {
        try (var archive = Archive.open(ArchiveSettings.in(data));
                var index = SearchIndex.open(folder())) {
            fill(archive);
            assertThat(index.catchUp(archive)).isEqualTo(2);
            assertThat(index.catchUp(archive)).isZero();
            assertThat(found(index, archive, "ferry")).isEqualTo(2);
            var press = new Press(archive);
            press.article("a", "post.example", "2026-11-24", "en", "Boat burns", "It burned.");
            assertThat(index.differing(archive)).containsExactly("a");
            index.catchUp(archive);
            assertThat(found(index, archive, "ferry")).isEqualTo(1);
            assertThat(found(index, archive, "boat")).isEqualTo(1);
            press.group("b", "b");
            press.group("a", "a");
            assertThat(index.differing(archive)).containsExactly("a", "b");
            index.catchUp(archive);
            archive.change(shelves -> {
                long step = shelves.grouping().repaired(Press.NOW);
                shelves.grouping().merged(step, "a", "b", "the same");
            });
            assertThat(index.differing(archive)).containsExactly("a");
            index.catchUp(archive);
            press.listen("a");
            index.catchUp(archive);
            assertThat(index.differing(archive)).isEmpty();
        }
    }

    @Test
    void whatWasIndexedIsThereAtTheNextStart() {
        try (var archive = Archive.open(ArchiveSettings.in(data))) {
            fill(archive);
            try (var index = SearchIndex.open(folder())) {
                index.catchUp(archive);
            }
            try (var index = SearchIndex.open(folder())) {
                assertThat(found(index, archive, "ferry")).isEqualTo(2);
                assertThat(index.agree(archive)).isZero();
            }
        }
    }

    @Test
    void anIndexThatIsLostOrBrokenOrOfAnotherArchiveIsMadeAnew() throws IOException {
        try (var archive = Archive.open(ArchiveSettings.in(data))) {
            fill(archive);
            try (var index = SearchIndex.open(folder())) {
                index.catchUp(archive);
            }
            try (var files = Files.list(folder())) {
                for (var file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
                    Files.writeString(file, "broken");
                }
            }
            try (var index = SearchIndex.open(folder())) {
                assertThat(index.agree(archive)).isEqualTo(2);
                assertThat(found(index, archive, "ferry")).isEqualTo(2);
            }
        }
        try (var other = Archive.open(ArchiveSettings.in(data.resolve("other")));
                var index = SearchIndex.open(folder())) {
            new Press(other).outlet("post.example", "The Post");
            new Press(other)
                    .article("b", "post.example", "2026-11-24", "en", "Fever in school", "Ill.");
            assertThat(index.agree(other)).as("a is gone; b was in the queue").isEqualTo(1);
            assertThat(index.size()).isEqualTo(1);
            assertThat(found(index, other, "fever")).isEqualTo(1);
        }
    }

    @Test
    void oneProcessKeepsItAndOthersMaySearch() {
        try (var archive = Archive.open(ArchiveSettings.in(data));
                var index = SearchIndex.open(folder())) {
            fill(archive);
            index.catchUp(archive);
            assertThatThrownBy(() -> SearchIndex.open(folder()))
                    .isInstanceOf(SearchException.class)
                    .hasMessageContaining("kept by another process");
            try (var reading = SearchIndex.reading(folder())) {
                assertThat(found(reading, archive, "ferry")).isEqualTo(2);
            }
        }
    }
}
