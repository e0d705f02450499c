package org.standfirst.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standfirst.feed.Enclosure;
import org.standfirst.feed.Entry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Feeds, how they were, and their entries until these are articles. */
@NullMarked
interface FeedsContract extends OpenedArchive {

    List<String> NO = List.of();

    List<Enclosure> NONE = List.of();

    @Test
    default void whatIsSetOfAFeedAndHowLongItTookAreKept() {
        long id = archive().write(s -> s.feeds().subscribe("https://x.example/f", "X", null, NOW));
        assertThat(feed(id).fullText()).isTrue();
        assertThat(feed(id).cartoons()).isNull();
        archive()
                .change(shelves -> {
                    shelves.feeds().settings(id, "Coast", false, true);
                    var status = Health.Status.RETIRED;
                    var took = Duration.ofMillis(1_500);
                    shelves.feeds().polled(id, new Poll(NOW, status, "gone", 0, 0, took), NOW);
                });
        assertThat(feed(id).category()).isEqualTo("Coast");
        assertThat(feed(id).fullText()).isFalse();
        assertThat(feed(id).cartoons()).isTrue();
        assertThat(archive().read(shelves -> shelves.feeds().tempo()).get(id))
                .isEqualTo(Duration.ofMillis(1_500));
        assertThat(due(NOW)).isEmpty();
        archive()
                .change(shelves -> {
                    shelves.feeds().pollNow(id);
                    shelves.feeds().settings(id, null, true, null);
                });
        assertThat(due(NOW)).extracting(Subscription::id).containsExactly(id);
        assertThat(feed(id).cartoons()).isNull();
    }

    @Test
    default void aFeedRemembersHowItWas() {
        long feed = subscribe("https://post.example/feed.xml");
        assertThat(feed).isEqualTo(subscribe("https://post.example/feed.xml"));
        assertThat(health(feed).status()).isEqualTo(Health.Status.AWAITED);
        poll(feed, 1, Health.Status.HEALTHY, null, 3);
        poll(feed, 2, Health.Status.FAILING, "the server answered 500", 0);
        poll(feed, 3, Health.Status.FAILING, "no answer within 10 s", 0);
        var failing = health(feed);
        assertThat(failing.since()).isEqualTo(NOW.plusSeconds(2));
        assertThat(failing.failures()).isEqualTo(2);
        assertThat(failing.why()).isEqualTo("no answer within 10 s");
        assertThat(failing.lastNew()).isEqualTo(NOW.plusSeconds(1));
        poll(feed, 4, Health.Status.NOTHING_NEW, null, 0);
        assertThat(health(feed).failures()).isZero();
        assertThat(due(NOW.plusSeconds(3))).isEmpty();
        assertThat(due(NOW.plusSeconds(4))).hasSize(1);
        poll(feed, 5, Health.Status.RETIRED, "gone for good", 0);
        assertThat(due(NOW.plusSeconds(99))).isEmpty();
        var read3 = archive().read(shelves -> shelves.feeds().history(feed));
        assertThat(read3)
                .extracting(Poll::status)
                .startsWith(Health.Status.RETIRED, Health.Status.NOTHING_NEW)
                .hasSize(5);
        for (int i = 6; i < 100; i++) {
            poll(feed, i, Health.Status.NOTHING_NEW, null, 0);
        }
        var read4 = archive().read(shelves -> shelves.feeds().history(feed));
        assertThat(read4).hasSize(50);
    }

    @Test
    default void anOutletOfSeveralFeedsIsNamedByWhatTheirTitlesShare() {
        var names = Map.of("a", "The Post: %s", "b", "%s - The Post", "c", "The Post %s");
        names.forEach((id, pattern) -> {
            archive()
                    .change(shelves ->
                            shelves.outlets().known(id, pattern.formatted("News"), null));
            for (var section : List.of("News", "Sport")) {
                long feed = subscribe("https://" + id + ".example/" + section);
                archive()
                        .change(shelves -> {
                            shelves.feeds().named(feed, pattern.formatted(section), id);
                            shelves.outlets().namedByFeeds(id);
                        });
            }
        });
        assertThat(name("a")).isEqualTo("The Post");
        assertThat(name("b")).isEqualTo("The Post");
        assertThat(name("c")).isEqualTo("The Post News");
    }

    private String name(String outlet) {
        return archive().read(shelves -> shelves.outlets().byId(outlet).orElseThrow().name());
    }

