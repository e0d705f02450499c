package org.standfirst.server.web;

import org.jspecify.annotations.Nullable;
import org.standfirst.edition.Amendment;
import org.standfirst.edition.Amendments;
import org.standfirst.edition.Edition;
import org.standfirst.edition.Passage;
import org.standfirst.server.store.ArticleVersion;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.StoredArticle;
import org.standfirst.server.web.view.Amended;
import org.standfirst.server.web.view.Cited;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What outlets changed in an edition's reports after it was made. */
final class Afterwards {

    private Afterwards() {}

    /** The changes, what was withdrawn first. */
    static List<Amended> of(Shelves shelves, Edition edition) {
        Map<String, String> stories = new HashMap<>();
        for (var story : edition.stories()) {
            story.articleIds().forEach(id -> stories.put(id, story.storyId()));
        }
        return shelves.articles().changedSince(edition.at()).stream()
                .filter(stories::containsKey)
                .flatMap(id -> shelves.articles().byId(id).stream())
                .flatMap(stored ->
                        amended(shelves, edition, stored, stories.get(stored.id())).stream())
                .sorted((a, b) -> rank(a) - rank(b))
                .toList();
    }

    private static int rank(Amended amended) {
        return List.of("retraction", "correction", "edit").indexOf(amended.kind());
    }

    private static Optional<Amended> amended(
            Shelves shelves, Edition edition, StoredArticle stored, @Nullable String story) {
        var versions = shelves.articles().versions(stored.id());
        var then = versions.getFirst();
        for (var version : versions) {
            then = version.seen().isAfter(edition.at()) ? then : version;
        }
        var before = then;
        var now = versions.getLast();
        return story == null || before.number() == now.number()
                ? Optional.empty()
                : Amendments.between(before.article(), now.article())
                        .map(amendment -> amended(stored, story, before, now, amendment));
    }

    private static Amended amended(
            StoredArticle stored,
            String story,
            ArticleVersion before,
            ArticleVersion now,
            Amendment amendment) {
        var changes =
                amendment.changes().stream()
                        .map(change ->
                                new Amended.Change(
                                        cited(stored, before, change.before()),
                                        cited(stored, now, change.after())))
                        .toList();
        return new Amended(
                story,
                stored.id(),
                amendment.kind().name().toLowerCase(Locale.ROOT),
                Reports.name(stored.outlet()),
                stored.article().title(),
                stored.article().language(),
                now.seen(),
                changes);
    }

    private static @Nullable Cited cited(
            StoredArticle stored, ArticleVersion version, List<Passage> passages) {
        if (passages.isEmpty()) {
            return null;
        }
        var passage = passages.getFirst();
        return new Cited(
                stored.id(),
                version.number(),
                passage.part(),
                passage.begin(),
                passage.end(),
                passage.text(),
                stored.article().language(),
                Reports.name(stored.outlet()),
                stored.published());
    }
}
