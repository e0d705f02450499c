package org.standfirst.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.server.config.Setting;
import org.standfirst.server.config.Settings;
import org.standfirst.server.fetch.FetchSettings;
import org.standfirst.server.fetch.Fetcher;
import org.standfirst.server.fetch.TestOutlet;

import java.time.InstantSource;
import java.util.HashSet;

/** The feeds of a site, found from whatever address a person has at hand. */
@NullMarked
class FeedFinderTest {

    private static final String FEED =
            "<rss version='2.0'><channel><title>The Post</title><item><title>A ferry &amp; a"
                    + " fire</title><link>/1</link></item><item><title>Two</title></item></channel>"
                    + "</rss>";

    private final TestOutlet outlet = new TestOutlet();
    private final Fetcher fetcher =
            new Fetcher(
                    FetchSettings.of(
                            Settings.defaults()
                                    .with(Setting.HOST_PAUSE, "PT0S")
                                    .with(Setting.ALLOWED_HOSTS, "127.0.0.1")),
                    InstantSource.system());
    private final FeedFinder finder = new FeedFinder(fetcher);

    @AfterEach
    void close() {
        fetcher.close();
        outlet.close();
    }

    @Test
    void theAddressOfAFeedIsItself() throws Exception {
        outlet.on("/feed.xml", FEED);
        var found = finder.find(outlet.url("/feed.xml")).feeds();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().title()).isEqualTo("The Post");
        assertThat(found.getFirst().listed()).isEqualTo(2);
        assertThat(found.getFirst().latest().getFirst().text()).isEqualTo("A ferry & a fire");
        assertThat(finder.find("feed:" + outlet.url("/feed.xml")).feeds()).hasSize(1);
    }

    @Test
    void aPageNamesItsFeedsAndOnlyThoseThatAreOnesAreFound() throws Exception {
        outlet.on(
                "/world/story",
                "<html><head><link rel='alternate' type='application/rss+xml' href='/a'><link"
                        + " rel='ALTERNATE nofollow' type='application/atom+xml; charset=utf-8'"
                        + " href='/b'><link rel='alternate' hreflang='de' href='/de'><link"
                        + " rel='alternate' type='application/rss+xml' href='javascript:alert(1)'>"
                        + "</head></html>");
        outlet.on("/a", FEED).on("/b", "no feed");
        var found = finder.find(outlet.url("/world/story")).feeds();
        assertThat(found).extracting(FeedFinder.Found::url).containsExactly(outlet.url("/a"));
    }

    @Test
    void aPageThatNamesNoneMayLinkToOneOrHaveItWhereFeedsUsuallyAre() throws Exception {
        outlet.on("/links", "<html><body><a href='/news/rss.xml'>Feed</a></body></html>");
        outlet.on("/news/rss.xml", FEED).on("/bare", "<html><body>Hello</body></html>");
        assertThat(finder.find(outlet.url("/links")).feeds()).hasSize(1);
        assertThat(finder.find(outlet.url("/bare")).why()).contains("names no feed");
        outlet.on("/rss.xml", FEED);
        assertThat(finder.find(outlet.url("/bare")).feeds()).hasSize(1);
        // Typed without a scheme.
        assertThat(finder.find(outlet.authority() + "/bare").feeds()).hasSize(1);
    }

    @Test
    void whatIsNoneIsSaid() throws Exception {
        assertThat(finder.find("").why()).contains("no address");
        assertThat(finder.find("file:///etc/passwd").why()).contains("no address");
        assertThat(finder.find("javascript:alert(1)").why()).contains("no address");
        assertThat(finder.find("http://10.1.2.3/").feeds()).isEmpty();
        assertThat(finder.find(outlet.url("/missing")).why()).isNotBlank();
    }

    @Test
    void feedsToBeginWithAreOfManyCountriesAndKinds() {
        var all = StarterFeeds.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        assertThat(new HashSet<>(all.stream().map(StarterFeeds.Starter::address).toList()))
                .hasSameSizeAs(all);
        assertThat(all)
                .allSatisfy(feed -> {
                    assertThat(feed.address()).startsWith("https://");
                    assertThat(feed.country()).matches("[A-Z]{2}");
                    assertThat(feed.language()).matches("[a-z]{2}");
                    assertThat(feed.name()).isNotBlank();
                    assertThat(feed.section()).isNotBlank();
                    assertThat(feed.kind()).isNotBlank();
                });
        assertThat(all.stream().map(StarterFeeds.Starter::country).distinct())
                .hasSizeGreaterThanOrEqualTo(30);
        assertThat(all.stream().map(StarterFeeds.Starter::kind).distinct())
                .hasSizeGreaterThanOrEqualTo(6);
    }
}
