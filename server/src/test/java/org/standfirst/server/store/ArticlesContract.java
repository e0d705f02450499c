package org.standfirst.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Author;
import org.standfirst.article.Block;
import org.standfirst.article.Image;
import org.standfirst.article.Moment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Articles come back as they were given, and what fails leaves nothing. */
@NullMarked
interface ArticlesContract extends OpenedArchive {

    @Test
    default void anyArticleComesBackWhole() throws Exception {
        long seed = Long.getLong("standfirst.seed", System.nanoTime());
        var random = new Random(seed);
        Map<String, Article> given = new HashMap<>();
        archive().change(shelves -> shelves.outlets().known("post.example", "The Post", null));
        for (int i = 0; i < 100; i++) {
            var article = randomArticle(random, "a" + i);
            given.put(article.id(), article);
            archive().change(shelves -> shelves.articles().store(article, "post.example", NOW));
        }
        reopen();
        for (var article : given.values()) {
            var found = archive().read(shelves -> shelves.articles().byId(article.id()));
            assertThat(found.map(StoredArticle::article)).as("seed %d", seed).contains(article);
        }
    }

    @Test
    default void anEditedTextIsANewVersionAndTheSameTextIsNone() {
        archive().change(shelves -> shelves.outlets().known("post.example", "The Post", null));
        assertThat(store(article("a", "Twelve were hurt."))).isEqualTo(Articles.Stored.NEW);
        assertThat(store(article("a", "Twelve were hurt."))).isEqualTo(Articles.Stored.UNCHANGED);
        assertThat(store(article("a", "Ten were hurt."))).isEqualTo(Articles.Stored.NEW_VERSION);
        var versions = archive().read(shelves -> shelves.articles().versions("a"));
        assertThat(versions).extracting(ArticleVersion::number).containsExactly(1, 2);
        assertThat(versions)
                .extracting(version -> version.article().text())
                .containsExactly("Twelve were hurt.", "Ten were hurt.");
        var counts = archive().read(Shelves::counts);
        assertThat(counts.articles()).isEqualTo(1);
        assertThat(counts.versions()).isEqualTo(2);
    }

    @Test
    default void articlesOfOneTimeKeepTheOrderOfTheirFile() {
        archive()
                .change(shelves -> {
                    shelves.outlets().known("post.example", "The Post", null);
                    var rows =
                            List.of("c", "a", "d", "b").stream()
                                    .map(id -> article(id, "It rains."))
                                    .map(each -> new Articles.OfFile(each, "post.example", NOW))
                                    .toList();
                    shelves.articles().takeNew(rows, NOW);
                });
        var waiting =
                archive().read(shelves -> shelves.articles().ungrouped(NOW.plusSeconds(1), 9));
        assertThat(waiting).extracting(StoredArticle::id).containsExactly("c", "a", "d", "b");
    }

    @Test
    default void whatIsWrittenInBulkIsThereAfterwardsAndWhileOthersRead() throws Exception {
        archive().change(shelves -> shelves.outlets().known("post.example", "The Post", null));
        try (var _ = archive().inBulk()) {
            for (int i = 0; i < 20; i++) {
                store(article("a" + i, "Twelve were hurt."));
                assertThat(archive().read(Shelves::counts).articles()).isEqualTo(i + 1);
            }
            assertThatThrownBy(() ->
                            archive()
                                    .change(shelves ->
                                            shelves.articles()
                                                    .store(
                                                            article("b", "It rains."),
                                                            "unknown",
                                                            NOW)))
                    .isInstanceOf(RuntimeException.class);
            store(article("c", "It rains."));
        }
        store(article("d", "It snows."));
        reopen();
        assertThat(archive().read(Shelves::counts).articles()).isEqualTo(22);
    }

