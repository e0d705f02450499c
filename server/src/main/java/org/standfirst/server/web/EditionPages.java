package org.standfirst.server.web;

import org.jspecify.annotations.Nullable;
import org.standfirst.edition.Edition;
import org.standfirst.edition.EditionStory;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.StoredArticle;
import org.standfirst.server.web.view.Agreed;
import org.standfirst.server.web.view.EditionPage;
import org.standfirst.server.web.view.OutletName;
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
        return new EditionPage(edition.at(), lines);
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

    /** The ids of stories that were merged into this one. */
    static String formerly(Shelves shelves, String storyId) {
        return String.join(" ", shelves.stories().mergedInto(storyId));
    }

    private static List<Agreed> facts(Shelves shelves, EditionStory story) {
        Map<String, StoredArticle> articles = new HashMap<>();
        for (var fact : story.facts()) {
            for (var passage :
                    Stream.concat(Stream.of(fact.passage()), fact.others().stream()).toList()) {
                shelves.articles()
                        .byId(passage.articleId())
                        .ifPresent(found -> articles.put(found.id(), found));
            }
        }
        return new Findings(articles, shelves.articles()::versions).facts(story.facts());
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
                named);
    }
}
