package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.provenance.Provenance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Perspectives of the demo press, and that every passage of every dossier is verbatim. */
@NullMarked
class DossierTest {

    private final Rarity rarity = Rarity.of(DemoStories.articles());

    private static Map<String, Map<String, String>> axes() {
        Map<String, Map<String, String>> axes = new LinkedHashMap<>();
        for (var axis : List.of("country", "ownership", "language")) {
            var labels = new LinkedHashMap<String, String>();
            for (var outlet : DemoStories.PRESS.outlets()) {
                labels.put(
                        outlet.name(),
                        switch (axis) {
                            case "country" -> outlet.country();
                            case "ownership" -> outlet.ownership();
                            default -> outlet.language();
                        });
            }
            axes.put(axis, labels);
        }
        return axes;
    }

    private Perspectives country(String event) {
        return Dossier.of(DemoStories.story(event), rarity, axes()).perspectives().getFirst();
    }

    @Test
    void sidesOfADisputeStandSideBySide() {
        var groups = country("skarn-dam").groups();
        assertThat(groups).extracting(Perspective::group).containsExactly("Kestria", "Drovia");
        assertThat(groups.get(1).alone())
                .extracting(Passage::text)
                .anyMatch(text -> text.contains("complete log of the Skarn Dam"));
        assertThat(groups.get(0).quoted())
                .extracting(Perspective.Quoted::speaker)
                .contains("Energy Ministry")
                .doesNotContain("Miro Kessel", "Sefa Ordan");
    }

    @Test
    void anAxisWithOneGroupComparesNothing() {
        var groups = country("varga-testimony").groups();
        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().alone()).isEmpty();
        assertThat(groups.getFirst().words()).isEmpty();
    }

    @Test
    void wordsThatOneSideLeansOnAreFound() {
        var ours = lines("The regime shot at protesters. The regime lied. A regime of fear fell.");
        var theirs =
                lines("The government spoke to rioters. The government kept order. Peace won.");
        var all = repeated(ours);
        var mine = new BitSet();
        mine.set(0, all.size());
        all.addAll(repeated(theirs));
        var others = new BitSet();
        others.set(mine.length(), all.size());
        var index = new LineIndex(all, rarity);
        assertThat(new LeaningWords(index).of(mine, others, 3))
                .extracting(Perspective.LeaningWord::word)
                .contains("regime")
                .doesNotContain("government");
    }

    private static List<Line> repeated(List<Line> lines) {
        var many = new ArrayList<Line>();
        for (int i = 0; i < 4; i++) {
            many.addAll(lines);
        }
        return many;
    }

    private static List<Line> lines(String text) {
        var article = Article.of("a", "https://a.example", "A", "T", null, "en", text);
        return StoryLines.of(
                new StoryMaterial("s", List.of(article), new Provenance(List.of(), List.of())));
    }

    @Test
    void everyPassageIsVerbatim() {
        int passages = 0;
        for (var story : DemoStories.stories()) {
            var dossier = Dossier.of(story, rarity, axes());
            for (var passage : dossier.passages()) {
                var article =
                        story.articles().stream()
                                .filter(a -> a.id().equals(passage.articleId()))
                                .findFirst()
                                .orElseThrow();
                assertThat(passage.standsIn(article)).as(passage.text()).isTrue();
                passages++;
            }
        }
        assertThat(passages).isGreaterThan(200);
    }
}
