package org.standfirst.server.web;

import org.jspecify.annotations.Nullable;
import org.standfirst.attribution.Attribution;
import org.standfirst.attribution.Span;
import org.standfirst.server.store.StoredArticle;
import org.standfirst.server.web.view.Cited;
import org.standfirst.server.web.view.OutletName;
import org.standfirst.server.web.view.Voice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The voices of a story: attributions by speaker, each in the words of its article. */
final class Ledger {

    private Ledger() {}

    /** Those who say most first, the unnamed last. Attributions without a source are left out. */
    static List<Voice> of(
            Collection<StoredArticle> articles, Map<String, List<Attribution>> attributions) {
        Map<String, List<Heard>> bySpeaker = new LinkedHashMap<>();
        for (var article : articles) {
            for (var said : attributions.getOrDefault(article.id(), List.of())) {
                var name = said.speaker().name();
                if (!name.isBlank()) {
                    bySpeaker
                            .computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                            .add(new Heard(article, said));
                }
            }
        }
        return bySpeaker.values().stream()
                .map(Ledger::voice)
                .filter(voice -> !voice.statements().isEmpty())
                .sorted(
                        Comparator.comparing(Voice::named)
                                .thenComparingInt(voice -> voice.statements().size())
                                .reversed())
                .toList();
    }

    private record Heard(StoredArticle article, Attribution said) {}

    private static Voice voice(List<Heard> heard) {
        var first = heard.getFirst().said().speaker();
        var description =
                heard.stream()
                        .map(h -> h.said().speaker().description())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
        var statements =
                heard.stream().flatMap(h -> statement(h.article(), h.said()).stream()).toList();
        return new Voice(
                first.name(),
                description.isEmpty() ? null : description,
                first.kind().label(),
                first.isNamed(),
                statements);
    }

    /** One statement; empty if its places are not in the article. */
    static Optional<Voice.Statement> statement(StoredArticle article, Attribution said) {
        var all =
                Stream.of(said.source(), said.cue(), said.content()).flatMap(List::stream).toList();
        return cited(article, all)
                .map(sentence ->
                        new Voice.Statement(
                                said.act().label(),
                                said.form().label(),
                                words(article, said),
                                sentence,
                                said.via()));
    }

    private static @Nullable Cited words(StoredArticle article, Attribution said) {
        var words = cited(article, said.content());
        return words.isPresent() ? words.get() : null;
    }

    /** The words from the first of the spans to the last, one stretch as it stands. */
    private static Optional<Cited> cited(StoredArticle article, List<Span> spans) {
        var text = article.article().text();
        int begin = spans.stream().mapToInt(Span::begin).min().orElse(-1);
        int end = spans.stream().mapToInt(Span::end).max().orElse(-1);
        if (begin < 0 || begin >= end || end > text.codePointCount(0, text.length())) {
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
