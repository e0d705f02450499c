package org.standfirst.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the server answers on all pages for people. */
@NullMarked
class WebServerTest extends SmallPaper {

    /** Addresses of every page for people, with what stands in braces filled in. */
    private static List<String> pages() {
        return List.of(
                "/",
                "/story/fire1",
                "/story/fire1/why/fire2",
                "/voice/Harbour%20master",
                "/words/fire2/1/0-9",
                "/editions",
                "/edition/2026-03-04",
                "/outlets",
                "/outlet/evil.example",
                "/outlet/post.example",
                "/feeds",
                "/search",
                "/search?q=live",
                "/search?q=%3C%2Ftitle%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%20onload%3D%27x%27%20live",
                "/no-such-page");
    }

    @Test
    void whatOutletsWriteStaysText() throws Exception {
        for (var path : pages()) {
            var answer = get(path);
            var page = answer.body();
            assertThat(page).as(path).doesNotContain("<b>bold", "href=\"javascript:");
            var scripts = Pattern.compile("<script.*").matcher(page).results().toList();
            assertThat(scripts)
                    .as(path)
                    .singleElement()
                    .satisfies(script ->
                            assertThat(script.group())
                                    .matches(
                                            "<script src=\"/assets/script-[0-9a-f]{8}\\.js\">"
                                                    + "</script>"));
            assertThat(Pattern.compile("<[^>]*\\sonload").matcher(page).find()).as(path).isFalse();
            var policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy)
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
        assertThat(get("/story/fire1").body()).contains("&lt;b&gt;bold&lt;/b&gt;");
    }

    @Test
    void everyLinkOfEveryPageLeadsSomewhere() throws Exception {
        var links = new TreeMap<String, String>();
        for (var path : pages()) {
            var matcher = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"").matcher(get(path).body());
            while (matcher.find()) {
                links.putIfAbsent(matcher.group(1), path);
            }
        }
        assertThat(links.keySet()).contains("/feeds", "/story/fire1", "/story/vote");
        for (var link : links.entrySet()) {
            assertThat(get(link.getKey()).statusCode())
                    .as("%s on %s", link.getKey(), link.getValue())
                    .isEqualTo(link.getKey().startsWith("/desk") ? 303 : 200);
        }
    }

    @Test
    void aMergedStoryLeadsToWhereItWent() throws Exception {
        var page = get("/story/fire2");
        assertThat(page.statusCode()).isEqualTo(301);
        assertThat(page.headers().firstValue("Location").orElse("")).endsWith("/story/fire1");
        var api = get("/api/v1/stories/fire2");
        assertThat(api.statusCode()).isEqualTo(301);
        assertThat(api.headers().firstValue("Location").orElse("")).endsWith("/stories/fire1");
    }

    @Test
    void whatABrowserHasIsNotSentAgain() throws Exception {
        for (var path : List.of("/", "/story/vote", "/feed.atom", "/api/v1/edition")) {
            var first = get(path);
            var tag = first.headers().firstValue("ETag").orElseThrow();
            var second = get(path, "If-None-Match", "\"other\", " + tag);
            assertThat(second.statusCode()).as(path).isEqualTo(304);
            assertThat(second.body()).as(path).isEmpty();
            var head = ask("HEAD", path);
            assertThat(head.statusCode()).as(path).isEqualTo(200);
            assertThat(head.body()).as(path).isEmpty();
            assertThat(head.headers().firstValue("ETag")).as(path).contains(tag);
        }
        var before = get("/").headers().firstValue("ETag");
        article("late", "post.example", "Rain again", "It rained on the whole coast all day.");
        group("late", "late");
        publish();
        var after = get("/", "If-None-Match", before.orElseThrow());
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains("Rain again");
    }

    @Test
    void wrongAddressesAndMethodsAreAnsweredInWords() throws Exception {
        assertThat(get("/story/none").statusCode()).isEqualTo(404);
        assertThat(get("/story/none").body()).contains("Nothing stands here");
        assertThat(get("/outlet/post.example?page=0").statusCode()).isEqualTo(400);
        assertThat(get("/outlet/post.example?page=99").statusCode()).isEqualTo(404);
        assertThat(get("/assets/..%2F..%2Fopenapi.json").statusCode()).isIn(400, 404);
        assertThat(ask("POST", "/").statusCode()).isEqualTo(405);
        var problem = get("/api/v1/stories/none");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(get("/metrics").body()).contains("# TYPE");
    }

    @Test
    void aCartoonStandsInTheGalleryWithItsPictureFromHere() throws Exception {
        var page = get("/cartoons").body();
        assertThat(page)
                .contains("No description given by the source.", "width=\"3\" height=\"2\"")
                .doesNotContain("<script>alert", "href=\"javascript");
        var picture = Pattern.compile("src=\"(/cartoon/[^\"]+)").matcher(page);
        assertThat(picture.find()).isTrue();
        var answer = get(picture.group(1));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(get("/cartoon/none").statusCode()).isEqualTo(404);
    }

    @Test
    void aCrosswordIsAPageAndFilesAndYesterdaysHasItsSolution() throws Exception {
        var today = get("/crossword").body();
        assertThat(today)
                .contains("____", "aria-label=\"1 across, letter 1 of 3; 1 down, letter 1 of 3\"")
                .contains("/crossword/2026-03-03/daily")
                .doesNotContain("All live.", "<script>alert", "Solution");
        assertThat(get("/crossword/2026-03-04").body()).isEqualTo(today);
        assertThat(get("/crossword/2026-03-04/daily").body()).isEqualTo(today);
        assertThat(get("/crossword/2026-03-03").body())
                .contains("Solution", "All live.", "/words/fire1/1/16-25")
                .doesNotContain("<script>alert");
        var types =
                Map.of(
                        "puz", "application/x-crossword",
                        "ipuz", "application/json",
                        "txt", "text/plain;charset=utf-8",
                        "svg", "image/svg+xml",
                        "png", "image/png");
        for (var type : types.entrySet()) {
            var file = get("/crossword/2026-03-04/daily." + type.getKey());
            assertThat(file.statusCode()).as(type.getKey()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type").orElse(""))
                    .isEqualToIgnoringCase(type.getValue());
        }
        for (var none :
                List.of("/2026-03-04/mini", "/2026-03-04/daily.exe", "/2020-01-01", "/x/y.z")) {
            assertThat(get("/crossword" + none).statusCode()).as(none).isEqualTo(404);
        }
    }
}
