package org.standfirst.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.ZoneId;
import java.util.Objects;

/** Wherever it says how many outlets are independent, one step further it says which. */
@NullMarked
class IndependentCountTest extends SmallPaper {

    private static final String COUNTS = "3 outlets, 2 independent";
    private static final String AGENCY_TEXT =
            "Divers found the bell of the steamer Ostara on Tuesday, forty metres below the pier,"
                    + " where charts of the last century show nothing but sand. The harbour office"
                    + " said that nobody had looked there before, since the wreck was thought to"
                    + " lie at the other end of the bay. It will be raised in May.";
    private static final String OWN_TEXT =
            "A museum in Port Vell wants the Ostara's bell. Its director, who heard of the find on"
                    + " the radio, offered a hall and a crane.";

    @BeforeEach
    void tellOfABell() throws Exception {
        outlet("quay.example", "The Quay", "https://quay.example/");
        outlet("bay.example", "Bay Radio", "https://bay.example/");
        article("bell1", "quay.example", "Bell of the Ostara found", AGENCY_TEXT);
        article("bell2", "post.example", "Divers find a steamer's bell", AGENCY_TEXT);
        article("bell3", "bay.example", "Museum asks for the bell", OWN_TEXT);
        for (var id : new String[] {"bell1", "bell2", "bell3"}) {
            group(id, "bell1");
        }
        publish();
    }

    @Test
    void aClickInAListOpensThem() throws Exception {
        for (var path : new String[] {"/", "/edition/2026-03-04"}) {
            var story = page(path).selectFirst("article[data-story=bell1]");
            namesThem(path, Objects.requireNonNull(story));
            assertThat(story.select(".why a[href=/story/bell1#roots]")).as(path).hasSize(1);
        }
    }

    @Test
    void aClickInTheOneFileOpensThem() throws Exception {
        var file = EditionFile.of(open(), null, "2026-03-04", ZoneId.of("UTC")).orElseThrow();
        namesThem("file", Objects.requireNonNull(Jsoup.parse(file).selectFirst("#story-bell1")));
    }

    private static void namesThem(String where, Element story) {
        var why = Objects.requireNonNull(story.selectFirst("details.why"));
        assertThat(why.select("summary .count").text()).as(where).isEqualTo(COUNTS);
        assertThat(why.select(".independent > li").eachText())
                .as(where)
                .containsExactlyInAnyOrder("The Quay and from there The Post", "Bay Radio");
    }

    @Test
    void onThePageOfTheStoryTheCountsLeadToADrawingOfEach() throws Exception {
        var page = page("/story/bell1");
        var count = Objects.requireNonNull(page.selectFirst(".opening .count a"));
        assertThat(count.text()).isEqualTo(COUNTS);
        assertThat(count.attr("href")).isEqualTo("#roots");
        assertThat(page.select(".tally a").eachAttr("href")).containsExactly("#roots");
        assertThat(page.select("#roots").text()).isEqualTo(COUNTS);
        assertThat(page.select("#roots + .origins svg").eachAttr("aria-label"))
                .containsExactlyInAnyOrder(
                        "The Quay, taken up by 1 report", "Bay Radio, taken up by nobody else");
    }

    @Test
    void plainTextAndTheApiNameThemToo() throws Exception {
        var text = PlainEdition.of(open(), null, "2026-03-04", ZoneId.of("UTC")).orElseThrow();
        assertThat(text.lines().map(String::strip))
                .anyMatch(line -> line.contains("2 independent: ") && line.contains("Bay Radio"));
        var stories = json("/api/v1/edition").get("stories");
        assertThat(stories.size()).isPositive();
        for (var story : stories) {
            assertThat(story.get("roots").size()).isEqualTo(story.get("independent").asInt());
        }
    }

    private Element page(String path) throws Exception {
        return Jsoup.parse(get(path).body()).body();
    }
}
