package org.standfirst.server.web;

import org.standfirst.edition.Dossier;
import org.standfirst.edition.Editor;
import org.standfirst.provenance.Origin;
import org.standfirst.provenance.Provenance;
import org.standfirst.server.desk.Publisher;
import org.standfirst.server.search.EarlierStories;
import org.standfirst.server.search.FurtherReading;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.StoredArticle;
import org.standfirst.server.store.Story;
import org.standfirst.server.web.view.Coverage;
import org.standfirst.server.web.view.OutletName;
import org.standfirst.server.web.view.StoryLine;
import org.standfirst.server.web.view.StoryPage;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A story with everything that was found out about it, as its page shows it. */
final class StoryPages {

    private static final Dossier NOTHING_FOUND = new Dossier(List.of(), List.of(), List.of());

    /** Texts of other stories that are shown. */
    private static final int MOST_ELSEWHERE = 24;

    private StoryPages() {}

    /** The story as a list shows it. */
    static StoryLine line(Shelves shelves, Story story) {
        var edited = new Editor().edit(Publisher.material(shelves, story), story.latest());
        Map<String, StoredArticle> articles = new HashMap<>();
        var outlets = new LinkedHashSet<OutletName>();
        for (var article : story.articles()) {
            articles.put(article.id(), article);
            outlets.add(Reports.name(article.outlet()));
        }
        var facts = shelves.dossiers().of(story.id()).orElse(NOTHING_FOUND).facts();
        return EditionPages.line(
                edited,
                Objects.requireNonNull(articles.get(edited.headlineArticleId())),
                List.copyOf(outlets),
                new Findings(articles, shelves.articles()::versions).facts(facts),
                EditionPages.formerly(shelves, story.id()),
                shelves.rulings().note(story.id()).title());
    }

    static StoryPage page(
            Shelves shelves, Story story, EarlierStories earlier, FurtherReading further) {
        var background = EarlierLines.of(earlier, shelves, story);
        var material = Publisher.material(shelves, story);
        var edited = new Editor().edit(material, story.latest());
        Map<String, StoredArticle> articles = new HashMap<>();
        var outlets = new LinkedHashSet<OutletName>();
        for (var article : story.articles()) {
            articles.put(article.id(), article);
            outlets.add(Reports.name(article.outlet()));
        }
        var headline = Objects.requireNonNull(articles.get(edited.headlineArticleId()));
        var whys = shelves.grouping().whys(story.id());
        var reports =
                story.articles().reversed().stream()
                        .map(article -> {
                            var why = whys.get(article.id());
                            return Reports.of(
                                    article,
                                    taken(article, material.provenance()),
                                    why == null ? null : Words.joined(why));
                        })
                        .toList();
        var findings = new Findings(articles, shelves.articles()::versions);
        var dossier = shelves.dossiers().of(story.id()).orElse(NOTHING_FOUND);
        return new StoryPage(
                EditionPages.line(
                        edited,
                        headline,
                        List.copyOf(outlets),
                        findings.facts(dossier.facts()),
                        EditionPages.formerly(shelves, story.id()),
                        shelves.rulings().note(story.id()).title()),
                findings.facts(dossier.facts()),
                findings.figures(dossier),
                findings.axes(dossier),
                Findings.ofOneGroup(dossier),
                Ledger.of(story.articles(), shelves.attributions().ofStory(story.id())),
                coverage(shelves, story, outlets.size(), material.provenance()),
                reports,
                background,
                FurtherLines.of(further, shelves, story).stream()
                        .filter(f ->
                                background.stream().noneMatch(b -> b.storyId().equals(f.storyId())))
                        .toList());
    }

    private static Coverage coverage(
            Shelves shelves, Story story, int outlets, Provenance provenance) {
        var entries =
                story.articles().stream()
                        .map(article ->
                                new Coverage.Entry(
                                        article.id(),
                                        Reports.name(article.outlet()),
                                        article.published(),
                                        provenance
                                                .originOf(article.id())
                                                .map(Origin::name)
                                                .orElse(article.outlet().name()),
                                        links(article, provenance)))
                        .toList();
        var roots =
                provenance.origins().stream()
                        .map(o -> new Coverage.Root(o.name(), o.inStory(), o.articleIds()))
                        .toList();
        return new Coverage(outlets, entries, roots, elsewhere(shelves, story));
    }

    private static List<Coverage.Elsewhere> elsewhere(Shelves shelves, Story story) {
        return shelves.sharedTexts().ofStory(story.id()).stream()
                .filter(shared -> !shared.story().equals(story.id()) && !shared.story().isEmpty())
                .filter(shared -> !shelves.rulings().note(shared.story()).hidden())
                .limit(MOST_ELSEWHERE)
                .map(shared ->
                        new Coverage.Elsewhere(
                                shared.article(),
                                shared.other(),
                                shared.story(),
                                Reports.name(shared.outlet()),
                                shelves.articles()
                                        .byId(shared.other())
                                        .map(other -> other.article().title())
                                        .orElse(""),
                                shared.published(),
                                shared.first(),
                                shared.text().part(),
                                shared.text().isCopy()))
                .toList();
    }

    private static List<Coverage.Taken> links(StoredArticle article, Provenance provenance) {
        return provenance.links().stream()
                .filter(link -> link.articleId().equals(article.id()))
                .map(link ->
                        new Coverage.Taken(
                                link.kind().name().toLowerCase(Locale.ROOT),
                                link.fromArticleId(),
                                link.source(),
                                link.why()))
                .toList();
    }

    private static List<String> taken(StoredArticle article, Provenance provenance) {
        return provenance.links().stream()
                .filter(link -> link.articleId().equals(article.id()))
                .map(link -> link.why())
                .distinct()
                .toList();
    }
}
