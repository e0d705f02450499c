package org.standfirst.server.web;

import org.standfirst.edition.Dossier;
import org.standfirst.edition.FactLine;
import org.standfirst.edition.Figure;
import org.standfirst.edition.Passage;
import org.standfirst.edition.Perspective;
import org.standfirst.edition.Perspectives;
import org.standfirst.server.store.ArticleVersion;
import org.standfirst.server.store.StoredArticle;
import org.standfirst.server.web.view.Agreed;
import org.standfirst.server.web.view.Axis;
import org.standfirst.server.web.view.Cited;
import org.standfirst.server.web.view.Differing;
import org.standfirst.server.web.view.OutletName;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A dossier as a page shows it: each passage with the outlet and the time of its article. A passage
 * that does not stand word for word where it says it does, in any version, is not shown.
 */
final class Findings {

    private final Map<String, StoredArticle> articles;
    private final Function<String, List<ArticleVersion>> versions;

    /**
     * @param articles of the story, by id; passages of others are left out
     * @param versions all versions of an article
     */
    Findings(Map<String, StoredArticle> articles, Function<String, List<ArticleVersion>> versions) {
        this.articles = Map.copyOf(articles);
        this.versions = versions;
    }

    List<Agreed> facts(List<FactLine> facts) {
        return facts.stream()
                .flatMap(fact ->
                        cited(fact.passage())
                                .map(line ->
                                        new Agreed(
                                                line,
                                                all(fact.others()),
                                                fact.origins(),
                                                fact.speaker()))
                                .stream())
                .toList();
    }

    List<Differing> figures(Dossier dossier) {
        return dossier.figures().stream()
                .map(figure ->
                        new Differing(
                                figure.what(),
                                figure.kind() == Figure.Kind.DISAGREEMENT,
                                figure.values().stream()
                                        .map(v ->
                                                new Differing.Given(
                                                        v.words(), v.speaker(), all(v.passages())))
                                        .filter(given -> !given.lines().isEmpty())
                                        .toList()))
                .filter(differing -> differing.values().size() > 1)
                .toList();
    }

    List<Axis> axes(Dossier dossier) {
        return dossier.perspectives().stream()
                .filter(axis -> axis.groups().size() > 1)
                .map(this::axis)
                .toList();
    }

    /** Axes on which all reports that are known there are of one group. */
    static List<Axis.OneGroup> ofOneGroup(Dossier dossier) {
        return dossier.perspectives().stream()
                .filter(axis -> axis.groups().size() == 1)
                .map(axis -> new Axis.OneGroup(axis.axis(), axis.groups().getFirst().group()))
                .toList();
    }

    private Axis axis(Perspectives axis) {
        var sides = axis.groups().stream().map(this::side).toList();
        return new Axis(axis.axis(), sides, axis.unlabelled());
    }

    private Axis.Side side(Perspective group) {
        var headlines =
                group.articleIds().stream()
                        .flatMap(id -> Optional.ofNullable(articles.get(id)).stream())
                        .map(Findings::headline)
                        .toList();
        var quoted =
                group.quoted().stream()
                        .flatMap(q ->
                                cited(q.passage())
                                        .map(line -> new Axis.Speaker(q.speaker(), line))
                                        .stream())
                        .toList();
        var words =
                group.words().stream()
                        .flatMap(w ->
                                cited(w.passage())
                                        .map(line -> new Axis.Word(w.word(), line))
                                        .stream())
                        .toList();
        return new Axis.Side(group.group(), headlines, all(group.alone()), quoted, words);
    }

    static Axis.Headline headline(StoredArticle stored) {
        return new Axis.Headline(
                stored.id(),
                new OutletName(stored.outlet().id(), stored.outlet().name()),
                stored.article().title(),
                stored.article().language());
    }

    private List<Cited> all(List<Passage> passages) {
        return passages.stream().flatMap(p -> cited(p).stream()).toList();
    }

    /** A passage with its outlet and time; empty if it stands nowhere. */
    Optional<Cited> cited(Passage passage) {
        return Optional.ofNullable(articles.get(passage.articleId()))
                .flatMap(stored ->
                        version(stored, passage)
                                .map(version ->
                                        new Cited(
                                                stored.id(),
                                                version,
                                                passage.part(),
                                                passage.begin(),
                                                passage.end(),
                                                passage.text(),
                                                stored.article().language(),
                                                new OutletName(
                                                        stored.outlet().id(),
                                                        stored.outlet().name()),
                                                stored.published())));
    }

    /** The latest version in which the words stand where they are said to. */
    private Optional<Integer> version(StoredArticle stored, Passage passage) {
        if (passage.standsIn(stored.article())) {
            return Optional.of(stored.version());
        }
        return versions.apply(stored.id()).reversed().stream()
                .filter(version -> passage.standsIn(version.article()))
                .map(ArticleVersion::number)
                .findFirst();
    }
}
