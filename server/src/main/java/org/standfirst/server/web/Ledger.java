package org.standfirst.server.web;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.attribution.Act;
import org.standfirst.attribution.Attribution;
import org.standfirst.attribution.Fragments;
import org.standfirst.attribution.Portrait;
import org.standfirst.attribution.Span;
import org.standfirst.attribution.Voices;
import org.standfirst.attribution.Voices.Reading;
import org.standfirst.server.store.StoredArticle;
import org.standfirst.server.web.view.Cited;
import org.standfirst.server.web.view.OutletName;
import org.standfirst.server.web.view.Voice;

import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The voices of a story as a page shows them, each statement in the words of its article. */
final class Ledger {

    private Ledger() {}

    /** An article with its text, put together once for all its statements. */
    private record Source(StoredArticle article, String text, int codePoints) {

        Source(StoredArticle article) {
            this(article, article.article().text());
        }

        private Source(StoredArticle article, String text) {
            this(article, text, text.codePointCount(0, text.length()));
        }
    }

    /** Those who say most first, the unnamed last. Attributions without a source are left out. */
    static List<Voice> of(
            Collection<StoredArticle> articles, Map<String, List<Attribution>> attributions) {
        Map<String, Source> byId = new LinkedHashMap<>();
        articles.forEach(article -> byId.put(article.id(), new Source(article)));
        var readings =
                articles.stream()
                        .map(a ->
                                new Reading(named(a), attributions.getOrDefault(a.id(), List.of())))
                        .toList();
        var voices = Voices.of(readings);
        var denied = denied(voices, byId);
        return voices.voices().stream()
                .filter(voice -> !voice.speaker().name().isBlank())
                .map(voice -> voice(voice, byId, denied))
                .filter(voice -> !voice.statements().isEmpty())
                .sorted(Comparator.comparing(Voice::named).reversed())
                .toList();
    }

    /** For each denial what it denies. */
    private static IdentityHashMap<Voices.Statement, Voice.Denied> denied(
            Voices voices, Map<String, Source> articles) {
        var denied = new IdentityHashMap<Voices.Statement, Voice.Denied>();
        for (var each : voices.denials()) {
            var first = each.denied().first();
            var article = articles.get(first.articleId());
            if (article != null) {
                cited(article, first.attribution().content())
                        .ifPresent(words ->
                                denied.put(
                                        each.denial(),
                                        new Voice.Denied(
                                                first.attribution().speaker().name(), words)));
            }
        }
        return denied;
    }

    /** The article under its outlet's one name. */
    private static Article named(StoredArticle stored) {
        var article = stored.article();
        return Article.of(
                stored.id(),
                article.url(),
                stored.outlet().name(),
                article.title(),
                article.published(),
                article.language(),
                article.text());
    }

    private static Voice voice(
            Voices.Voice voice,
            Map<String, Source> articles,
            IdentityHashMap<Voices.Statement, Voice.Denied> denied) {
        var statements =
                voice.statements().stream()
                        .flatMap(s -> statement(s, articles, denied.get(s)).stream())
                        .toList();
        var speaker = voice.speaker();
        return new Voice(
                speaker.name(),
                Portrait.of(speaker.kind(), voice.descriptions()).stream().toList(),
                speaker.kind().label(),
                speaker.isNamed(),
                statements);
    }

    private static Optional<Voice.Statement> statement(
            Voices.Statement statement,
            Map<String, Source> articles,
            Voice.@Nullable Denied denied) {
        var first = statement.first();
        var others =
                statement.carriers().stream()
                        .skip(1)
                        .flatMap(c ->
                                Optional.ofNullable(articles.get(c.articleId()))
                                        .flatMap(a -> cited(a, c.attribution().content()))
                                        .map(words ->
                                                new Voice.Carried(
                                                        words,
                                                        c.repeats(),
                                                        Voices.differ(c, first)))
                                        .stream())
                        .toList();
        return Optional.ofNullable(articles.get(first.articleId()))
                .flatMap(article -> statement(article, first.attribution(), others, denied));
    }

    static Optional<Voice.Statement> statement(StoredArticle article, Attribution said) {
        return statement(new Source(article), said, List.of(), null);
    }

    /** One statement; empty if its places are not in the article, or its words tell nothing. */
    private static Optional<Voice.Statement> statement(
            Source article,
            Attribution said,
            List<Voice.Carried> others,
            Voice.@Nullable Denied denied) {
        var all =
                Stream.of(said.source(), said.cue(), said.content()).flatMap(List::stream).toList();
        var words = words(article, said);
        return cited(article, all)
                .map(sentence ->
                        new Voice.Statement(
                                said.act().label(),
                                said.form().label(),
                                words,
                                sentence,
                                said.via(),
                                others,
                                denied))
                .filter(statement -> !isFragment(statement, said.act()));
    }

    private static boolean isFragment(Voice.Statement statement, Act act) {
        var words = statement.words();
        boolean thing = ActWords.takesThing(ActWords.of(statement));
        return words != null && Fragments.is(act, thing, words.text(), words.language());
    }

    private static @Nullable Cited words(Source article, Attribution said) {
        var words = cited(article, said.content());
        return words.isPresent() ? words.get() : null;
    }

    /** The words from the first of the spans to the last, one stretch as it stands. */
    private static Optional<Cited> cited(Source source, List<Span> spans) {
        var text = source.text();
        var article = source.article();
        int begin = spans.stream().mapToInt(Span::begin).min().orElse(-1);
        int end = spans.stream().mapToInt(Span::end).max().orElse(-1);
        if (begin < 0 || begin >= end || end > source.codePoints()) {
            return Optional.empty();
        }
        int from = text.offsetByCodePoints(0, begin);
        return Optional.of(
                new Cited(
                        article.id(),
                        article.version(),
                        begin,
                        end,
                        text.substring(from, text.offsetByCodePoints(from, end - begin)),
                        article.article().language(),
                        new OutletName(article.outlet().id(), article.outlet().name()),
                        article.published()));
    }
}
