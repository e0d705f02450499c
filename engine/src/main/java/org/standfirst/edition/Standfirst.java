package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.article.Block;
import org.standfirst.text.Sentences;
import org.standfirst.text.Terms;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands under a story's headline: its article's own standfirst or a first sentence that tells
 * of what the headline tells, or else another report's.
 *
 * @param article whose it is
 * @param text verbatim from it
 */
record Standfirst(Article article, String text) {

    /** Paragraphs among which a first sentence is looked for that can stand under a headline. */
    private static final int BEGINNING = 3;

    private static final int SHORTEST = 30;

    /**
     * Below this a sentence that tells nothing of the headline is an aside: who won, by how much.
     */
    private static final int WHOLE = 80;

    /** Words up to which capitals alone make a line somebody's signature. */
    private static final int SIGNED = 6;

    private static final Pattern ENDS =
            Pattern.compile("[.!?\u2026\u3002\u061f][\u201d\u00bb\"'\u2019)]*$");

    private static final String MARKS = "\"\u201d\u201c\u00bb\u00ab";

    /**
     * The standfirst that tells of the headline.
     *
     * @param headline whose headline the story has
     * @param articles of the story, in order
     * @return null if none fits
     */
    static @Nullable Standfirst of(Article headline, List<Article> articles) {
        var others = articles.stream().filter(a -> !a.id().equals(headline.id())).toList();
        return Stream.of(
                        own(headline),
                        sentences(headline).filter(s -> s.isWhole() || s.tellsOf(headline)),
                        others.stream().flatMap(Standfirst::own),
                        others.stream().flatMap(a -> sentences(a).filter(s -> s.tellsOf(headline))),
                        sentences(headline).filter(s -> s.text().length() >= WHOLE))
                .flatMap(found -> found)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Standfirst> own(Article article) {
        var own = article.standfirst();
        return own != null && tells(own) ? Stream.of(new Standfirst(article, own)) : Stream.of();
    }

    /** The first sentences of its first paragraphs; points of a list do not end as sentences. */
    private static Stream<Standfirst> sentences(Article article) {
        var locale =
                article.language() == null
                        ? Locale.ROOT
                        : Locale.forLanguageTag(article.language());
        return article.blocks().stream()
                .filter(b -> b.kind() == Block.Kind.PARAGRAPH)
                .flatMap(b -> Sentences.of(b.text(), locale).stream().limit(1))
                .filter(s -> ENDS.matcher(s).find())
                .limit(BEGINNING)
                .map(s -> s.substring(Plain.dateline(s)))
                .filter(s -> s.length() >= SHORTEST && tells(s))
                .filter(s -> !Plain.leans(s) && !Asides.is(s) && !breaksOff(s))
                .map(s -> new Standfirst(article, s));
    }

    /** Whether it ends within a quotation; a mark at its end only closes what stood before. */
    private static boolean breaksOff(String text) {
        return Quoting.halfQuoted(text) && MARKS.indexOf(text.charAt(text.length() - 1)) < 0;
    }

    private boolean isWhole() {
        return text.length() >= WHOLE;
    }

    /** Whether it has two words of a headline, or its only one. */
    private boolean tellsOf(Article headline) {
        var title = new HashSet<>(Terms.of(headline.title(), headline.language()));
        int needed = Math.min(2, title.size());
        title.retainAll(new HashSet<>(Terms.of(text, article.language())));
        return title.size() >= needed;
    }

    /** Whether it is more than names or a list's first point: what signs or leads to elsewhere. */
    private static boolean tells(String text) {
        var words = text.strip().split("\\s+", -1);
        long capital =
                Stream.of(words)
                        .filter(w -> !w.isEmpty() && Character.isUpperCase(w.codePointAt(0)))
                        .count();
        boolean list = text.strip().startsWith("\u2022");
        return !text.isBlank() && !list && (words.length > SIGNED || capital * 2 <= words.length);
    }
}
