package org.standfirst.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;
import org.standfirst.server.store.StoredArticle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Files of articles taken into an archive. */
@NullMarked
class ImportTest {

    @TempDir private Path folder = Path.of(".");

    @Test
    void articlesOfAFileAreStoredHeardOutAndGrouped() throws IOException {
        var file = file("old.jsonl", ArchiveFile.lines(30, 1));
        assertThat(run("import", file, "--data", data())).isZero();
        var articles = articles();
        assertThat(articles).hasSize(30);
        assertThat(articles).allSatisfy(a -> assertThat(a.story()).isNotNull());
        assertThat(stories(articles))
                .hasSize(10)
                .allSatisfy((story, ids) -> assertThat(ids).hasSize(3));
        try (var archive = open()) {
            var said =
                    archive.read(shelves ->
                            shelves.attributions().ofStory(articles.getFirst().story() + ""));
            assertThat(said.values()).hasSize(3).allSatisfy(list -> assertThat(list).isNotEmpty());
            var unread = archive.read(shelves -> shelves.attributions().unread(9));
            assertThat(unread).isEmpty();
            var edition = archive.read(shelves -> shelves.editions().latest());
            assertThat(edition).isPresent();
        }
        assertThat(articles.getFirst().outlet().name()).startsWith("Outlet ");
        assertThat(articles.getFirst().outlet().id()).endsWith(".example");
    }

    @Test
    void whatIsThereAlreadyStaysAsItIs() throws IOException {
        var lines = ArchiveFile.lines(12, 1);
        var file = file("old.jsonl", lines);
        run("import", file, "--data", data());
        var before = articles();
        assertThat(run("import", file, "--data", data())).isZero();
        assertThat(articles()).isEqualTo(before);
        // The same lines in another file, packed, with one in other words and some more.
        var more = new ArrayList<>(ArchiveFile.lines(15, 1));
        more.set(0, more.getFirst().replace("Nobody was hurt", "Nobody is hurt"));
        assertThat(run("import", packed("more.gz", more), "--data", data())).isZero();
        var after = articles();
        assertThat(after).hasSize(15);
        assertThat(after.stream().filter(a -> a.version() == 2)).hasSize(1);
    }

    @Test
    void aFileInAnyOrderIsGroupedInOrderOfTimeAndOlderIssuesMakeStoriesToo() throws IOException {
        var shuffled = new ArrayList<>(ArchiveFile.lines(60, 1));
        Collections.shuffle(shuffled, new Random(7));
        run("import", file("new.jsonl", shuffled), "--data", data());
        var older =
                ArchiveFile.lines(60, 2).stream()
                        .map(line -> line.replace("\"2019-", "\"2015-"))
                        .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(older, new Random(7));
        run("import", file("older.jsonl", older), "--data", data());
        var oldest =
                older.stream().map(l -> l.replace("2015-", "2011-").replace("/2/", "/3/")).toList();
        run("import", file("oldest.jsonl", oldest), "--data", data());
        assertThat(stories(articles()))
                .hasSize(60)
                .allSatisfy((story, ids) -> assertThat(ids).hasSize(3));
    }

    @Test
    void articlesKeepTheTimesTheyAreGivenAlsoInTheFuture() throws IOException {
        var lines =
                ArchiveFile.lines(30, 1).stream()
                        .map(line -> line.replace("\"2019-", "\"2090-"))
                        .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(lines, new Random(7));
        run("import", file("future.jsonl", lines), "--data", data());
        assertThat(edition()).startsWith("2090-");
        run("import", file("old.jsonl", ArchiveFile.lines(30, 2)), "--data", data());
        assertThat(edition()).as("the latest that is not in the future").startsWith("2019-");
        assertThat(articles())
                .hasSize(60)
                .allSatisfy(a ->
                        assertThat(a.published())
                                .isEqualTo(
                                        Objects.requireNonNull(a.article().published())
                                                .toInstant()));
        assertThat(stories(articles()))
                .hasSize(20)
                .allSatisfy((story, ids) -> assertThat(ids).hasSize(3));
    }

