package org.standfirst.crossword;

import org.standfirst.article.Article;
import org.standfirst.edition.Passage;
import org.standfirst.text.Analysis;
import org.standfirst.text.EnglishAnalyzer;
import org.standfirst.text.NameTag;
import org.standfirst.text.Numerals;
import org.standfirst.text.Penn;
import org.standfirst.text.Sentence;
import org.standfirst.text.Sentences;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The words of a week: names of people, bodies and places, and the nouns of its headlines, each
 * with the lines of the sources that it can be asked for by. English texts only.
 */
public final class NewsWords {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 15;

    /** Only the beginning of a report is read: there it says what it is about. */
    private static final int SENTENCES = 10;

    private static final int ARTICLES = 3;
    private static final int MOST_WORDS = 300;
    private static final int MOST_LINES = 6;
    private static final int SHORTEST_LINE = 45;
    private static final int LONGEST_LINE = 150;
    private static final int BEST_LINE = 90;

    /** A noun says less of the week than a name. */
    private static final double NOUN = 0.4;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}’'-]+");

    /** A line that begins so leans on the one before. */
    private static final Pattern LEANING =
            Pattern.compile(
                    "(?:But|And|Or|So|Yet|He|She|It|They|This|That|These|Those|His|Her|Their|Its)\\b.*");

    private final EnglishAnalyzer analyzer = EnglishAnalyzer.shipped();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Candidate> candidates = new TreeMap<>();

    private static final class Candidate {
        private double weight;
        private String written = "";
        private final Set<String> articles = new HashSet<>();
        private final List<Ranked> lines = new ArrayList<>();
    }

    private record Ranked(GappedLine line, double rank) {}

    private NewsWords(WordList list) {
        list.words().forEach(word -> known.add(word.letters()));
    }

    /**
     * The words of some stories, the weightiest first.
     *
     * @param list a noun that is not in it is not taken, so that no offensive one is
     */
    public static List<NewsWord> of(List<NewsStory> stories, WordList list) {
        var words = new NewsWords(list);
        stories.forEach(words::read);
        return words.found();
    }

    private void read(NewsStory story) {
        Set<String> headlines = new HashSet<>();
        for (var article : story.articles()) {
            headlines.addAll(List.of(BETWEEN.split(article.title().toLowerCase(Locale.ROOT), -1)));
        }
        story.articles().stream()
                .filter(NewsWords::english)
                .limit(ARTICLES)
                .forEach(article -> read(story, article, headlines));
    }

    private static boolean english(Article article) {
        return article.language() != null
                && Locale.forLanguageTag(article.language()).getLanguage().equals("en");
    }

    private void read(NewsStory story, Article article, Set<String> headlines) {
        var sentences =
                Sentences.in(article.text(), Locale.ENGLISH).stream().limit(SENTENCES).toList();
        for (var sentence : sentences) {
            var analysis = analyzer.analyze(sentence.text());
            for (int i = 0; i < analysis.tokens().size(); i++) {
                int tag = analysis.names()[i];
                if (NameTag.begins(tag)) {
                    name(story, article, sentence, analysis, i);
                } else if (tag == NameTag.NONE && isNoun(analysis, i)) {
                    noun(story, article, sentence, analysis.tokens().form(i), headlines);
                }
            }
        }
    }

    private static boolean isNoun(Analysis analysis, int i) {
        var tag = Penn.TAGS.get(analysis.tags()[i]);
        return tag.equals("NN") || tag.equals("NNS");
    }

    private void name(
            NewsStory story, Article article, Sentence sentence, Analysis analysis, int begin) {
        int kind = NameTag.kind(analysis.names()[begin]);
        if (kind == NameTag.TIME) {
            return;
        }
        int end = begin + 1;
        var tokens = analysis.tokens();
        while (end < tokens.size() && NameTag.goesOn(analysis.names()[end])) {
            end++;
        }
        // A person is known by the last name.
        int from = kind == NameTag.PERSON ? end - 1 : begin;
        var written = sentence.text().substring(tokens.begin(from), tokens.end(end - 1));
        written = written.replaceFirst("^[Tt]he ", "");
        if (Character.isUpperCase(written.isEmpty() ? ' ' : written.charAt(0))) {
            add(story, article, sentence, written, 1);
        }
    }

    private void noun(
            NewsStory story,
            Article article,
            Sentence sentence,
            String written,
            Set<String> headlines) {
        if (written.length() > SHORTEST
                && headlines.contains(written)
                && known.contains(Gaps.letters(written))) {
            add(story, article, sentence, written, NOUN);
        }
    }

    private void add(
            NewsStory story, Article article, Sentence sentence, String written, double share) {
        var letters = Gaps.letters(written);
        if (letters.length() < SHORTEST
                || letters.length() > LONGEST
                || !Gaps.spellable(written)
                || !Numerals.in(written, "en").isEmpty()) {
            return;
        }
        var candidate = candidates.computeIfAbsent(letters, w -> new Candidate());
        if (candidate.articles.add(article.id())) {
            candidate.weight +=
                    share * story.weight() / Math.min(ARTICLES, story.articles().size());
        }
        var text = sentence.text();
        if (text.length() < SHORTEST_LINE || text.length() > LONGEST_LINE || !complete(text)) {
            return;
        }
        var gapped = Gaps.in(text, written);
        if (gapped != null) {
            candidate.written = candidate.written.isEmpty() ? written : candidate.written;
            var passage = new Passage(article.id(), sentence.begin(), sentence.end(), text);
            var source =
                    new GappedLine.Source(passage, story.id(), article.outlet(), article.url());
            candidate.lines.add(new Ranked(new GappedLine(gapped, source), rank(text)));
        }
    }

    /** Begins with a capital and ends as a sentence does, with all it quotes in it. */
    private static boolean complete(String text) {
        return Character.isUpperCase(text.codePointAt(0))
                && (text.endsWith(".") || text.endsWith("!") || text.endsWith("?"))
                && text.chars().filter(c -> c == '"').count() % 2 == 0
                && text.chars().filter(c -> c == '“').count()
                        == text.chars().filter(c -> c == '”').count();
    }

    /** The lower, the better to ask by. */
    private static double rank(String text) {
        double rank = Math.abs(text.length() - BEST_LINE);
        return LEANING.matcher(text).matches() ? rank + BEST_LINE : rank;
    }

    private List<NewsWord> found() {
        List<NewsWord> words = new ArrayList<>();
        candidates.forEach((letters, candidate) -> {
            if (candidate.lines.isEmpty()) {
                return;
            }
            var lines =
                    candidate.lines.stream()
                            .sorted(Comparator.comparingDouble(Ranked::rank))
                            .map(Ranked::line)
                            .limit(MOST_LINES)
                            .toList();
            var enumeration = Gaps.enumeration(candidate.written);
            words.add(new NewsWord(letters, enumeration, candidate.weight, lines));
        });
        return words.stream()
                .sorted(Comparator.comparingDouble(NewsWord::weight).reversed())
                .limit(MOST_WORDS)
                .toList();
    }
}
