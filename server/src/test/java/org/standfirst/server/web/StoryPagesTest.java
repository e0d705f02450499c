package org.standfirst.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.attribution.Attributor;
import org.standfirst.attribution.Span;
import org.standfirst.provenance.SharedText;
import org.standfirst.server.store.StoredArticle;

import java.util.List;

/** What stands on the page of a story, and what the API says of it. */
@NullMarked
class StoryPagesTest extends SmallPaper {

    @Test
    void aDenialStandsWithWhatItDenies() throws Exception {
        var seen = "Jane Mallory said that the company had seen the inspection report in May.";
        var denied = "Otto Grange denied that the company had seen the inspection report.";
        article("seen", "post.example", "Company saw report", seen);
        article("denied", "evil.example", "Company denies it", denied);
        group("seen", "seen");
        group("denied", "seen");
        read("seen");
        read("denied");
        assertThat(get("/story/seen").body())
                .contains(
                        "denies what <bdi class=\"named\">Jane Mallory</bdi> said",
                        "/words/seen/1/");
        assertThat(get("/api/v1/stories/seen").body())
                .contains("\"denies\":{\"name\":\"Jane Mallory\"");
    }

    @Test
    void aStoryIsPutTogetherAnewWhenSomethingOfItHasChanged() throws Exception {
        var before = get("/story/vote").body();
        assertThat(get("/story/vote").body()).isEqualTo(before);
        article("other", "evil.example", "Elsewhere", "Nothing of the vote, all day long.");
        assertThat(get("/story/vote").body()).isEqualTo(before);
        article("vote", "post.example", "Council votes again", "It was 30 to 5 votes in the end.");
        assertThat(get("/story/vote").body()).contains("30 to 5", "Council votes again");
        say("vote", "The mayor", new Span(0, 19));
        assertThat(get("/story/vote").body()).contains("The mayor", ">It was 30 to 5 vote</q>");
    }

    @Test
    void wordsThatAnotherStoryHasTooAreNamedUnderTheCoverage() throws Exception {
        assertThat(get("/story/vote").body()).doesNotContain("The same words in other stories");
        var shared = new SharedText("vote", "fire2", 40, 0.8, 0.75);
        open().change(shelves -> shelves.sharedTexts().found(List.of(shared)));
        assertThat(get("/story/vote").body())
                .contains("The same words in other stories", "/story/fire1#report-fire2", "80 %")
                .doesNotContain("<script>alert");
        assertThat(get("/api/v1/stories/vote").body())
                .contains("\"otherId\":\"fire2\",\"storyId\":\"fire1\"", "\"copy\":true");
        assertThat(get("/story/fire1").body()).contains("/story/vote#report-vote");
    }

    @Test
    void quotedWordsOpenInTheirContextInTheVersionTheyWereQuotedFrom() throws Exception {
        article(
                "fire1",
                "post.example",
                "Ferry burns off Port Vell",
                "Nobody died. A ferry burned.");
        var old = get("/words/fire1/1/0-15").body();
        assertThat(old).contains("<mark>A ferry burned.</mark> All live.", "earlier version");
        var fresh = get("/words/fire1/2/13-28").body();
        assertThat(fresh).contains("<mark>A ferry burned.</mark>").doesNotContain("earlier");
        assertThat(get("/words/fire1/3/0-15").statusCode()).isEqualTo(404);
        assertThat(get("/words/fire1/1/0-999").statusCode()).isEqualTo(404);
        assertThat(get("/words/fire1/1/9-9").statusCode()).isEqualTo(404);
    }

    @Test
    void wordsOfAStandfirstOpenToo() throws Exception {
        var plain = Article.of("s1", "https://post.example/s1", "", "T", null, "en", "All live.");
        var article =
                new Article(
                        plain.id(),
                        plain.url(),
                        "",
                        "T",
                        "A ferry burned. It sank.",
                        List.of(),
                        null,
                        null,
                        "en",
                        null,
                        null,
                        false,
                        List.of(),
                        plain.blocks());
        open().change(shelves -> shelves.articles().store(article, "post.example", NOW));
        assertThat(get("/words/s1/1/standfirst-0-15").body())
                .contains("<mark>A ferry burned.</mark> It sank.", "/words/s1/1/standfirst-0-24")
                .doesNotContain("All live.</p>");
        assertThat(get("/words/s1/1/standfirst-0-99").statusCode()).isEqualTo(404);
        assertThat(get("/words/fire1/1/standfirst-0-4").statusCode()).isEqualTo(404);
    }

    @Test
    void saysOfAnyPairWhyItIsInOneStoryOrNot() throws Exception {
        var why = json("/api/v1/stories/fire1/why?a=fire2");
        assertThat(why.get("inStory").asBoolean()).isTrue();
        assertThat(why.get("pairs")).hasSize(1);
        assertThat(why.at("/pairs/0/article").asString()).isEqualTo("fire1");
        assertThat(why.at("/pairs/0/together").asBoolean()).isTrue();
        assertThat(why.at("/changes/0/why").asString()).isEqualTo("same terms");
        var apart = json("/api/v1/stories/fire1/why?a=fire1&b=vote");
        assertThat(apart.at("/pairs/0/together").asBoolean()).isFalse();
        assertThat(apart.at("/pairs/0/margin").asDouble()).isNegative();
        assertThat(apart.at("/pairs/0/sentence").asString())
                .startsWith("Hardly one event")
                .contains("Both are of one outlet");
        assertThat(get("/api/v1/stories/fire1/why?a=vote&b=vote").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/stories/fire1/why?a=none").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/stories/none/why").statusCode()).isEqualTo(404);
        assertThat(get("/story/fire1/why/fire2").body())
                .contains("Ferry burns off Port Vell")
                .contains("href=\"/story/fire1#report-fire2\"")
                .contains("another story was joined to it");
        assertThat(get("/story/fire1/why/none").statusCode()).isEqualTo(404);
    }

    /** Reads an article for who said what, as the desk does. */
    private void read(String article) {
        open().change(shelves -> {
            StoredArticle stored = shelves.articles().byId(article).orElseThrow();
            shelves.attributions().keep(stored, Attributor.shipped().attribute(stored.article()));
        });
    }
}