    private String edition() {
        try (var archive = open()) {
            var id = archive.read(shelves -> shelves.editions().ids(9));
            return id.getLast();
        }
    }

    @Test
    void badLinesAndBadFilesDoNotStopTheRest() throws IOException {
        var lines = new ArrayList<>(ArchiveFile.lines(6, 1));
        lines.add(3, "nonsense");
        var bad = file("bad.txt", List.of("neither this nor that"));
        var missing = folder.resolve("missing.jsonl").toString();
        var list =
                file(
                        "feeds.opml",
                        List.of(
                                "<opml version='2.0'><body><outline text='P'"
                                        + " xmlUrl='https://post.example/feed'/></body></opml>"));
        var errors = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            var file = file("old.jsonl", lines);
            assertThat(run("import", missing, bad, list, file, "--data", data())).isEqualTo(1);
        } finally {
            System.setErr(before);
        }
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("There is no file " + missing)
                .contains("bad.txt is neither a list of feeds")
                .contains("old.jsonl, record 4: not valid JSON");
        assertThat(articles()).hasSize(6);
        try (var archive = open()) {
            var feeds = archive.read(shelves -> shelves.feeds().all());
            assertThat(feeds).hasSize(1);
        }
    }

    @Test
    void aServiceThatRunsGivesThemTheirStories() throws IOException {
        try (var archive = open()) {
            var newsroom = archive.enterNewsroom().orElseThrow();
            assertThat(archive.enterNewsroom()).isEmpty();
            run("import", file("old.jsonl", ArchiveFile.lines(6, 1)), "--data", data());
            assertThat(articles()).hasSize(6).allSatisfy(a -> assertThat(a.story()).isNull());
            newsroom.close();
            assertThat(run("import", file("none.jsonl", List.of("{}")), "--data", data()))
                    .isEqualTo(1);
            assertThat(articles()).allSatisfy(a -> assertThat(a.story()).isNotNull());
        }
    }

    @Test
    void whatWasExportedComesBack() throws IOException {
        run("import", file("old.jsonl", ArchiveFile.lines(9, 1)), "--data", data());
        var exported = folder.resolve("export");
        assertThat(run("export", exported.toString(), "--data", data())).isZero();
        var copy = folder.resolve("copy").toString();
        assertThat(exported.resolve("editions"))
                .isDirectoryContaining(page -> page.toString().endsWith(".html"));
        var articles = exported.resolve("articles.jsonl").toString();
        assertThat(run("import", articles, "--data", copy)).isZero();
        try (var archive = Archive.open(ArchiveSettings.in(Path.of(copy)))) {
            var there = archive.read(shelves -> shelves.articles().latest(0, 99));
            assertThat(there.stream().map(StoredArticle::article))
                    .containsExactlyElementsOf(
                            articles().stream().map(StoredArticle::article).toList());
        }
    }

    @Test
    void progressIsToldWithRateAndTimeLeft() {
        assertThat(ProgressLine.line("stored", 1_500, 0.25, Duration.ofSeconds(5)))
                .isEqualTo("stored 1,500, 300 a second, 25 %, 0:15 left");
        assertThat(ProgressLine.line("stored", 1_500, -1, Duration.ofSeconds(5)))
                .isEqualTo("stored 1,500, 300 a second");
    }

    private static Map<String, List<String>> stories(List<StoredArticle> articles) {
        return articles.stream()
                .collect(
                        Collectors.groupingBy(
                                a -> String.valueOf(a.story()),
                                TreeMap::new,
                                Collectors.mapping(StoredArticle::id, Collectors.toList())));
    }

    private static int run(String... arguments) {
        return Standfirst.commands().execute(arguments);
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

    private String file(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines).toString();
    }

    private String packed(String name, List<String> lines) throws IOException {
        var file = folder.resolve(name);
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        }
        return file.toString();
    }
}
