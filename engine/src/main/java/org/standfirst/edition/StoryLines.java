package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.article.Block;
import org.standfirst.article.Moment;
import org.standfirst.text.Numeral;
import org.standfirst.text.Numerals;
import org.standfirst.text.Sentences;
import org.standfirst.text.Terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The sentences of all news articles of a story, in order of publication. */
final class StoryLines {

    /** What an article has beyond this is not looked at: it is a document, not a report. */
    private static final int MOST_SENTENCES = 400;

    private StoryLines() {}

    /** Opinion pieces are left out, marked or not: what they state is their author's view. */
    static List<Line> of(StoryMaterial story) {
        Map<String, Integer> origins = new HashMap<>();
        var list = story.provenance().origins();
        for (int i = 0; i < list.size(); i++) {
            for (var article : list.get(i).articleIds()) {
                origins.put(article, i);
            }
        }
        var lines = new ArrayList<Line>();
        for (var article : story.articles()) {
            int origin = origins.getOrDefault(article.id(), -1 - lines.size());
            lines.addAll(of(article, origin, story.claims().getOrDefault(article.id(), List.of())));
        }
        return lines;
    }

    /** The same of one article. */
    static List<Line> of(Article article, int origin, List<Claim> claims) {
        if (Genre.opinion(article)) {
            return List.of();
        }
        var lines = all(article, origin, claims);
        return LeadingArticle.is(lines) ? List.of() : lines;
    }

    private static List<Line> all(Article article, int origin, List<Claim> claims) {
        var locale =
                article.language() == null
                        ? Locale.ROOT
                        : Locale.forLanguageTag(article.language());
        var lines = new ArrayList<Line>();
        int before = 0;
        for (var block : article.blocks()) {
            var text = block.text();
            if (lines.size() < MOST_SENTENCES && tells(block)) {
                for (var sentence : Sentences.in(text, locale)) {
                    var moved =
                            new Passage(
                                    article.id(),
                                    before + sentence.begin(),
                                    before + sentence.end(),
                                    sentence.text());
                    var line = line(article, origin, lines.size(), block.kind(), moved, claims);
                    if (line != null) {
                        lines.add(line);
                    }
                }
            }
            before += text.codePointCount(0, text.length()) + 1;
        }
        return lines;
    }

    /** A sentence as a line; null for what only stands beside a report's sentences. */
    private static @Nullable Line line(
            Article article,
            int origin,
            int place,
            Block.Kind kind,
            Passage passage,
            List<Claim> claims) {
        var small = passage.text().toLowerCase(Locale.ROOT);
        return Asides.is(passage.text(), small)
                ? null
                : line(article, origin, place, kind, passage, claims, Plain.wordsOf(small));
    }

    private static boolean tells(Block block) {
        return block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.LIST_ITEM;
    }

    static Line line(
            Article article,
            int origin,
            int place,
            Block.Kind kind,
            Passage passage,
            List<Claim> claims,
            List<String> words) {
        var own = claims.isEmpty() ? claims : within(passage, claims);
        Moment published = article.published();
        var numerals = Numerals.in(passage.text(), article.language());
        return new Line(
                article,
                origin,
                published == null ? null : published.toInstant(),
                place,
                kind,
                passage,
                terms(passage.text(), numerals, article.language()),
                numerals,
                own,
                words);
    }

    private static List<Claim> within(Passage passage, List<Claim> claims) {
        var within = new ArrayList<Claim>();
        for (var claim : claims) {
            if (claim.begin() < passage.end() && claim.end() > passage.begin()) {
                within.add(claim);
            }
        }
        return List.copyOf(within);
    }

    /** A part of a sentence, in UTF-16 units, as a line of its own. */
    static Line part(Line line, int begin, int end) {
        return part(line, begin, end, line.claims());
    }

    private static Line part(Line line, int begin, int end, List<Claim> claims) {
        var whole = line.passage();
        var text = whole.text().substring(begin, end);
        int first = whole.begin() + whole.text().codePointCount(0, begin);
        int last = first + text.codePointCount(0, text.length());
        var passage = new Passage(whole.articleId(), first, last, text, whole.part());
        return line(
                line.article(),
                line.origin(),
                line.place(),
                line.kind(),
                passage,
                claims,
                Plain.words(text));
    }

    /** A sentence behind its dateline; the same without one. */
    static Line withoutDateline(Line line) {
        var text = line.passage().text();
        int begin = Plain.dateline(text);
        return begin == 0 ? line : part(line, begin, text.length());
    }

    /** Whether two sentences stand side by side in one article, in one paragraph or in two. */
    static boolean adjoin(Line one, Line other) {
        int between =
                Math.max(one.passage().begin(), other.passage().begin())
                        - Math.min(one.passage().end(), other.passage().end());
        return one.article().id().equals(other.article().id())
                && one.passage().part() == other.passage().part()
                && between <= 1;
    }

    /** Two sentences that stand side by side as one line, with what stands between them. */
    static Line join(Line first, Line second) {
        var one = first.passage();
        var two = second.passage();
        var between = two.begin() == one.end() ? "" : beside(first);
        var text = one.text() + between + two.text();
        var claims = new ArrayList<>(first.claims());
        claims.addAll(second.claims());
        return line(
                first.article(),
                first.origin(),
                first.place(),
                first.kind(),
                new Passage(one.articleId(), one.begin(), two.end(), text, one.part()),
                claims,
                Plain.words(text));
    }

    /** What stands right behind a sentence. */
    private static String beside(Line line) {
        var text = line.article().text();
        int at = text.offsetByCodePoints(0, line.passage().end());
        return text.substring(at, at + Character.charCount(text.codePointAt(at)));
    }

    /** What somebody says in a sentence, from and to in UTF-16 units, as if nobody claimed it. */
    static Line said(Line line, int begin, int end) {
        return part(line, begin, end, List.of());
    }

    /** The same sentence, of whose words only those count that nobody claims. */
    static Line ownPart(Line line) {
        var text = line.passage().text();
        var own = new StringBuilder(text);
        for (var claim : line.claims()) {
            int to = line.unit(claim.end());
            for (int i = line.unit(claim.begin()); i < to; i++) {
                own.setCharAt(i, ' ');
            }
        }
        var numerals = new ArrayList<Numeral>();
        for (var numeral : line.numerals()) {
            if (!line.claimedAt(numeral.begin())) {
                numerals.add(numeral);
            }
        }
        return new Line(
                line.article(),
                line.origin(),
                line.published(),
                line.place(),
                line.kind(),
                line.passage(),
                terms(own.toString(), numerals, line.article().language()),
                numerals,
                line.claims(),
                line.words());
    }

    /** Words as terms; numbers by their value, so that "twelve" and "12" are the same. */
    private static Set<String> terms(
            String text, List<Numeral> numerals, @Nullable String language) {
        Set<String> terms = new HashSet<>();
        int from = 0;
        for (var numeral : numerals) {
            // Two readings of one stretch may overlap: "$1.2 million to $1.5 million".
            int begin = Math.max(from, numeral.begin());
            terms.addAll(Terms.of(text.substring(from, begin), language));
            terms.add("#" + numeral.value().toPlainString());
            if (numeral.unit() != Numeral.Unit.PLAIN) {
                terms.add("#" + numeral.unit());
            }
            from = Math.max(from, numeral.end());
        }
        terms.addAll(Terms.of(text.substring(from), language));
        return terms;
    }
}
