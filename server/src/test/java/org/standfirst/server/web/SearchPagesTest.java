package org.standfirst.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.feed.FeedReader;

import java.util.List;

/** The search and the feeds that we write. */
@NullMarked
class SearchPagesTest extends SmallPaper {

    @Test
    void theFeedsWeWriteAreFeedsWeRead() throws Exception {
        for (var path : List.of("/feed.rss", "/feed.atom", "/feed.json")) {
            var answer = get(path);
            var type = answer.headers().firstValue("Content-Type").orElse("");
            var feed =
                    new FeedReader()
                            .read(
                                    answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                    type,
                                    answer.uri().toString());
            assertThat(feed.title()).as(path).isEqualTo("Standfirst");
            assertThat(feed.entries()).as(path).hasSize(2);
            assertThat(feed.entries())
                    .as(path)
                    .allSatisfy(entry -> {
                        assertThat(entry.link()).startsWith("http://127.0.0.1");
                        assertThat(entry.title()).isNotBlank();
                        var time = entry.published() == null ? entry.updated() : entry.published();
                        assertThat(time).isNotNull();
                    });
            assertThat(feed.entries())
                    .extracting(e -> e.title())
                    .contains("Council votes for the bridge");
        }
    }

    @Test
    void aSearchShowsItsWordsInTheirSentenceByStories() throws Exception {
        var page = get("/search?q=ferry%20%22all%20live%22").body();
        assertThat(page)
                .contains("1 article in 1 story")
                .contains("<mark>Ferry</mark> burns off Port Vell", "href=\"/story/fire1\"")
                .contains("<q cite=\"/words/fire1/1/16-25\"", "><mark>All live</mark>.</q>")
                .contains("/search/feed.atom?q=ferry%20%22all%20live%22");
        assertThat(get("/search?q=live").body())
                .contains("2 articles in 1 story", "2 reports of this story match");
        assertThat(get("/search?q=zeppelin").body()).contains("Nothing in the archive");
        assertThat(get("/search?q=speeker:x").body()).contains("There is no \u201cspeeker:\u201d");
        assertThat(get("/search?q=speaker:harbour").body()).contains(">A ferry burned.");
        assertThat(get("/search?q=live&page=9").body()).contains("2 articles");
        assertThat(get("/search?q=live&page=x").statusCode()).isEqualTo(400);
        var lines = get("/api/v1/search?q=live&lines=true&order=latest");
        assertThat(lines.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        assertThat(lines.body().lines())
                .singleElement()
                .asString()
                .startsWith("{\"storyId\":\"fire1\"");
    }

    @Test
    void aSearchIsAFeed() throws Exception {
        for (var path : List.of("/search/feed.rss", "/search/feed.atom", "/search/feed.json")) {
            var answer = get(path + "?q=vote%20%22the%20bridge%22");
            var feed =
                    new FeedReader()
                            .read(
                                    answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                    answer.headers().firstValue("Content-Type").orElse(""),
                                    answer.uri().toString());
            assertThat(feed.title()).as(path).isEqualTo("Standfirst: vote \"the bridge\"");
            assertThat(feed.entries())
                    .as(path)
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.title()).isEqualTo("Council votes for the bridge");
                        assertThat(entry.link()).endsWith("/story/vote");
                    });
            assertThat(answer.body()).contains("/search?q=vote%20%22the");
            assertThat(get(path).statusCode()).as(path).isEqualTo(400);
        }
    }
}
