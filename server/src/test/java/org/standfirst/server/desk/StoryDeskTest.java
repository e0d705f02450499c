package org.standfirst.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.article.Article;
import org.standfirst.article.Moment;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The same stream gives the same stories, whatever happens to the program meanwhile. */
@NullMarked
class StoryDeskTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final int ARTICLES = 60;
    private static final int BATCH = 6;
    private static final List<Integer> IN_ORDER = IntStream.range(0, ARTICLES).boxed().toList();

    @TempDir private Path data = Path.of(".");

    @Test
    void aProgramThatDiesBetweenBatchesGivesTheSameStories() {
        var undisturbed = stories(data.resolve("one"), IN_ORDER, false);
        var killed = stories(data.resolve("other"), IN_ORDER, true);
        assertThat(killed).isEqualTo(undisturbed);
        assertThat(killed.values().stream().distinct().count()).isBetween(5L, 40L);
    }

    @Test
    void articlesThatAreFetchedInAnotherOrderGiveTheSameStories() {
        var shuffled = new ArrayList<>(IN_ORDER);
        Collections.shuffle(shuffled, new Random(1));
        var one = stories(data.resolve("one"), shuffled, false);
        assertThat(stories(data.resolve("killed"), shuffled, true)).isEqualTo(one);
        Collections.shuffle(shuffled, new Random(2));
        var other = stories(data.resolve("other"), shuffled, false);
        // Only what the stories are called may hang on what came first.
        assertThat(sets(other)).isEqualTo(sets(one));
    }

    private static Set<Set<String>> sets(Map<String, String> stories) {
        Map<String, Set<String>> sets = new TreeMap<>();
        stories.forEach(
                (article, story) -> sets.computeIfAbsent(story, s -> new TreeSet<>()).add(article));
        return Set.copyOf(sets.values());
    }

    /** Which article is in which story; after each batch the program may die unsaved. */
    private static Map<String, String> stories(Path folder, List<Integer> order, boolean dies) {
        var archive = Archive.open(ArchiveSettings.in(folder));
        var desk = new StoryDesk(archive, InstantSource.fixed(NOON));
        try {
            for (int i = 0; i < ARTICLES; i++) {
                store(archive, order.get(i));
                if (i % BATCH == BATCH - 1) {
                    desk.groupArrived();
                    if (i == ARTICLES / 2 - 1) {
                        desk.save();
                    }
                    if (dies) {
                        archive.close();
                        archive = Archive.open(ArchiveSettings.in(folder));
                        desk = new StoryDesk(archive, InstantSource.fixed(NOON));
                    }
                }
            }
            var stories = new TreeMap<String, String>();
            for (int i = 0; i < ARTICLES; i++) {
                var id = "a" + i;
                var found = archive.read(shelves -> shelves.articles().byId(id)).orElseThrow();
                stories.put(id, Objects.requireNonNull(found.story()));
            }
            return stories;
        } finally {
            archive.close();
        }
    }

    /** A report on one of eight events, in words of its event and words of all. */
    private static void store(Archive archive, int number) {
        var random = new Random(number);
        int event = number % 8;
        var text = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            boolean common = random.nextInt(4) == 0;
            text.append(common ? " word" + random.nextInt(900) : " ev" + event)
                    .append(common ? "" : "x" + random.nextInt(12));
        }
        var outlet = "outlet" + number % 7 + ".example";
        var article =
                Article.of(
                        "a" + number,
                        "https://" + outlet + "/" + number,
                        outlet,
                        "ev" + event + "x0 and ev" + event + "x1",
                        Moment.exact(NOON.minusSeconds(86_400L - number * 600L)),
                        "en",
                        text.toString());
        archive.change(shelves -> {
            shelves.outlets().known(outlet, outlet, null);
            shelves.articles().store(article, outlet, NOON);
        });
    }
}