    @Test
    default void whatChangesWaitsForTheIndexUntilThatHasIt() {
        archive().change(shelves -> shelves.outlets().known("post.example", "The Post", null));
        store(article("a", "Twelve were hurt."));
        store(article("b", "It rains."));
        var first = archive().read(shelves -> shelves.indexQueue().waiting(9));
        assertThat(first).extracting(w -> w.article()).containsExactlyInAnyOrder("a", "b");
        // While the index reads the first wording, a second one comes.
        store(article("a", "Ten were hurt."));
        archive().change(shelves -> shelves.indexQueue().indexed(first));
        var second = archive().read(shelves -> shelves.indexQueue().waiting(9));
        assertThat(second).extracting(w -> w.article()).containsExactly("a");
        archive()
                .change(shelves -> {
                    shelves.indexQueue().indexed(second);
                    shelves.indexQueue().storyChanged("no such story");
                });
        long left = archive().read(shelves -> shelves.indexQueue().count());
        assertThat(left).isZero();
        var stamps = archive().read(shelves -> shelves.indexQueue().stamps("", 9));
        assertThat(stamps).extracting(s -> s.article()).containsExactly("a", "b");
        var searchable =
                archive().read(shelves -> shelves.indexQueue().searchable(List.of("a", "gone")));
        assertThat(searchable).hasSize(1);
        assertThat(searchable.getFirst().stamp()).isEqualTo(stamps.getFirst().stamp());
        var rest = archive().read(shelves -> shelves.indexQueue().stamps("b", 9));
        assertThat(rest).isEmpty();
    }

    @Test
    default void whatThrowsLeavesNothing() {
        archive().change(shelves -> shelves.outlets().known("post.example", "The Post", null));
        assertThatThrownBy(() ->
                        archive()
                                .change(shelves -> {
                                    var half = article("half", "Half.");
                                    shelves.articles().store(half, "post.example", NOW);
                                    throw new IllegalStateException("in the middle");
                                }))
                .hasMessage("in the middle");
        var read1 = archive().read(shelves -> shelves.articles().byId("half"));
        assertThat(read1).isEmpty();
        var read2 = archive().read(Shelves::counts).versions();
        assertThat(read2).isZero();
    }

    @Test
    default void writesOfManyThreadsAreEachAllOrNothing() throws Exception {
        var answers = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                int number = i;
                answers.add(
                        threads.submit(() ->
                                archive()
                                        .write(shelves -> {
                                            shelves.outlets().known("o" + number, "O", null);
                                            if (number % 3 == 0) {
                                                // The database's own complaint, not only ours.
                                                shelves.feeds().named(1, "x", "no such outlet");
                                                shelves.entries()
                                                        .listed(77, List.of(entry("1", "x")), NOW);
                                            }
                                            return number;
                                        })));
            }
        }
        for (int i = 0; i < 200; i++) {
            boolean failed = answers.get(i).state() == Future.State.FAILED;
            assertThat(failed).isEqualTo(i % 3 == 0);
            var outlet = "o" + i;
            var there = archive().read(shelves -> shelves.outlets().byId(outlet)).isPresent();
            assertThat(there).isNotEqualTo(failed);
        }
    }

    @Test
    default void outletsAreTheSitesOfTheirFeeds() {
        assertThat(Outlets.idOf("https://www.Post.example/news")).isEqualTo("post.example");
        assertThat(Outlets.idOf("http://127.0.0.1:4001/")).isEqualTo("127.0.0.1-4001");
        archive()
                .change(shelves -> {
                    shelves.outlets().known("post.example", "Post RSS", null);
                    shelves.outlets().namedByPage("post.example", "The Post");
                    shelves.outlets().namedByPage("post.example", "The Post: Sport");
                });
        store(article("a", "One."));
        store(article("b", "Two."));
        var page = archive().read(shelves -> shelves.articles().ofOutlet("post.example", 1, 9));
        assertThat(page).hasSize(1);
        assertThat(page.getFirst().outlet().name()).isEqualTo("The Post");
        var read14 = archive().read(shelves -> shelves.articles().countOfOutlet("post.example"));
        assertThat(read14).isEqualTo(2);
        assertThat(archive().answers()).isTrue();
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
