package org.standfirst.edition;

import org.standfirst.article.Article;
import org.standfirst.article.Block;
import org.standfirst.text.EnglishAnalyzer;
import org.standfirst.text.Penn;
import org.standfirst.text.Terms;
import org.standfirst.text.Tokenizer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The article whose headline says what most of the reports say, plainly: its terms are those of the
 * other articles' headlines and beginnings.
 */
final class CentralHeadline {

    /** A column's headline with its writer: "Ada Lamb - Why the bridge must go", "LAMB: Why". */
    private static final Pattern SIGNED =
            Pattern.compile(
                    "^(?:\\p{Lu}[\\p{L}'\u2019.-]+ ){2,3}[-\u2013\u2014] |^\\p{Lu}{3,}[\\p{Lu}"
                            + " ]*: ");

    /** What a headline without a verb, or with its writer, loses. */
    private static final double NO_SENTENCE = 0.3;

    private CentralHeadline() {}

    /**
     * An article with what its headline is worth.
     *
     * @param score if there is a verb in it
     */
    private record Scored(Article article, double score) {

        Scored withoutVerb() {
            return new Scored(article, score - NO_SENTENCE);
        }
    }

    private static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingDouble(Scored::score)
                    .thenComparing(scored -> scored.article().id())
                    .reversed();

    /**
     * The one of some articles of a story.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    static Article of(List<Article> articles) {
        Map<String, Integer> reportsWith = new HashMap<>();
        for (var article : articles) {
            for (var stem : stems(article, article.title() + "\n" + beginning(article))) {
                reportsWith.merge(stem, 1, Integer::sum);
            }
        }
        var inOrder =
                articles.stream()
                        .map(a -> new Scored(a, score(a, articles.size(), reportsWith)))
                        .sorted(BEST_FIRST)
                        .toList();
        return best(inOrder).article();
    }

    /** Verbs are looked for in those headlines alone that may still be the best. */
    private static Scored best(List<Scored> inOrder) {
        Scored best = null;
        for (var each : inOrder) {
            if (best != null && BEST_FIRST.compare(best, each) < 0) {
                break;
            }
            boolean counted = isSigned(each.article().title()) || happens(each.article());
            var worth = counted ? each : each.withoutVerb();
            best = best == null || BEST_FIRST.compare(worth, best) < 0 ? worth : best;
        }
        return best == null ? inOrder.getFirst() : best;
    }

    private static double score(Article article, int reports, Map<String, Integer> reportsWith) {
        var title = article.title();
        if (title.isBlank()) {
            return -10;
        }
        Set<String> stems = stems(article, title);
        double shared =
                stems.stream().mapToInt(s -> reportsWith.getOrDefault(s, 0)).average().orElse(0);
        double score = shared / reports;
        long letters = title.codePoints().filter(Character::isLetter).count();
        long capitals = title.codePoints().filter(Character::isUpperCase).count();
        if (letters > 0 && capitals > letters * 0.6) {
            score -= 0.5;
        }
        if (title.contains("!") || title.strip().endsWith("?") || title.contains("\u2026")) {
            score -= 0.3;
        }
        if (stems.size() < 4) {
            score -= 0.2;
        }
        if (title.length() > 110) {
            score -= 0.1;
        }
        return isSigned(title) ? score - NO_SENTENCE : score;
    }

    private static boolean isSigned(String title) {
        return SIGNED.matcher(title).find();
    }

    /**
     * Whether there is a verb in a headline; where the language is not parsed, it is taken to be.
     */
    private static boolean happens(Article article) {
        var title = article.title();
        if (title.isBlank() || !Terms.primary(article.language()).equals("en")) {
            return true;
        }
        for (int tag : EnglishAnalyzer.shipped().tags(Tokenizer.of(title))) {
            if (Penn.isVerb(tag)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> stems(Article article, String text) {
        return new HashSet<>(Terms.of(text, article.language()));
    }

    private static String beginning(Article article) {
        String standfirst = Objects.requireNonNullElse(article.standfirst(), "");
        return standfirst
                + "\n"
                + article.blocks().stream()
                        .filter(b -> b.kind() == Block.Kind.PARAGRAPH)
                        .findFirst()
                        .map(Block::text)
                        .orElse("");
    }
}
