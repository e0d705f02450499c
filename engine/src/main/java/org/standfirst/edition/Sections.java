package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.article.Block;
import org.standfirst.text.Terms;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * In which section a story stands: local if it happens at one of the reader's own places; otherwise
 * as its reports' outlets file it, and where they do not say or disagree, by its words.
 */
public final class Sections {

    private static final double LABEL = 1.0;
    private static final double ADDRESS = 0.7;
    private static final double WORDS = 0.6;

    /** Below this share of what speaks for any section it is not known. */
    private static final double SURE = 0.45;

    private static final int BEGINNING = 1_200;

    private final @Nullable Pattern places;

    /** The sections of a reader whose places these are; names as texts write them. */
    public Sections(Set<String> places) {
        this.places =
                places.isEmpty()
                        ? null
                        : Pattern.compile(
                                places.stream()
                                        .map(Pattern::quote)
                                        .collect(
                                                Collectors.joining(
                                                        "|", "(?<!\\p{L})(?:", ")(?!\\p{L})")),
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The section of a story; null if nothing tells. */
    public @Nullable Section of(List<Article> articles) {
        if (articles.stream().filter(this::isHere).count() * 2 > articles.size()) {
            return Section.LOCAL;
        }
        var votes = new double[Section.values().length];
        double all = 0;
        for (var article : articles) {
            all += vote(article, votes);
        }
        int best = 0;
        for (int i = 1; i < votes.length; i++) {
            best = votes[i] > votes[best] ? i : best;
        }
        return all > 0 && votes[best] / all >= SURE ? Section.values()[best] : null;
    }

    private static double vote(Article article, double[] votes) {
        double all = 0;
        var label = SectionNames.ofLabel(article.section());
        if (label.isPresent()) {
            votes[label.get().ordinal()] += LABEL;
            all += LABEL;
        }
        var address = SectionNames.ofAddress(article.url());
        if (address.isPresent()) {
            votes[address.get().ordinal()] += ADDRESS;
            all += ADDRESS;
        }
        if (Terms.primary(article.language()).equals("en")) {
            var words = SectionModel.shipped().probabilities(beginning(article));
            for (int i = 0; i < words.length; i++) {
                votes[i] += WORDS * words[i];
            }
            all += WORDS;
        }
        return all;
    }

    private static String beginning(Article article) {
        var text = article.text();
        return article.title() + "\n" + text.substring(0, Math.min(BEGINNING, text.length()));
    }

    /** Whether a place of the reader's stands in the headline, or in the first paragraph. */
    private boolean isHere(Article article) {
        if (places == null) {
            return false;
        }
        var first =
                article.blocks().stream()
                        .filter(b -> b.kind() == Block.Kind.PARAGRAPH)
                        .findFirst()
                        .map(Block::text)
                        .orElse("");
        return places.matcher(article.title()).find()
                || places.matcher(first.toLowerCase(Locale.ROOT)).find();
    }
}
