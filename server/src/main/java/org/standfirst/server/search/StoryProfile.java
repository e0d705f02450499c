package org.standfirst.server.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.standfirst.article.Article;
import org.standfirst.article.Block;
import org.standfirst.server.store.Story;
import org.standfirst.text.Terms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a story is about, by how its reports begin: its words, each as rare as it is, and names. */
final class StoryProfile {

    private static final int ARTICLES = 8;
    private static final int PARAGRAPHS = 4;
    private static final int TERMS = 24;

    /** Rarity below which a name is that of the archive's world, not of a story. */
    private static final double TELLING = 1.0;

    private static final int FEWEST = 3;

    private static final Set<String> CALENDAR =
            Set.of(
                    "Monday",
                    "Tuesday",
                    "Wednesday",
                    "Thursday",
                    "Friday",
                    "Saturday",
                    "Sunday",
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December",
                    "Montag",
                    "Dienstag",
                    "Mittwoch",
                    "Donnerstag",
                    "Freitag",
                    "Samstag",
                    "Sonntag");

    /** Capitals in a row, and what may stand between two of them. */
    private static final Pattern NAME =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}\\p{N}\\u2019'-]+(?: (?:(?:of|of the|and|&|de|von|van|der|al)"
                            + " )?\\p{Lu}[\\p{L}\\p{N}\\u2019'-]+)*");

    private static final Pattern POSSESSIVE = Pattern.compile("[\\u2019']s?$");
    private static final Pattern BEFORE =
            Pattern.compile("[.!?:\\u201c\"\\u2018\\u2013\\u2014]\\s*$");

    private final Map<String, Double> weights;
    private final Map<String, Double> names;

    private StoryProfile(Map<String, Double> weights, Map<String, Double> names) {
        this.weights = weights;
        this.names = names;
    }

    static StoryProfile of(IndexSearcher searcher, Set<String> outlets, Story story)
            throws IOException {
        var articles = story.articles().stream().limit(ARTICLES).toList();
        Map<String, Double> shares = new HashMap<>();
        Map<String, Set<String>> names = new HashMap<>();
        Map<String, String> languages = new HashMap<>();
        for (var stored : articles) {
            var article = stored.article();
            var language = Terms.primary(article.language());
            var beginning = beginning(article);
            for (var term : new HashSet<>(Terms.of(beginning, language))) {
                shares.merge(language + ' ' + term, 1.0 / articles.size(), Double::sum);
            }
            for (var name : names(beginning)) {
                if (outlets.stream().anyMatch(outlet -> outlet.contains(name))) {
                    continue;
                }
                names.computeIfAbsent(name, n -> new HashSet<>()).add(stored.id());
                languages.put(name, language);
            }
        }
        Map<String, Double> weights = new HashMap<>();
        for (var share : shares.entrySet()) {
            weights.put(share.getKey(), share.getValue() * rarity(searcher, share.getKey()));
        }
        Map<String, Double> telling = new HashMap<>();
        for (var name : names.entrySet()) {
            double rare = 0;
            var language = languages.getOrDefault(name.getKey(), "");
            for (var term : Terms.of(name.getKey(), language)) {
                rare = Math.max(rare, rarity(searcher, language + ' ' + term));
            }
            if (rare >= TELLING) {
                telling.put(name.getKey(), rare * name.getValue().size() / articles.size());
            }
        }
        return new StoryProfile(weights, telling);
    }

    private static double rarity(IndexSearcher searcher, String term) throws IOException {
        int space = term.indexOf(' ');
        var field = IndexFields.WORDS + term.substring(0, space);
        var reader = searcher.getIndexReader();
        int having = Math.max(1, reader.docFreq(new Term(field, term.substring(space + 1))));
        return Math.log((1.0 + reader.numDocs()) / having);
    }

    private static String beginning(Article article) {
        var text = new StringBuilder(article.title());
        var standfirst = article.standfirst();
        if (standfirst != null) {
            text.append(". ").append(standfirst);
        }
        article.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
                .limit(PARAGRAPHS)
                .forEach(block -> text.append("\n").append(block.text()));
        return text.toString();
    }

    /** Names in running text; a single word with a capital may just begin a sentence. */
    private static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        var found = NAME.matcher(text);
        while (found.find()) {
            var name = POSSESSIVE.matcher(found.group()).replaceFirst("");
            var before = text.substring(Math.max(0, found.start() - 3), found.start());
            boolean begins =
                    found.start() == 0 || before.endsWith("\n") || BEFORE.matcher(before).find();
            boolean several = name.indexOf(' ') > 0;
            if (name.length() > 2 && (several || !begins) && !CALENDAR.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /**
     * How much two stories are about the same, from 0 to 1: half by the cosine of their words, half
     * by that of their names.
     */
    double alike(StoryProfile other) {
        return (cosine(weights, other.weights) + cosine(names, other.names)) / 2;
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        double both = 0;
        for (var weight : one.entrySet()) {
            both += weight.getValue() * other.getOrDefault(weight.getKey(), 0.0);
        }
        double lengths = length(one) * length(other);
        return lengths == 0 ? 0 : both / lengths;
    }

    private static double length(Map<String, Double> weights) {
        return Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    }

    /** Stories that have some of its most telling words. */
    Query query() {
        var query = new BooleanQuery.Builder();
        weights.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(TERMS)
                .forEach(weight -> {
                    int space = weight.getKey().indexOf(' ');
                    var term =
                            new Term(
                                    IndexFields.WORDS + weight.getKey().substring(0, space),
                                    weight.getKey().substring(space + 1));
                    float heavy = (float) Math.max(0.01, weight.getValue());
                    query.add(new BoostQuery(new TermQuery(term), heavy), Occur.SHOULD);
                });
        query.setMinimumNumberShouldMatch(Math.min(FEWEST, weights.size()));
        return query.build();
    }

    /** Names in both, the most telling first, none within another. */
    List<String> sharedNames(StoryProfile other, int most) {
        var shared = new ArrayList<String>();
        names.entrySet().stream()
                .filter(name -> other.names.containsKey(name.getKey()))
                .sorted(
                        Comparator.<Map.Entry<String, Double>>comparingDouble(name ->
                                        -name.getValue()
                                                * other.names.getOrDefault(name.getKey(), 0.0))
                                .thenComparing(Map.Entry::getKey))
                .forEach(name -> {
                    boolean told =
                            shared.stream()
                                    .anyMatch(s ->
                                            s.contains(name.getKey()) || name.getKey().contains(s));
                    if (!told && shared.size() < most) {
                        shared.add(name.getKey());
                    }
                });
        return shared;
    }
}
