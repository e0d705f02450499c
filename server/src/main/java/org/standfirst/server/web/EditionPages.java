package org.standfirst.server.web;

import org.jspecify.annotations.Nullable;
import org.standfirst.edition.Edition;
import org.standfirst.edition.EditionStory;
import org.standfirst.edition.Feature;
import org.standfirst.edition.Passage;
import org.standfirst.edition.Section;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.StoredArticle;
import org.standfirst.server.web.view.Agreed;
import org.standfirst.server.web.view.EditionPage;
import org.standfirst.server.web.view.FeatureBox;
import org.standfirst.server.web.view.OutletName;
import org.standfirst.server.web.view.SectionName;
import org.standfirst.server.web.view.StoryLine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Editions and the lines of their stories, as pages show them. */
final class EditionPages {

    private EditionPages() {}

    static EditionPage page(Shelves shelves, Edition edition) {
        Map<String, OutletName> names = new HashMap<>();
        shelves.outlets().all().forEach(o -> names.putIfAbsent(o.name(), Reports.name(o)));
        var lines =
                edition.stories().stream()
                        .flatMap(story -> line(shelves, story, names).stream())
                        .toList();
        return new EditionPage(
                edition.at(),
                lines,
                features(shelves, edition, lines),
                Afterwards.of(shelves, edition));
    }

    private static List<FeatureBox> features(
            Shelves shelves, Edition edition, List<StoryLine> lines) {
        return edition.features().stream()
                .flatMap(feature ->
                        lines.stream()
                                .filter(line -> line.id().equals(feature.storyId()))
                                .map(line -> feature(shelves, feature, line)))
                .filter(box -> box.parts().stream().anyMatch(part -> !part.lines().isEmpty()))
                .toList();
    }

    private static FeatureBox feature(Shelves shelves, Feature feature, StoryLine line) {
        var findings = findings(shelves, feature.passages());
        var parts =
                feature.parts().stream()
                        .map(part ->
                                new FeatureBox.Part(
                                        part.label(),
                                        part.lines().stream()
                                                .flatMap(p -> findings.cited(p).stream())
                                                .toList()))
                        .toList();
        return new FeatureBox(
                feature.kind().key(),
                feature.kind().title(),
                feature.reason(),
                feature.subject(),
                line,
                parts);
    }

    private static Findings findings(Shelves shelves, List<Passage> passages) {
        Map<String, StoredArticle> articles = new HashMap<>();
        for (var passage : passages) {
            shelves.articles()
                    .byId(passage.articleId())
                    .ifPresent(found -> articles.put(found.id(), found));
        }
        return new Findings(articles, shelves.articles()::versions);
    }

    /** Empty for a story that is hidden, or whose headline's article is gone. */
    private static Optional<StoryLine> line(
            Shelves shelves, EditionStory story, Map<String, OutletName> names) {
        var note = shelves.rulings().note(story.storyId());
        return shelves.articles()
                .byId(story.headlineArticleId())
                .filter(_ -> !note.hidden())
                .map(headline -> {
                    var outlets =
                            story.outlets().stream()
                                    .map(n -> names.getOrDefault(n, new OutletName("", n)))
                                    .toList();
                    return line(
                            story,
                            headline,
                            outlets,
                            facts(shelves, story),
                            formerly(shelves, story.storyId()),
                            note.title());
                });
    }

    /** The independent origins, each with the other outlets that lead back to it. */
    private static List<StoryLine.Root> roots(EditionStory story, List<OutletName> outlets) {
        return story.roots().stream()
                .map(root -> {
                    var others =
                            outlets.stream()
                                    .filter(outlet -> root.outlets().contains(outlet.name()))
                                    .filter(outlet -> !outlet.name().equals(root.name()))
                                    .toList();
                    return new StoryLine.Root(root.name(), root.inStory(), others);
                })
                .toList();
    }

    /** The ids of stories that were merged into this one. */
    static String formerly(Shelves shelves, String storyId) {
        return String.join(" ", shelves.stories().mergedInto(storyId));
    }

    private static List<Agreed> facts(Shelves shelves, EditionStory story) {
        var passages =
                story.facts().stream()
                        .flatMap(f -> Stream.concat(Stream.of(f.passage()), f.others().stream()))
                        .toList();
        return findings(shelves, passages).facts(story.facts());
    }

    /** A section as pages name it. */
    static @Nullable SectionName name(@Nullable Section section) {
        return section == null ? null : new SectionName(section.key(), section.title());
    }

    static StoryLine line(
            EditionStory story,
            StoredArticle headline,
            List<OutletName> outlets,
            List<Agreed> facts,
            String formerly,
            @Nullable String named) {
        return new StoryLine(
                story.storyId(),
                story.headline(),
                story.headlineArticleId(),
                story.standfirst(),
                story.standfirstArticleId(),
                formerly,
                headline.article().language(),
                Reports.name(headline.outlet()),
                outlets,
                facts,
                story.independent(),
                story.articleIds().size(),
                story.latest(),
                story.score(),
                Words.why(story.why()),
                named,
                name(story.section()),
                roots(story, outlets));
    }
}
