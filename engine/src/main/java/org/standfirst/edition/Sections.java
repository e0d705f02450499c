package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.article.Block;
import org.standfirst.text.Terms;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * In which section a story stands: local if it happens at one of the reader's own places; otherwise
 * as its reports' outlets file it, and where they do not say or disagree, by its words.
 */
public final class Sections {

    /** In the order in which the model gives their probabilities. */
    private static final List<Section> ALL = List.of(Section.values());

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
        var votes = new EnumMap<Section, Double>(Section.class);
        for (var article : articles) {
            vote(article, votes);
        }
        double all = votes.values().stream().mapToDouble(v -> v).sum();
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> all > 0 && most.getValue() / all >= SURE)
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static void vote(Article article, Map<Section, Double> votes) {
        SectionNames.ofLabel(article.section()).ifPresent(s -> votes.merge(s, LABEL, Double::sum));
        SectionNames.ofAddress(article.url()).ifPresent(s -> votes.merge(s, ADDRESS, Double::sum));
        if (Terms.primary(article.language()).equals("en")) {
            var words = SectionModel.shipped().probabilities(beginning(article));
            for (int i = 0; i < words.length; i++) {
                votes.merge(ALL.get(i), WORDS * words[i], Double::sum);
            }
        }
    }

    private static String beginning(Article article) {
        return article.title() + "\n" + article.text(BEGINNING);
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