    @Test
    default void aMovedFeedForgetsTheValidatorsOfItsOldAddress() {
        long feed = subscribe("https://post.example/feed.xml");
        long other = subscribe("https://post.example/other.xml");
        archive()
                .change(shelves ->
                        shelves.feeds()
                                .validators(
                                        feed,
                                        "https://post.example/feed.xml",
                                        "\"1\"",
                                        "yesterday"));
        assertThat(feed(feed).etag()).isEqualTo("\"1\"");
        boolean moved =
                archive()
                        .write(shelves ->
                                shelves.feeds().moved(feed, "https://post.example/other.xml"));
        assertThat(moved).isFalse();
        moved =
                archive()
                        .write(shelves ->
                                shelves.feeds().moved(feed, "https://post.example/new.xml"));
        assertThat(moved).isTrue();
        assertThat(feed(feed).etag()).isNull();
        assertThat(feed(other).url()).isEqualTo("https://post.example/other.xml");
    }

    @Test
    default void anEntryWaitsWholeUntilItsArticleIsStored() {
        long feed = subscribe("https://post.example/feed.xml");
        archive()
                .change(shelves -> {
                    shelves.outlets().known("post.example", "The Post", null);
                    shelves.feeds().named(feed, "The Post", "post.example");
                });
        var entry = entry("1", "Fire at the mill");
        assertThat(listed(feed, entry)).isEqualTo(1);
        assertThat(listed(feed, entry)).isZero();
        var waiting = waiting();
        assertThat(waiting.entry()).isEqualTo(entry);
        var article = article(waiting.articleId(), "It burned.");
        archive()
                .change(shelves -> {
                    shelves.entries().postponed(waiting, "no answer", NOW);
                    shelves.articles().store(article, "post.example", NOW);
                    shelves.entries().stored(waiting, article.id());
                });
        var read5 = archive().read(shelves -> shelves.entries().waiting("post.example", NOW, 9));
        assertThat(read5).isEmpty();
        assertThat(listed(feed, entry("1", "Fire at the old mill"))).isEqualTo(1);
        assertThat(waiting().articleId()).isEqualTo(article.id());
        archive().change(shelves -> shelves.entries().skipped(waiting(), "no text"));
        var read6 = archive().read(shelves -> shelves.entries().skipped(feed, 9));
        assertThat(read6).extracting(SkippedEntry::why).containsExactly("no text");
    }

    @Test
    default void anIdThatManyEntriesCarryIdentifiesNoneOfThem() {
        long feed = subscribe("https://post.example/feed.xml");
        var one =
                new Entry(
                        "same",
                        "One",
                        "https://post.example/1",
                        null,
                        null,
                        NO,
                        "",
                        null,
                        NO,
                        NONE);
        var two =
                new Entry(
                        "same",
                        "Two",
                        "https://post.example/2",
                        null,
                        null,
                        NO,
                        "",
                        null,
                        NO,
                        NONE);
        var bare = new Entry(null, "Three", null, null, null, NO, "", null, NO, NONE);
        assertThat(listed(feed, one, two, bare, bare)).isEqualTo(3);
        assertThat(listed(feed, one, two, bare, bare)).isZero();
    }

    @Test
    default void theSameLinkIsTheSameArticleInEveryFeed() {
        var one = new WaitingEntry(1, "https://a/1", "k1", "a", entry("1", "Fire"), null, 0);
        var other = new WaitingEntry(2, "https://a/2", "k2", "a", entry("2", "Fire!"), null, 0);
        assertThat(one.articleId()).isEqualTo(other.articleId());
        assertThat(Links.plain("https://a/x?id=1&utm_source=rss#top"))
                .isEqualTo("https://a/x?id=1");
    }

    private long subscribe(String url) {
        return archive().write(shelves -> shelves.feeds().subscribe(url, "Post", null, NOW));
    }

    private Subscription feed(long id) {
        return archive().read(shelves -> shelves.feeds().byId(id)).orElseThrow();
    }

    private Health health(long id) {
        return feed(id).health();
    }

    private List<Subscription> due(Instant at) {
        return archive().read(shelves -> shelves.feeds().due(at, 9));
    }

    private void poll(long feed, int at, Health.Status status, @Nullable String why, int fresh) {
        var poll = new Poll(NOW.plusSeconds(at), status, why, fresh, fresh);
        archive().change(shelves -> shelves.feeds().polled(feed, poll, NOW.plusSeconds(4)));
    }

    private int listed(long feed, Entry... entries) {
        return archive().write(shelves -> shelves.entries().listed(feed, List.of(entries), NOW));
    }

    private WaitingEntry waiting() {
        return archive()
                .read(shelves -> shelves.entries().waiting("post.example", NOW, 9))
                .getFirst();
    }
}
