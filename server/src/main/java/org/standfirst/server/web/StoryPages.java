package org.standfirst.server.web;

import org.standfirst.edition.Dossier;
import org.standfirst.edition.Editor;
import org.standfirst.provenance.Provenance;
import org.standfirst.server.desk.Publisher;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.StoredArticle;
import org.standfirst.server.store.Story;
import org.standfirst.server.web.view.OutletName;
import org.standfirst.server.web.view.StoryPage;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A story with everything that was found out about it, as its page shows it. */
final class StoryPages {

    private static final Dossier NOTHING_FOUND = new Dossier(List.of(), List.of(), List.of());

    private StoryPages() {}

    static StoryPage page(Shelves shelves, Story story) {
        var material = Publisher.material(story);
        var edited = new Editor().edit(List.of(material), story.latest()).stories().getFirst();
        Map<String, StoredArticle> articles = new HashMap<>();
        var outlets = new LinkedHashSet<OutletName>();
        for (var article : story.articles()) {
            articles.put(article.id(), article);
            outlets.add(Reports.name(article.outlet()));
        }
        var headline = Objects.requireNonNull(articles.get(edited.headlineArticleId()));
        var reports =
                story.articles().reversed().stream()
                        .map(article -> Reports.of(article, taken(article, material.provenance())))
                        .toList();
        var findings = new Findings(articles, shelves.articles()::versions);
        var dossier = shelves.dossiers().of(story.id()).orElse(NOTHING_FOUND);
        return new StoryPage(
                EditionPages.line(
                        edited, headline, List.copyOf(outlets), findings.facts(dossier.facts())),
                findings.facts(dossier.facts()),
                findings.figures(dossier),
                findings.axes(dossier),
                Ledger.of(story.articles(), shelves.attributions().ofStory(story.id())),
                reports);
    }

    private static List<String> taken(StoredArticle article, Provenance provenance) {
        return provenance.links().stream()
                .filter(link -> link.articleId().equals(article.id()))
                .map(link -> link.why())
                .distinct()
                .toList();
    }
}
