package org.standfirst.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.crossword.Crossword;
import org.standfirst.crossword.Style;
import org.standfirst.story.Decision;
import org.standfirst.story.Explanation;
import org.standfirst.story.Ruling;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Stories as they are grouped and ruled, and what is printed of them. */
@NullMarked
interface StoriesContract extends OpenedArchive {

    @Test
    default void aRulingIsAStepAndIsOnRecord() {
        store("a", NOW);
        store("b", NOW);
        archive()
                .change(shelves -> {
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
        var steps = archive().read(shelves -> shelves.grouping().stepsAfter(0, 99));
        assertThat(steps)
                .extracting(Grouping.Step::ruling)
                .endsWith(
                        new Ruling.Merge("b", "a"),
                        new Ruling.Split("a", "c", List.of("b")),
                        new Ruling.Pin("a"));
        var ruled = archive().read(shelves -> shelves.rulings().of("c")).getFirst();
        assertThat(ruled.articles()).containsExactly("b");
        assertThat(ruled.undoes()).isNull();
        archive().change(shelves -> shelves.rulings().undone(ruled.id(), NOW));
        assertThat(
                        archive()
                                .read(shelves -> shelves.rulings().byId(ruled.id()))
                                .orElseThrow()
                                .undone())
                .isEqualTo(NOW);
        var read2 = archive().read(shelves -> shelves.rulings().note("a"));
        assertThat(read2).isEqualTo(new StoryNote("Fire", true, true));
        // What is hidden is in no list.
        var read3 = archive().read(shelves -> shelves.stories().page(0, 9));
        assertThat(read3).extracting(Story::id).containsExactly("c");
        var read4 = archive().read(shelves -> shelves.stories().latestIds(0, 9));
        assertThat(read4).contains("a", "c");
    }

    @Test
    default void costsAreAddedOrTheHighestAndLabelsTakeThePlaceOfOthers() {
        archive()
                .change(shelves -> {
                    shelves.costs().add(NOW, "stories", 5);
                    shelves.costs().add(NOW, "stories", 6);
                    shelves.costs().highest(NOW, "disk", 7);
                    shelves.costs().highest(NOW, "disk", 3);
                    shelves.costs().labels("outlet,a", NOW, NOW);
                    shelves.costs().labels("outlet,b", NOW, NOW);
                    shelves.costs().labelsOfFile("outlet,c", NOW, NOW);
                });
        var kept = archive().read(shelves -> shelves.costs().since(NOW.minusSeconds(7_200)));
        assertThat(kept)
                .hasEntrySatisfying("stories", of -> assertThat(of.values()).containsExactly(11L))
                .hasEntrySatisfying("disk", of -> assertThat(of.values()).containsExactly(7L));
        var ofFile = archive().read(shelves -> shelves.costs().labelsOfFile());
        assertThat(ofFile).contains("outlet,c");
        var read5 = archive().read(shelves -> shelves.costs().labels());
        assertThat(read5).contains("outlet,b");
        var read6 = archive().read(shelves -> shelves.costs().bytes());
        assertThat(read6).isPositive();
        store("a", NOW);
        assertThat(
                        archive()
                                .read(shelves -> shelves.costs().articles(NOW.minusSeconds(1)))
                                .values())
                .containsExactly(1L);
    }

    private static void group(Shelves shelves, String id) {
        var stored = shelves.articles().byId(id).orElseThrow();
        shelves.grouping().decided(stored, new Decision(id, id, true, null), NOW);
    }

    @Test
    default void aMergedStoryLeadsToWhereItWent() {
        archive().change(shelves -> shelves.outlets().known("post.example", "The Post", null));
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
                        List.of(),
                        false);
        for (var id : List.of("a", "b", "c")) {
            store(article(id, "Text of " + id));
            archive()
                    .change(shelves -> {
                        var stored = shelves.articles().byId(id).orElseThrow();
                        var decision = new Decision(id, "story-" + id, true, why);
                        shelves.grouping().decided(stored, decision, NOW);
                    });
        }
        archive()
                .change(shelves -> {
                    long step = shelves.grouping().repaired(NOW);
                    shelves.grouping().merged(step, "story-a", "story-b", "alike");
                    shelves.grouping().merged(step, "story-b", "story-c", "alike");
                });
        var story = archive().read(shelves -> shelves.stories().byId("story-a")).orElseThrow();
        assertThat(story.id()).isEqualTo("story-c");
        assertThat(story.articles()).hasSize(3);
        var read7 = archive().read(shelves -> shelves.stories().mergedInto("story-c"));
        assertThat(read7).containsExactly("story-a", "story-b");
        var read8 = archive().read(shelves -> shelves.grouping().why("a"));
        assertThat(read8).contains(why);
        archive()
                .change(shelves -> {
                    long step = shelves.grouping().repaired(NOW);
                    shelves.grouping().split(step, "story-c", "story-d", List.of("a"), "apart");
                });
        var read9 =
                archive().read(shelves -> shelves.stories().between(NOW.minusSeconds(9), NOW, 9));
        assertThat(read9)
                .extracting(it -> it.id() + it.articles().size())
                .containsExactlyInAnyOrder("story-c2", "story-d1");
        var read10 = archive().read(shelves -> shelves.grouping().stepsAfter(1, 9));
        assertThat(read10).hasSize(4).filteredOn(it -> it.article() == null).hasSize(2);
        var read11 = archive().read(Shelves::counts).stories();
        assertThat(read11).isEqualTo(2);
    }

    @Test
    default void theGrouperAndTheEditionsAreKept() {
        var state = "state".getBytes(StandardCharsets.UTF_8);
        archive().change(shelves -> shelves.grouping().save(7, new byte[9]));
        archive().change(shelves -> shelves.grouping().save(8, state));
        var snapshot = archive().read(shelves -> shelves.grouping().snapshot()).orElseThrow();
        assertThat(snapshot.step()).isEqualTo(8);
        assertThat(snapshot.state()).isEqualTo(state);
        archive().change(shelves -> shelves.editions().publish("2026-03-03", NOW, "{}"));
        var later = NOW.plusSeconds(1);
        archive().change(shelves -> shelves.editions().publish("2026-03-04", later, "{\"a\":1}"));
        var read12 = archive().read(shelves -> shelves.editions().latest());
        assertThat(read12).contains(new StoredEdition("2026-03-04", later, "{\"a\":1}"));
        var read13 = archive().read(shelves -> shelves.editions().ids(9));
        assertThat(read13).containsExactly("2026-03-04", "2026-03-03");
    }

    @Test
    default void aPuzzleStaysAsItWasMade() {
        var rows = List.of("ABC", "D#E", "FGH");
        var first = new Crossword("First", Style.BRITISH, rows, List.of());
        var second = new Crossword("Second", Style.AMERICAN, rows, List.of());
        archive()
                .change(shelves -> {
                    var puzzles = shelves.crosswords();
                    puzzles.keep("2026-03-03", CrosswordKind.DAILY, NOW, first);
                    puzzles.keep("2026-03-03", CrosswordKind.DAILY, NOW, second);
                    puzzles.keep("2026-03-03", CrosswordKind.MINI, NOW, second);
                    puzzles.keep("2026-03-05", CrosswordKind.DAILY, NOW, second);
                });
        archive()
                .read(shelves -> {
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
}
