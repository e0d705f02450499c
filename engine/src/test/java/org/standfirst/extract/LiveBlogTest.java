package org.standfirst.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Block;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Pages that grow entry by entry, and slides that are on a page more than once. */
@NullMarked
class LiveBlogTest {

    private static final String URL = "https://gazette.example/2026/03/04/storm";

    @Test
    void entriesAreFoundByFormAndCarryTheirTimes() throws IOException {
        assertThat(lines("by-form"))
                .containsExactly(
                        "PARAGRAPH The worst storm in nine years has reached the coast. Here is"
                                + " what we know, and what our reporters see.",
                        "2026-03-04T10:42:00Z HEADING Ferries stop for the day",
                        "PARAGRAPH No ferry will leave before tomorrow, the harbour master has"
                                + " said. Two that were under way have turned back and are safe.",
                        "PARAGRAPH Passengers can have their money back at the office on the quay.",
                        "2026-03-04T09:05:00Z HEADING Road to the lighthouse closed",
                        "PARAGRAPH The sea has broken over the wall at three places. Drivers are"
                                + " asked to stay away:",
                        "LIST_ITEM The coast road is closed from the mill on.",
                        "LIST_ITEM Buses run as far as the church.",
                        "2026-03-04T07:30:00Z PARAGRAPH Good morning. The wind has reached a"
                                + " hundred and twenty kilometres an hour at the lighthouse, and it"
                                + " is still rising.",
                        "2026-03-04T06:00:00Z PARAGRAPH The weather office expects the worst"
                                + " between ten and two, when the tide is in.");
    }

    @Test
    void aClockIsOfTheDayOfTheBlog() throws IOException {
        assertThat(lines("by-clock"))
                .filteredOn(line -> line.startsWith("2026"))
                .hasSize(3)
                .first()
                .isEqualTo("2026-03-04T10:42:00Z HEADING Fähren bleiben im Hafen");
    }

    @Test
    void entriesThatOnlyScriptsWouldShowAreTakenFromTheData() throws IOException {
        assertThat(lines("by-data"))
                .containsExactly(
                        "PARAGRAPH The worst storm in nine years has reached the coast.",
                        "2026-03-04T11:42:00Z HEADING Ferries stop for the day",
                        "PARAGRAPH No ferry will leave before tomorrow, the harbour master has"
                                + " said.",
                        "PARAGRAPH Two that were under way have turned back & are safe.",
                        "2026-03-04T08:30:00Z PARAGRAPH Good morning. The wind has reached a"
                                + " hundred and twenty kilometres an hour at the lighthouse.");
    }

    @Test
    void commentsWithTheirTimesAreNoEntries() {
        var comments =
                "<li class=comment><time datetime=2026-03-04T10:00Z>ten</time><p>I was there and I"
                        + " saw no ferry at all, nor any fog.</p></li>";
        var page =
                "<body class=live><h1>Ferry</h1><p>The ferry struck the wall of the quay in the fog"
                        + " on Monday.</p><ol class=comments>"
                        + comments.repeat(4)
                        + "</ol>";
        var article = new ArticleExtractor().extract(page, URL).article();
        assertThat(article.blocks()).allMatch(block -> block.time() == null);
    }

    @Test
    void aSlideThatThePageRepeatsIsTakenOnce() {
        var slides = new StringBuilder();
        for (var name : List.of("The bell tower", "The old mill", "The long quay")) {
            slides.append("<div class=slide><h3>").append(name).append("</h3><p>It has stood here");
            slides.append(" since the year in which ").append(name).append(" was built, and it");
            slides.append(" will stand for as long as anybody pays for its roof.</p></div>");
        }
        var page =
                "<h1>Three sights of the town</h1><article><p>These are the sights that nobody who"
                        + " comes to the coast should miss, says the tourist office.</p><div"
                        + " class=slideshow>"
                        + slides
                        + slides
                        + "</div></article>";
        var text = new ArticleExtractor().extract(page, URL).article().text();
        assertThat(text)
                .containsOnlyOnce("The bell tower\n")
                .containsOnlyOnce("since the year in" + " which The long quay");
    }

    private static List<String> lines(String name) throws IOException {
        var page = Files.readAllBytes(Path.of("src/test/resources/extract/live", name + ".html"));
        var extraction = new ArticleExtractor().extract(page, "text/html; charset=utf-8", URL);
        assertThat(extraction.kind()).isEqualTo(PageKind.ARTICLE);
        return extraction.article().blocks().stream().map(LiveBlogTest::described).toList();
    }

    private static String described(Block block) {
        var time = block.time() == null ? "" : block.time() + " ";
        return time + block.kind() + " " + block.text();
    }
}
