package org.standfirst.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.article.Article;
import org.standfirst.article.Block;
import org.standfirst.article.Moment;
import org.standfirst.demo.press.DemoPress;
import org.standfirst.demo.press.PressArticle;
import org.standfirst.server.search.EarlierStories.Earlier;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;
import org.standfirst.story.Decision;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What led to the stories of the demo press, held to its truth. */
@NullMarked
class EarlierStoriesTest {

    private static final Instant NOW = Instant.parse("2026-03-04T18:00:00Z");
    private static final DemoPress PRESS = DemoPress.load(NOW);

    @TempDir private Path data = Path.of(".");

    private static void fill(Archive archive) {
        archive.change(shelves -> {
            for (var event : PRESS.truth().events()) {
                boolean opens = true;
                for (var key : event.keys()) {
                    if (!key.contains("@")) {
                        var press = PRESS.article(key);
                        var outlet = press.outlet().key();
                        shelves.outlets().known(outlet, press.outlet().name(), null);
                        shelves.articles().store(article(press), outlet, NOW);
                        var stored = shelves.articles().byId(key).orElseThrow();
                        var decision = new Decision(key, event.id(), opens, null);
                        shelves.grouping().decided(stored, decision, NOW);
                        opens = false;
                    }
                }
            }
        });
    }

    private static Article article(PressArticle press) {
        return new Article(
                press.key(),
                "https://" + press.outlet().key() + ".example/" + press.slug(),
                press.outlet().name(),
                press.title(),
                press.standfirst(),
                List.of(),
                Moment.exact(press.published()),
                null,
                press.outlet().language(),
                null,
                null,
                false,
                List.of(),
                press.body().stream().map(b -> Block.paragraph(b.text())).toList());
    }

    @Test
    void whatFollowsNamesWhatLedToIt() {
        try (var archive = Archive.open(ArchiveSettings.in(data));
                var index = SearchIndex.inMemory()) {
            fill(archive);
            index.catchUp(archive);
            var earlier = new EarlierStories(index);
            Map<String, List<Earlier>> before = new HashMap<>();
            for (var event : PRESS.truth().events()) {
                archive.read(shelves -> {
                    var story = shelves.stories().byId(event.id()).orElseThrow();
                    var found = earlier.before(shelves, story);
                    before.put(event.id(), found);
                    assertThat(found)
                            .allSatisfy(e -> {
                                assertThat(e.names()).isNotEmpty();
                                assertThat(e.article().published()).isBefore(story.founded());
                                assertThat(e.article().story()).isNotEqualTo(event.id());
                            });
                    return found.size();
                });
            }
            for (var link : PRESS.truth().storyLinks()) {
                var stories = stories(before.getOrDefault(link.to(), List.of()));
                if (link.relation().equals("follow-up")) {
                    assertThat(stories).as(link.to()).contains(link.from());
                } else if (link.relation().startsWith("unrelated")) {
                    assertThat(stories).as(link.to()).doesNotContain(link.from());
                }
            }
            assertThat(stories(before.getOrDefault("mellish-resigns", List.of())))
                    .containsExactly("ferry-fire", "ferry-warnings", "varga-testimony");
            assertThat(before.get("biscuit")).isEmpty();
            assertThat(before.values().stream().mapToInt(List::size).sum()).isLessThan(16);
        }
    }

    private static List<String> stories(List<Earlier> before) {
        return before.stream().map(e -> String.valueOf(e.article().story())).toList();
    }
}
