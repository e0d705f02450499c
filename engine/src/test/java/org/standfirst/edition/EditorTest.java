package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.standfirst.demo.press.Truth;
import org.standfirst.edition.Feature.Kind;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The edition of the demo's last day: its order, sections and formats, held to the truth. */
@NullMarked
class EditorTest {

    private static final Instant NOW = Instant.parse("2026-03-04T18:00:00Z");

    private static Edition edition = new Edition(NOW, List.of());

    @BeforeAll
    static void edit() {
        var rarity = Rarity.of(DemoStories.articles());
        Map<String, Dossier> dossiers = new HashMap<>();
        for (var story : DemoStories.stories()) {
            dossiers.put(story.storyId(), Dossier.of(story, rarity, axes()));
        }
        edition =
                new Editor(new Sections(Set.of("Quillport")))
                        .edit(DemoStories.stories(), dossiers, NOW);
    }

    private static Map<String, Map<String, String>> axes() {
        Map<String, String> country = new LinkedHashMap<>();
        DemoStories.PRESS.outlets().forEach(o -> country.put(o.name(), o.country()));
        return Map.of("country", country);
    }

    private static Optional<String> story(Kind kind) {
        return edition.features().stream()
                .filter(f -> f.kind() == kind)
                .map(Feature::storyId)
                .findFirst();
    }

    @Test
    void formatsTellWhatTheTruthSaysTheyMay() {
        var truth = DemoStories.PRESS.truth().formats();
        assertThat(truth.speedRead()).contains(story(Kind.SPEED_READ).orElseThrow());
        assertThat(truth.explainer()).contains(story(Kind.THE_EXPLAINER).orElseThrow());
        assertThat(truth.talkingPoint()).contains(story(Kind.TALKING_POINT).orElseThrow());
        assertThat(truth.underTheRadar())
                .anyMatch(r -> r.event().equals(story(Kind.UNDER_THE_RADAR).orElseThrow()));
        assertThat(edition.features())
                .anyMatch(f -> truth.spotlight().person().equals(f.subject()));
    }

    @Test
    void anEventThatOnePerspectiveAloneTellsIsUnderTheRadar() {
        var truth = DemoStories.PRESS.truth();
        var oneSided =
                truth.events().stream()
                        .filter(e -> e.oneSided() != null)
                        .map(Truth.Event::id)
                        .toList();
        assertThat(oneSided).hasSize(1);
        // The other one that the truth names weighs more, and there is one such format a day.
        var others =
                truth.formats().underTheRadar().stream()
                        .map(Truth.Radar::event)
                        .filter(event -> !oneSided.contains(event))
                        .toList();
        var rest =
                DemoStories.stories().stream().filter(s -> !others.contains(s.storyId())).toList();
        var rarity = Rarity.of(DemoStories.articles());
        Map<String, Dossier> dossiers = new HashMap<>();
        rest.forEach(s -> dossiers.put(s.storyId(), Dossier.of(s, rarity, axes())));
        var radar =
                new Editor(new Sections(Set.of("Quillport")))
                        .edit(rest, dossiers, NOW).features().stream()
                                .filter(f -> f.kind() == Kind.UNDER_THE_RADAR)
                                .toList();
        assertThat(radar).extracting(Feature::storyId).containsExactlyElementsOf(oneSided);
        assertThat(radar.getFirst().reason()).contains("one outlet alone");
    }

    @Test
    void aStoryOfNoSectionMayBeUnderTheRadar() {
        var rarity = Rarity.of(DemoStories.articles());
        var materials = new HashMap<String, StoryMaterial>();
        DemoStories.stories().forEach(each -> materials.put(each.storyId(), each));
        var candidates =
                edition.stories().stream()
                        .map(each -> {
                            var material = Objects.requireNonNull(materials.get(each.storyId()));
                            var dossier = Dossier.of(material, rarity, axes());
                            return new Candidate(withoutSection(each), material, dossier);
                        })
                        .toList();
        assertThat(UnderTheRadar.of(candidates)).isPresent();
    }

    private static EditionStory withoutSection(EditionStory story) {
        return new EditionStory(
                story.storyId(),
                story.headlineArticleId(),
                story.headline(),
                story.standfirst(),
                story.standfirstArticleId(),
                story.articleIds(),
                story.outlets(),
                story.facts(),
                story.independent(),
                story.latest(),
                story.score(),
                story.why());
    }

    @Test
    void eachFormatNamesItsReasonAndQuotesAndNoStoryIsThereTwice() {
        assertThat(edition.features())
                .allSatisfy(f -> {
                    assertThat(f.reason()).isNotBlank();
                    assertThat(f.passages()).isNotEmpty();
                });
        assertThat(edition.features()).extracting(Feature::storyId).doesNotHaveDuplicates();
        assertThat(edition.features()).extracting(Feature::kind).doesNotHaveDuplicates();
    }

    @Test
    void aDayOfSmallReportsHasNoFormats() {
        var small = List.of(DemoStories.story("biscuit"), DemoStories.story("slip-dredging"));
        assertThat(new Editor().edit(small, NOW).features()).isEmpty();
    }

    @Test
    void mostStoriesStandInTheirSection() {
        var truth = DemoStories.PRESS.truth().sections();
        int right = 0;
        for (var story : edition.stories()) {
            var section = story.section();
            boolean known =
                    section != null
                            && story.articleIds().stream()
                                    .anyMatch(id -> section.key().equals(truth.get(id)));
            right += known ? 1 : 0;
        }
        assertThat(right).isGreaterThanOrEqualTo(22);
    }

    @Test
    void theScoreIsTheProductOfItsNumbers() {
        assertThat(edition.stories())
                .allSatisfy(s -> assertThat(s.score()).isEqualTo(s.why().score()))
                .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        // Of what one outlet tells alone, only its first story in a section stands unmoved.
        assertThat(edition.stories())
                .filteredOn(s -> s.outlets().size() > 1)
                .allSatisfy(s -> assertThat(s.why().variety()).isEqualTo(1));
        assertThat(edition.stories()).anyMatch(s -> s.why().recent() > 0 && s.why().pace() > 1);
    }
}
