package org.standfirst.server.search;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.attribution.Attribution;
import org.standfirst.attribution.Span;
import org.standfirst.server.search.WordPlaces.Place;
import org.standfirst.text.CodePoints;
import org.standfirst.text.Sentence;
import org.standfirst.text.Sentences;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Finds the sentence of an article that answers a question best: the one with most of its words.
 */
final class Excerpts {

    /** A longer sentence, as in a list that was run together, is cut around the words. */
    private static final int LONG = 420;

    private static final int BEFORE = 120;

    private final Article article;
    private final String text;
    private final CodePoints points;
    private final List<Place> places;

    /**
     * Looks into an article.
     *
     * @param places where the words stand, as the index counts
     */
    Excerpts(Article article, List<Place> places) {
        this.article = article;
        this.text = article.text();
        this.points = CodePoints.of(text);
        int begins = IndexFields.textBegins(article);
        this.places =
                places.stream()
                        .filter(p -> p.begin() >= begins && p.end() <= begins + text.length())
                        .map(p ->
                                new Place(
                                        p.begin() - begins, p.end() - begins, p.word(), p.weight()))
                        .toList();
    }

    /** Where words of the question stand in a headline, in its code points. */
    static List<Span> inTitle(String title, List<Place> places) {
        var points = CodePoints.of(title);
        return apart(
                places.stream()
                        .filter(place -> place.end() <= title.length())
                        .map(p -> new Span(points.fromUnits(p.begin()), points.fromUnits(p.end())))
                        .toList());
    }

    /** The best sentence; null if none of the words stand in the text. */
    @Nullable Excerpt sentence() {
        int lineBegin = 0;
        int lineEnd = 0;
        int most = 0;
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).begin() >= lineEnd) {
                int begin = text.lastIndexOf('\n', places.get(i).begin()) + 1;
                int end = lineEnd(places.get(i).begin());
                int words = words(begin, end);
                if (words > most) {
                    most = words;
                    lineBegin = begin;
                }
                lineEnd = end;
            }
        }
        return most == 0 ? null : sentence(lineBegin, lineEnd(lineBegin));
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private @Nullable Excerpt sentence(int lineBegin, int lineEnd) {
        var language = article.language();
        var locale = language == null ? Locale.ROOT : Locale.forLanguageTag(language);
        var line = text.substring(lineBegin, lineEnd);
        int before = points.fromUnits(lineBegin);
        Sentence best = null;
        int most = 0;
        for (var sentence : Sentences.in(line, locale)) {
            int words =
                    words(
                            points.toUnits(before + sentence.begin()),
                            points.toUnits(before + sentence.end()));
            if (words > most) {
                most = words;
                best = sentence;
            }
        }
        return best == null ? null : cut(before + best.begin(), before + best.end());
    }

    /** How much of the question stands between two places, each word and phrase counted once. */
    private int words(int begin, int end) {
        var words = new HashSet<Integer>();
        int weight = 0;
        for (var place : places) {
            if (place.begin() >= begin && place.end() <= end && words.add(place.word())) {
                weight += place.weight();
            }
        }
        return weight;
    }

    private Excerpt cut(int begin, int end) {
        if (end - begin <= LONG) {
            return excerpt(begin, end);
        }
        int first =
                places.stream()
                        .mapToInt(place -> points.fromUnits(place.begin()))
                        .filter(place -> place >= begin)
                        .findFirst()
                        .orElse(begin);
        int from = points.toUnits(Math.max(begin, first - BEFORE));
        int to = points.toUnits(Math.min(end, Math.max(begin, first - BEFORE) + LONG));
        int stop = points.toUnits(end);
        while (from > points.toUnits(begin) && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        while (to < stop && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return excerpt(points.fromUnits(from), points.fromUnits(to));
    }

    /** The words between two code points as they stand. */
    private Excerpt excerpt(int begin, int end) {
        var marks =
                places.stream()
                        .map(p -> new Span(points.fromUnits(p.begin()), points.fromUnits(p.end())))
                        .filter(span -> span.begin() >= begin && span.end() <= end)
                        .toList();
        return new Excerpt(
                begin,
                end,
                text.substring(points.toUnits(begin), points.toUnits(end)),
                apart(marks));
    }

    /** Of what somebody says the one statement with most of the words; null if there is none. */
    @Nullable Excerpt statement(List<Attribution> said) {
        Excerpt best = null;
        int most = -1;
        int length = points.fromUnits(text.length());
        for (var each : said) {
            var spans =
                    Stream.of(each.source(), each.cue(), each.content())
                            .flatMap(List::stream)
                            .toList();
            int begin = spans.stream().mapToInt(Span::begin).min().orElse(length);
            int end = spans.stream().mapToInt(Span::end).max().orElse(length);
            if (begin < end && end <= length) {
                int words = words(points.toUnits(begin), points.toUnits(end));
                if (words > most) {
                    most = words;
                    best = excerpt(begin, end);
                }
            }
        }
        return best;
    }

    /** Spans in order, those that touch each other's words made one. */
    private static List<Span> apart(List<Span> spans) {
        var apart = new ArrayList<Span>();
        for (var span : spans) {
            if (!apart.isEmpty() && span.begin() < apart.getLast().end()) {
                var last = apart.removeLast();
                apart.add(new Span(last.begin(), Math.max(last.end(), span.end())));
            } else {
                apart.add(span);
            }
        }
        return apart;
    }
}
