package org.standfirst.server.web;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Author;
import org.standfirst.edition.Passage.Part;
import org.standfirst.server.store.Cartoon;
import org.standfirst.server.store.Outlet;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.StoredArticle;
import org.standfirst.server.web.view.CartoonLine;
import org.standfirst.server.web.view.OutletName;
import org.standfirst.server.web.view.Report;
import org.standfirst.server.web.view.WordsPage;

import java.util.List;
import java.util.Optional;

/** Articles as pages quote them. */
final class Reports {

    private Reports() {}

    /**
     * @param taken from where it took what it says, a line each
     */
    static Report of(StoredArticle stored, List<String> taken) {
        return of(stored, taken, null);
    }

    /**
     * @param joined why it was put into its story
     */
    static Report of(StoredArticle stored, List<String> taken, @Nullable String joined) {
        var article = stored.article();
        var lines = FirstLines.of(article.blocks());
        return new Report(
                stored.id(),
                name(stored.outlet()),
                article.title(),
                article.url(),
                article.authors().stream().map(Author::name).toList(),
                article.published(),
                article.language(),
                stored.story(),
                lines.text(),
                context(stored, lines),
                lines.more(),
                joined,
                taken);
    }

    private static @Nullable String context(StoredArticle stored, FirstLines lines) {
        int length = lines.text().codePointCount(0, lines.text().length());
        return length == 0
                ? null
                : Links.words(stored.id(), stored.version(), lines.begin(), lines.begin() + length);
    }

    static OutletName name(Outlet outlet) {
        return new OutletName(outlet.id(), outlet.name());
    }

    /** Words of a version of an article in their context; empty if there are none. */
    static Optional<WordsPage> words(
            Shelves shelves, StoredArticle stored, int version, Part part, int begin, int end) {
        return shelves.articles().versions(stored.id()).stream()
                .filter(v -> v.number() == version)
                .findFirst()
                .flatMap(asked ->
                        Surroundings.of(
                                Reports.of(stored, List.of()),
                                asked.article(),
                                version,
                                part,
                                begin,
                                end,
                                version < stored.version()));
    }

    static CartoonLine cartoon(Cartoon cartoon) {
        return new CartoonLine(
                cartoon.id(),
                name(cartoon.outlet()),
                cartoon.title(),
                Links.outside(cartoon.link()),
                cartoon.artists().isBlank() ? null : cartoon.artists(),
                cartoon.alt(),
                cartoon.published(),
                Links.cartoon(cartoon.id()),
                cartoon.width(),
                cartoon.height());
    }
}
