package org.standfirst.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Author;
import org.standfirst.article.Block;
import org.standfirst.article.Image;
import org.standfirst.article.Moment;
import org.standfirst.crossword.Crossword;
import org.standfirst.crossword.Style;
import org.standfirst.feed.Enclosure;
import org.standfirst.feed.Entry;
import org.standfirst.story.Decision;
import org.standfirst.story.Explanation;
import org.standfirst.story.Ruling;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What every archive does, whatever database it lies in. */
@NullMarked
abstract class ArchiveContract {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");

    private static final List<String> NO = List.of();
    private static final List<Enclosure> NONE = List.of();

    private Archive archive = unopened();

    abstract ArchiveSettings settings() throws Exception;

    @SuppressWarnings("NullAway") // set before each test
    private static Archive unopened() {
        return null;
    }

    @BeforeEach
    void open() throws Exception {
        archive = Archive.open(settings());
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void anyArticleComesBackWhole() throws Exception {
        long seed = Long.getLong("standfirst.seed", System.nanoTime());
        var random = new Random(seed);
        Map<String, Article> given = new HashMap<>();
        archive.change(shelves -> shelves.outlets().known("post.example", "The Post", null));
        for (int i = 0; i < 100; i++) {
            var article = randomArticle(random, "a" + i);
            given.put(article.id(), article);
            archive.change(shelves -> shelves.articles().store(article, "post.example", NOW));
        }
        archive.close();
        archive = Archive.open(settings());
        for (var article : given.values()) {
            var found = archive.read(shelves -> shelves.articles().byId(article.id()));
            assertThat(found.map(StoredArticle::article)).as("seed %d", seed).contains(article);
        }
    }

    @Test
    void anEditedTextIsANewVersionAndTheSameTextIsNone() {
        archive.change(shelves -> shelves.outlets().known("post.example", "The Post", null));
        assertThat(store(article("a", "Twelve were hurt."))).isEqualTo(Articles.Stored.NEW);
        assertThat(store(article("a", "Twelve were hurt."))).isEqualTo(Articles.Stored.UNCHANGED);
        assertThat(store(article("a", "Ten were hurt."))).isEqualTo(Articles.Stored.NEW_VERSION);
        var versions = archive.read(shelves -> shelves.articles().versions("a"));
        assertThat(versions).extracting(ArticleVersion::number).containsExactly(1, 2);
        assertThat(versions)
                .extracting(version -> version.article().text())
                .containsExactly("Twelve were hurt.", "Ten were hurt.");
        var counts = archive.read(Shelves::counts);
        assertThat(counts.articles()).isEqualTo(1);
        assertThat(counts.versions()).isEqualTo(2);
    }

    @Test
    void anAccountTakesItsSessionsAndTokensWithIt() {
        archive.change(shelves -> {
            assertThat(shelves.accounts().add("Ada", "hash", "read,feeds", NOW)).isTrue();
            assertThat(shelves.accounts().add(" ADA", "other", "admin", NOW)).isFalse();
        });
        var ada = archive.read(shelves -> shelves.accounts().byName("aDa")).orElseThrow();
        archive.change(shelves -> {
            shelves.sessions().begin("s", ada.id(), NOW);
            shelves.sessions().begin("t", ada.id(), NOW);
            shelves.sessions().seen("s", NOW.plusSeconds(9));
            shelves.sessions().endOthers(ada.id(), "s");
            shelves.apiTokens().add("h", ada.id(), "cron", "read", NOW);
            shelves.accounts().invite(new Invitation("i", ada.id(), "read", NOW));
        });
        var read1 = archive.read(shelves -> shelves.sessions().byHash("t"));
        assertThat(read1).isEmpty();
        var session = archive.read(shelves -> shelves.sessions().byHash("s")).orElseThrow();
        assertThat(session.seen()).isEqualTo(NOW.plusSeconds(9));
        var token = archive.read(shelves -> shelves.apiTokens().byHash("h")).orElseThrow();
        assertThat(token.seen()).isNull();
        archive.change(shelves -> {
            assertThat(shelves.accounts().invitation("i", NOW)).isEmpty();
            assertThat(shelves.accounts().invitation("i", NOW.minusSeconds(1))).isPresent();
            assertThat(shelves.apiTokens().remove(token.id(), ada.id() + 1)).isFalse();
            shelves.accounts().remove(ada.id());
            assertThat(shelves.sessions().byHash("s")).isEmpty();
            assertThat(shelves.apiTokens().of(ada.id())).isEmpty();
            assertThat(shelves.accounts().invitation("i", NOW.minusSeconds(1))).isEmpty();
        });
    }

    @Test
    void whatIsSetOfAFeedAndHowLongItTookAreKept() {
        long id = archive.write(s -> s.feeds().subscribe("https://x.example/f", "X", null, NOW));
        assertThat(feed(id).fullText()).isTrue();
        assertThat(feed(id).cartoons()).isNull();
        archive.change(shelves -> {
            shelves.feeds().settings(id, "Coast", false, true);
            var status = Health.Status.RETIRED;
            var took = Duration.ofMillis(1_500);
            shelves.feeds().polled(id, new Poll(NOW, status, "gone", 0, 0, took), NOW);
        });
        assertThat(feed(id).category()).isEqualTo("Coast");
        assertThat(feed(id).fullText()).isFalse();
        assertThat(feed(id).cartoons()).isTrue();
        assertThat(archive.read(shelves -> shelves.feeds().tempo()).get(id))
                .isEqualTo(Duration.ofMillis(1_500));
        assertThat(due(NOW)).isEmpty();
        archive.change(shelves -> {
            shelves.feeds().pollNow(id);
            shelves.feeds().settings(id, null, true, null);
        });
        assertThat(due(NOW)).extracting(Subscription::id).containsExactly(id);
        assertThat(feed(id).cartoons()).isNull();
    }

    @Test
    void aRulingIsAStepAndIsOnRecord() {
        store("a", NOW);
        store("b", NOW);
        archive.change(shelves -> {
            group(shelves, "a");
            group(shelves, "b");
            shelves.grouping().ruled(new Ruling.Merge("b", "a"), NOW);
            shelves.grouping().ruled(new Ruling.Split("a", "c", List.of("b")), NOW);
            shelves.grouping().ruled(new Ruling.Pin("a"), NOW);
            shelves.rulings().note("a", new StoryNote("Fire", true, true));
            shelves.rulings()
                    .add(
                            new Ruled(
                                    0,
                                    NOW,
                                    "Ada",
                                    Ruled.Kind.SPLIT,
                                    "a",
                                    "c",
                                    List.of("b"),
                                    null,
                                    null,
                                    null,
                                    null));
        });
        var steps = archive.read(shelves -> shelves.grouping().stepsAfter(0, 99));
        assertThat(steps)
                .extracting(Grouping.Step::ruling)
                .endsWith(
                        new Ruling.Merge("b", "a"),
                        new Ruling.Split("a", "c", List.of("b")),
                        new Ruling.Pin("a"));
        var ruled = archive.read(shelves -> shelves.rulings().of("c")).getFirst();
        assertThat(ruled.articles()).containsExactly("b");
        assertThat(ruled.undoes()).isNull();
        archive.change(shelves -> shelves.rulings().undone(ruled.id(), NOW));
        assertThat(
                        archive.read(shelves -> shelves.rulings().byId(ruled.id()))
                                .orElseThrow()
                                .undone())
                .isEqualTo(NOW);
        var read2 = archive.read(shelves -> shelves.rulings().note("a"));
        assertThat(read2).isEqualTo(new StoryNote("Fire", true, true));
        // What is hidden is in no list.
        var read3 = archive.read(shelves -> shelves.stories().page(0, 9));
        assertThat(read3).extracting(Story::id).containsExactly("c");
        var read4 = archive.read(shelves -> shelves.stories().latestIds(0, 9));
        assertThat(read4).contains("a", "c");
    }

    @Test
    void costsAreAddedOrTheHighestAndLabelsTakeThePlaceOfOthers() {
        archive.change(shelves -> {
            shelves.costs().add(NOW, "stories", 5);
            shelves.costs().add(NOW, "stories", 6);
            shelves.costs().highest(NOW, "disk", 7);
            shelves.costs().highest(NOW, "disk", 3);
            shelves.costs().labels("outlet,a", NOW, NOW);
            shelves.costs().labels("outlet,b", NOW, NOW);
            shelves.costs().labelsOfFile("outlet,c", NOW, NOW);
        });
        var kept = archive.read(shelves -> shelves.costs().since(NOW.minusSeconds(7_200)));
        assertThat(kept)
                .hasEntrySatisfying("stories", of -> assertThat(of.values()).containsExactly(11L))
                .hasEntrySatisfying("disk", of -> assertThat(of.values()).containsExactly(7L));
        var ofFile = archive.read(shelves -> shelves.costs().labelsOfFile());
        assertThat(ofFile).contains("outlet,c");
        var read5 = archive.read(shelves -> shelves.costs().labels());
        assertThat(read5).contains("outlet,b");
        var read6 = archive.read(shelves -> shelves.costs().bytes());
        assertThat(read6).isPositive();
        store("a", NOW);
        assertThat(archive.read(shelves -> shelves.costs().articles(NOW.minusSeconds(1))).values())
                .containsExactly(1L);
    }

    private void store(String id, Instant seen) {
        archive.change(shelves -> {
            shelves.outlets().known("post.example", "The Post", null);
            shelves.articles().store(article(id, "Text of " + id), "post.example", seen);
        });
    }

    private static void group(Shelves shelves, String id) {
        var stored = shelves.articles().byId(id).orElseThrow();
        shelves.grouping().decided(stored, new Decision(id, id, true, null), NOW);
    }

    @Test
    void aReaderWhoLeftIsKnownByAHashAfterTheirErasure() {
        var consent = new Consent(NOW, "192.0.2.1", "Yes, please");
        var zone = ZoneId.of("Asia/Tokyo");
        var ada =
                new Reader(
                        0,
                        "Ada@post.example",
                        "Ada",
                        List.of("the-day"),
                        6,
                        zone,
                        "en",
                        Reader.State.CONFIRMED,
                        NOW,
                        consent,
                        0);
        long id = archive.<Long>write(shelves -> shelves.readers().keep(ada));
        var found = archive.read(shelves -> shelves.readers().byAddress("ada@POST.example"));
        assertThat(found.map(Reader::consent)).contains(consent);
        assertThat(found.map(Reader::zone)).contains(zone);
        archive.change(shelves -> shelves.readers().end(id, Suppressions.Reason.BOUNCED, NOW));
        assertThat(reason(ada)).isEqualTo("BOUNCED");
        archive.change(shelves -> shelves.readers().confirm(id, consent, NOW));
        assertThat(reason(ada)).isEmpty();
        archive.change(shelves -> shelves.readers().forget(ada.address(), NOW));
        assertThat(reason(ada)).isEqualTo("ERASED");
        var left = archive.read(shelves -> shelves.readers().after(0, 9));
        assertThat(left).isEmpty();
    }

    @Test
    void theLedgerHasOneLetterADayAndForgetsNoStep() {
        long id = archive.<Long>write(shelves -> shelves.readers().keep(bob()));
        var first = row(id, 1);
        assertThat(archive.<Boolean>write(s -> s.deliveries().enter(first))).isTrue();
        assertThat(archive.<Boolean>write(s -> s.deliveries().enter(first))).isFalse();
        archive.change(shelves -> {
            shelves.deliveries().enter(row(id, 2));
            shelves.deliveries().enter(row(id, 3));
        });
        assertThat(claimed(Set.of("post.example"))).isEmpty();
        var claimed = claimed(Set.of("gone.example"));
        assertThat(claimed).extracting(Delivery::token).containsExactly("t1", "t2", "t3");
        archive.change(shelves -> {
            var ledger = shelves.deliveries();
            ledger.put(claimed.get(0).id(), Delivery.State.HANDING, NOW, null);
            ledger.defer(claimed.get(1).id(), NOW.plusSeconds(60), NOW, "450 later");
        });
        assertThat(archive.<Integer>write(s -> s.deliveries().recover(NOW))).isEqualTo(1);
        var counts = archive.read(shelves -> shelves.deliveries().counts(NOW));
        assertThat(counts)
                .isEqualTo(
                        Map.of(
                                Delivery.State.UNCERTAIN,
                                1L,
                                Delivery.State.DEFERRED,
                                1L,
                                Delivery.State.WAITING,
                                1L));
        assertThat(claimed(Set.of())).extracting(Delivery::token).containsExactly("t3");
        archive.change(s -> s.deliveries().giveBack(List.of(claimed.get(2).id()), NOW));
        archive.change(
                s -> s.deliveries().put(claimed.get(0).id(), Delivery.State.BOUNCED, NOW, ""));
        assertThat(archive.<Integer>write(s -> s.readers().bounced(id))).isEqualTo(1);
        var tallies = archive.read(shelves -> shelves.deliveries().tallies(NOW));
        assertThat(tallies).hasSize(3);
        archive.change(shelves -> shelves.readers().forget("bob@post.example", NOW));
        var erased = archive.read(shelves -> shelves.deliveries().byToken("t1")).orElseThrow();
        assertThat(erased.reader()).isNull();
        var stale = archive.write(s -> s.deliveries().claim(NOW.plusSeconds(9_999), 9, Set.of()));
        assertThat(stale).isEmpty();
    }

    private List<Delivery> claimed(Set<String> resting) {
        return archive.write(shelves -> shelves.deliveries().claim(NOW, 9, resting));
    }

    private static Reader bob() {
        return new Reader(
                0,
                "bob@post.example",
                null,
                List.of(),
                6,
                ZoneOffset.UTC,
                "en",
                Reader.State.PENDING,
                NOW,
                null,
                0);
    }

    private static Delivery row(long reader, int day) {
        return new Delivery(
                0,
                reader,
                "the-day",
                LocalDate.of(2026, 3, day),
                null,
                "post.example",
                "t" + day,
                "<t" + day + "@paper.example>",
                Delivery.State.WAITING,
                NOW,
                NOW.plusSeconds(3_600),
                NOW,
                0,
                NOW,
                null);
    }

    private String reason(Reader reader) {
        return archive.write(shelves -> shelves.suppressions().of(reader.address()))
                .map(found -> found.reason().name())
                .orElse("");
    }

    @Test
    void whatChangesWaitsForTheIndexUntilThatHasIt() {
        archive.change(shelves -> shelves.outlets().known("post.example", "The Post", null));
        store(article("a", "Twelve were hurt."));
        store(article("b", "It rains."));
        var first = archive.read(shelves -> shelves.indexQueue().waiting(9));
        assertThat(first).extracting(w -> w.article()).containsExactlyInAnyOrder("a", "b");
        // While the index reads the first wording, a second one comes.
        store(article("a", "Ten were hurt."));
        archive.change(shelves -> shelves.indexQueue().indexed(first));
        var second = archive.read(shelves -> shelves.indexQueue().waiting(9));
        assertThat(second).extracting(w -> w.article()).containsExactly("a");
        archive.change(shelves -> {
            shelves.indexQueue().indexed(second);
            shelves.indexQueue().storyChanged("no such story");
        });
        long left = archive.read(shelves -> shelves.indexQueue().count());
        assertThat(left).isZero();
        var stamps = archive.read(shelves -> shelves.indexQueue().stamps("", 9));
        assertThat(stamps).extracting(s -> s.article()).containsExactly("a", "b");
        var searchable = archive.read(shelves -> shelves.indexQueue().searchable("a"));
        assertThat(searchable.orElseThrow().stamp()).isEqualTo(stamps.getFirst().stamp());
        var rest = archive.read(shelves -> shelves.indexQueue().stamps("b", 9));
        assertThat(rest).isEmpty();
    }

    @Test
    void whatThrowsLeavesNothing() {
        archive.change(shelves -> shelves.outlets().known("post.example", "The Post", null));
        assertThatThrownBy(() ->
                        archive.change(shelves -> {
                            var half = article("half", "Half.");
                            shelves.articles().store(half, "post.example", NOW);
                            throw new IllegalStateException("in the middle");
                        }))
                .hasMessage("in the middle");
        var read1 = archive.read(shelves -> shelves.articles().byId("half"));
        assertThat(read1).isEmpty();
        var read2 = archive.read(Shelves::counts).versions();
        assertThat(read2).isZero();
    }

    @Test
    void writesOfManyThreadsAreEachAllOrNothing() throws Exception {
        var answers = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                int number = i;
                answers.add(
                        threads.submit(() ->
                                archive.write(shelves -> {
                                    shelves.outlets().known("o" + number, "O", null);
                                    if (number % 3 == 0) {
                                        // The database's own complaint, not only ours.
                                        shelves.feeds().named(1, "x", "no such outlet");
                                        shelves.entries().listed(77, List.of(entry("1", "x")), NOW);
                                    }
                                    return number;
                                })));
            }
        }
        for (int i = 0; i < 200; i++) {
            boolean failed = answers.get(i).state() == Future.State.FAILED;
            assertThat(failed).isEqualTo(i % 3 == 0);
            var outlet = "o" + i;
            var there = archive.read(shelves -> shelves.outlets().byId(outlet)).isPresent();
            assertThat(there).isNotEqualTo(failed);
        }
    }

    @Test
    void aFeedRemembersHowItWas() {
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
        var read3 = archive.read(shelves -> shelves.feeds().history(feed));
        assertThat(read3)
                .extracting(Poll::status)
                .startsWith(Health.Status.RETIRED, Health.Status.NOTHING_NEW)
                .hasSize(5);
        for (int i = 6; i < 100; i++) {
            poll(feed, i, Health.Status.NOTHING_NEW, null, 0);
        }
        var read4 = archive.read(shelves -> shelves.feeds().history(feed));
        assertThat(read4).hasSize(50);
    }

    @Test
    void anOutletOfSeveralFeedsIsNamedByWhatTheirTitlesShare() {
        var names = Map.of("a", "The Post: %s", "b", "%s - The Post", "c", "The Post %s");
        names.forEach((id, pattern) -> {
            archive.change(shelves -> shelves.outlets().known(id, pattern.formatted("News"), null));
            for (var section : List.of("News", "Sport")) {
                long feed = subscribe("https://" + id + ".example/" + section);
                archive.change(shelves -> {
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
        return archive.read(shelves -> shelves.outlets().byId(outlet).orElseThrow().name());
    }

    @Test
    void aMovedFeedForgetsTheValidatorsOfItsOldAddress() {
        long feed = subscribe("https://post.example/feed.xml");
        long other = subscribe("https://post.example/other.xml");
        archive.change(shelves ->
                shelves.feeds()
                        .validators(feed, "https://post.example/feed.xml", "\"1\"", "yesterday"));
        assertThat(feed(feed).etag()).isEqualTo("\"1\"");
        boolean moved =
                archive.write(
                        shelves -> shelves.feeds().moved(feed, "https://post.example/other.xml"));
        assertThat(moved).isFalse();
        moved =
                archive.write(
                        shelves -> shelves.feeds().moved(feed, "https://post.example/new.xml"));
        assertThat(moved).isTrue();
        assertThat(feed(feed).etag()).isNull();
        assertThat(feed(other).url()).isEqualTo("https://post.example/other.xml");
    }

    @Test
    void anEntryWaitsWholeUntilItsArticleIsStored() {
        long feed = subscribe("https://post.example/feed.xml");
        archive.change(shelves -> {
            shelves.outlets().known("post.example", "The Post", null);
            shelves.feeds().named(feed, "The Post", "post.example");
        });
        var entry = entry("1", "Fire at the mill");
        assertThat(listed(feed, entry)).isEqualTo(1);
        assertThat(listed(feed, entry)).isZero();
        var waiting = waiting();
        assertThat(waiting.entry()).isEqualTo(entry);
        var article = article(waiting.articleId(), "It burned.");
        archive.change(shelves -> {
            shelves.entries().postponed(waiting, "no answer", NOW);
            shelves.articles().store(article, "post.example", NOW);
            shelves.entries().stored(waiting, article.id());
        });
        var read5 = archive.read(shelves -> shelves.entries().waiting("post.example", NOW, 9));
        assertThat(read5).isEmpty();
        assertThat(listed(feed, entry("1", "Fire at the old mill"))).isEqualTo(1);
        assertThat(waiting().articleId()).isEqualTo(article.id());
        archive.change(shelves -> shelves.entries().skipped(waiting(), "no text"));
        var read6 = archive.read(shelves -> shelves.entries().skipped(feed, 9));
        assertThat(read6).extracting(SkippedEntry::why).containsExactly("no text");
    }

    @Test
    void anIdThatManyEntriesCarryIdentifiesNoneOfThem() {
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
    void theSameLinkIsTheSameArticleInEveryFeed() {
        var one = new WaitingEntry(1, "https://a/1", "k1", "a", entry("1", "Fire"), null, 0);
        var other = new WaitingEntry(2, "https://a/2", "k2", "a", entry("2", "Fire!"), null, 0);
        assertThat(one.articleId()).isEqualTo(other.articleId());
        assertThat(Links.plain("https://a/x?id=1&utm_source=rss#top"))
                .isEqualTo("https://a/x?id=1");
    }

    @Test
    void aMergedStoryLeadsToWhereItWent() {
        archive.change(shelves -> shelves.outlets().known("post.example", "The Post", null));
        var why =
                new Explanation(
                        0.5,
                        0.4,
                        0.3,
                        0.2,
                        0.2,
                        0.22,
                        Duration.ofHours(1),
                        List.of("mill"),
                        List.of());
        for (var id : List.of("a", "b", "c")) {
            store(article(id, "Text of " + id));
            archive.change(shelves -> {
                var stored = shelves.articles().byId(id).orElseThrow();
                var decision = new Decision(id, "story-" + id, true, why);
                shelves.grouping().decided(stored, decision, NOW);
            });
        }
        archive.change(shelves -> {
            long step = shelves.grouping().repaired(NOW);
            shelves.grouping().merged(step, "story-a", "story-b", "alike");
            shelves.grouping().merged(step, "story-b", "story-c", "alike");
        });
        var story = archive.read(shelves -> shelves.stories().byId("story-a")).orElseThrow();
        assertThat(story.id()).isEqualTo("story-c");
        assertThat(story.articles()).hasSize(3);
        var read7 = archive.read(shelves -> shelves.stories().mergedInto("story-c"));
        assertThat(read7).containsExactly("story-a", "story-b");
        var read8 = archive.read(shelves -> shelves.grouping().why("a"));
        assertThat(read8).contains(why);
        archive.change(shelves -> {
            long step = shelves.grouping().repaired(NOW);
            shelves.grouping().split(step, "story-c", "story-d", List.of("a"), "apart");
        });
        var read9 = archive.read(shelves -> shelves.stories().between(NOW.minusSeconds(9), NOW, 9));
        assertThat(read9)
                .extracting(it -> it.id() + it.articles().size())
                .containsExactlyInAnyOrder("story-c2", "story-d1");
        var read10 = archive.read(shelves -> shelves.grouping().stepsAfter(1, 9));
        assertThat(read10).hasSize(4).filteredOn(it -> it.article() == null).hasSize(2);
        var read11 = archive.read(Shelves::counts).stories();
        assertThat(read11).isEqualTo(2);
    }

    @Test
    void theGrouperAndTheEditionsAreKept() {
        var state = "state".getBytes(StandardCharsets.UTF_8);
        archive.change(shelves -> shelves.grouping().save(7, new byte[9]));
        archive.change(shelves -> shelves.grouping().save(8, state));
        var snapshot = archive.read(shelves -> shelves.grouping().snapshot()).orElseThrow();
        assertThat(snapshot.step()).isEqualTo(8);
        assertThat(snapshot.state()).isEqualTo(state);
        archive.change(shelves -> shelves.editions().publish("2026-03-03", NOW, "{}"));
        var later = NOW.plusSeconds(1);
        archive.change(shelves -> shelves.editions().publish("2026-03-04", later, "{\"a\":1}"));
        var read12 = archive.read(shelves -> shelves.editions().latest());
        assertThat(read12).contains(new StoredEdition("2026-03-04", later, "{\"a\":1}"));
        var read13 = archive.read(shelves -> shelves.editions().ids(9));
        assertThat(read13).containsExactly("2026-03-04", "2026-03-03");
    }

    @Test
    void aPuzzleStaysAsItWasMade() {
        var rows = List.of("ABC", "D#E", "FGH");
        var first = new Crossword("First", Style.BRITISH, rows, List.of());
        var second = new Crossword("Second", Style.AMERICAN, rows, List.of());
        archive.change(shelves -> {
            var puzzles = shelves.crosswords();
            puzzles.keep("2026-03-03", CrosswordKind.DAILY, NOW, first);
            puzzles.keep("2026-03-03", CrosswordKind.DAILY, NOW, second);
            puzzles.keep("2026-03-03", CrosswordKind.MINI, NOW, second);
            puzzles.keep("2026-03-05", CrosswordKind.DAILY, NOW, second);
        });
        archive.read(shelves -> {
            var puzzles = shelves.crosswords();
            assertThat(puzzles.of("2026-03-03", CrosswordKind.DAILY)).contains(first);
            assertThat(puzzles.of("2026-03-03", CrosswordKind.MINI)).contains(second);
            assertThat(puzzles.of("2026-03-05", CrosswordKind.MINI)).isEmpty();
            assertThat(puzzles.days(9)).containsExactly("2026-03-05", "2026-03-03");
            assertThat(puzzles.neighbour("2026-03-05", true)).contains("2026-03-03");
            assertThat(puzzles.neighbour("2026-03-05", false)).isEmpty();
            return true;
        });
    }

    @Test
    void outletsAreTheSitesOfTheirFeeds() {
        assertThat(Outlets.idOf("https://www.Post.example/news")).isEqualTo("post.example");
        assertThat(Outlets.idOf("http://127.0.0.1:4001/")).isEqualTo("127.0.0.1-4001");
        archive.change(shelves -> {
            shelves.outlets().known("post.example", "Post RSS", null);
            shelves.outlets().namedByPage("post.example", "The Post");
            shelves.outlets().namedByPage("post.example", "The Post: Sport");
        });
        store(article("a", "One."));
        store(article("b", "Two."));
        var page = archive.read(shelves -> shelves.articles().ofOutlet("post.example", 1, 9));
        assertThat(page).hasSize(1);
        assertThat(page.getFirst().outlet().name()).isEqualTo("The Post");
        var read14 = archive.read(shelves -> shelves.articles().countOfOutlet("post.example"));
        assertThat(read14).isEqualTo(2);
        assertThat(archive.answers()).isTrue();
    }

    private Articles.Stored store(Article article) {
        return archive.write(shelves -> shelves.articles().store(article, "post.example", NOW));
    }

    private long subscribe(String url) {
        return archive.write(shelves -> shelves.feeds().subscribe(url, "Post", null, NOW));
    }

    private Subscription feed(long id) {
        return archive.read(shelves -> shelves.feeds().byId(id)).orElseThrow();
    }

    private Health health(long id) {
        return feed(id).health();
    }

    private List<Subscription> due(Instant at) {
        return archive.read(shelves -> shelves.feeds().due(at, 9));
    }

    private void poll(long feed, int at, Health.Status status, @Nullable String why, int fresh) {
        var poll = new Poll(NOW.plusSeconds(at), status, why, fresh, fresh);
        archive.change(shelves -> shelves.feeds().polled(feed, poll, NOW.plusSeconds(4)));
    }

    private int listed(long feed, Entry... entries) {
        return archive.write(shelves -> shelves.entries().listed(feed, List.of(entries), NOW));
    }

    private WaitingEntry waiting() {
        return archive.read(shelves -> shelves.entries().waiting("post.example", NOW, 9))
                .getFirst();
    }

    private static Entry entry(String id, String title) {
        return new Entry(
                id,
                title,
                "https://post.example/fire?utm_source=rss" + id,
                Moment.exact(NOW),
                null,
                List.of("Ann"),
                "<p>Smoke.</p>",
                null,
                List.of("news"),
                List.of(new Enclosure("https://post.example/fire.mp3", "audio/mpeg", 7L)));
    }

    private static Article article(String id, String text) {
        var time = Moment.exact(NOW);
        return Article.of(id, "https://post.example/" + id, "Post", "Title", time, "en", text);
    }

    private static Article randomArticle(Random random, String id) {
        var blocks = new ArrayList<Block>();
        for (int i = random.nextInt(9); i >= 0; i--) {
            var kinds = Block.Kind.values();
            var time = random.nextBoolean() ? null : randomInstant(random);
            blocks.add(new Block(kinds[random.nextInt(kinds.length)], words(random), time));
        }
        var image = new Image(words(random), maybe(random, words(random)));
        return new Article(
                id,
                words(random),
                words(random),
                words(random),
                maybe(random, words(random)),
                List.of(
                        Author.person(words(random)),
                        new Author(words(random), Author.Kind.AGENCY)),
                maybe(random, randomMoment(random)),
                maybe(random, randomMoment(random)),
                maybe(random, "pt-BR"),
                maybe(random, words(random)),
                maybe(random, image),
                random.nextBoolean(),
                List.of(words(random)),
                blocks);
    }

    private static <T> @Nullable T maybe(Random random, T value) {
        return random.nextBoolean() ? value : null;
    }

    private static Instant randomInstant(Random random) {
        return Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000));
    }

    private static Moment randomMoment(Random random) {
        var offset = ZoneOffset.ofTotalSeconds(900 * (random.nextInt(113) - 56));
        var time = randomInstant(random).atOffset(offset);
        return switch (random.nextInt(3)) {
            case 0 -> Moment.day(time.toLocalDate());
            case 1 -> new Moment(time.withOffsetSameLocal(ZoneOffset.UTC), Moment.Precision.LOCAL);
            default -> Moment.exact(time);
        };
    }

    private static String words(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            int point = random.nextInt(5) == 0 ? random.nextInt(0x10FFFF) : 32 + random.nextInt(96);
            boolean storable = point >= 32 && Character.getType(point) != Character.SURROGATE;
            text.appendCodePoint(storable ? point : 'x');
        }
        return text.toString();
    }
}
