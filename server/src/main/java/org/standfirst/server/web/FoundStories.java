package org.standfirst.server.web;

import org.jspecify.annotations.Nullable;
import org.standfirst.attribution.Span;
import org.standfirst.server.search.Excerpt;
import org.standfirst.server.search.Finder;
import org.standfirst.server.search.Found;
import org.standfirst.server.search.Search;
import org.standfirst.server.store.StoredArticle;
import org.standfirst.server.web.view.Cited;
import org.standfirst.server.web.view.FoundArticle;
import org.standfirst.server.web.view.FoundStory;
import org.standfirst.server.web.view.SearchPage;
import org.standfirst.server.web.view.Sheet;

import java.util.List;

/** What a search found, as pages show it. */
final class FoundStories {

    private FoundStories() {}

    /** One sheet of what answers a question; without items beyond the last. */
    static SearchPage page(Finder finder, String query, boolean latestFirst, int sheet) {
        var search = Search.read(query);
        var found = finder.find(search, latestFirst, sheet);
        var stories = found.items().stream().map(FoundStories::story).toList();
        return new SearchPage(
                query,
                latestFirst || !search.hasWords(),
                found.articles(),
                found.notes(),
                Sheet.of(stories, sheet, Finder.SHEET, found.stories()));
    }

    private static FoundStory story(Found.InStory story) {
        return new FoundStory(
                story.story(),
                story.matching(),
                story.latest(),
                story.articles().stream().map(FoundStories::article).toList());
    }

    private static FoundArticle article(Found.InArticle found) {
        var stored = found.article();
        var article = stored.article();
        var excerpt = found.excerpt();
        return new FoundArticle(
                stored.id(),
                Reports.name(stored.outlet()),
                article.title(),
                marks(found.title(), 0),
                article.url(),
                stored.published(),
                article.language(),
                cited(stored, excerpt),
                excerpt == null ? List.of() : marks(excerpt.marks(), excerpt.begin()));
    }

    private static @Nullable Cited cited(StoredArticle stored, @Nullable Excerpt excerpt) {
        return excerpt == null
                ? null
                : new Cited(
                        stored.id(),
                        stored.version(),
                        excerpt.begin(),
                        excerpt.end(),
                        excerpt.text(),
                        stored.article().language(),
                        Reports.name(stored.outlet()),
                        stored.published());
    }

    private static List<FoundArticle.Mark> marks(List<Span> spans, int before) {
        return spans.stream()
                .map(span -> new FoundArticle.Mark(span.begin() - before, span.end() - before))
                .toList();
    }
}
