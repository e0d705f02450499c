package org.standfirst.bench;

import org.standfirst.article.Article;
import org.standfirst.attribution.Attributor;
import org.standfirst.edition.Claim;
import org.standfirst.edition.FactLine;
import org.standfirst.edition.FactLines;
import org.standfirst.edition.Rarity;
import org.standfirst.edition.StoryMaterial;
import org.standfirst.provenance.Origins;
import org.standfirst.provenance.OutletRegistry;
import org.standfirst.story.GroupingSettings;
import org.standfirst.story.StoryGrouper;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Whether what supports a fact line says what it says, which only a person can judge: {@code
 * MeasureFactLines ARTICLES.jsonl.gz N} makes the fact lines of all stories of a stream and writes
 * N pairs of a line and one of its supports, drawn with a seed, to be read; {@code MeasureFactLines
 * judged FILE} counts the marks (1 right, 0 wrong) put before the pairs.
 */
public final class MeasureFactLines {

    private static final int MOST = 6;
    private static final long SEED = 20130827;

    private MeasureFactLines() {}

    /** A line with one of those that support it. */
    private record Pair(String story, boolean said, String line, String support) {}

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("judged")) {
            count(Path.of(arguments[1]));
            return;
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var stories = stories(StoryStream.articles(Path.of(arguments[0]), "published"));
        var rarity =
                Rarity.of(stories.stream().flatMap(story -> story.articles().stream()).toList());
        var pairs = new ArrayList<Pair>();
        int lines = 0;
        int told = 0;
        int said = 0;
        long nanos = 0;
        for (var story : stories) {
            long begin = System.nanoTime();
            var facts = FactLines.of(story, rarity, MOST);
            nanos += System.nanoTime() - begin;
            lines += facts.size();
            said += (int) facts.stream().filter(FactLine::said).count();
            told += facts.isEmpty() ? 0 : 1;
            facts.forEach(fact -> pairs.addAll(pairs(story.storyId(), fact)));
        }
        System.err.printf(
                "%d stories, %d with fact lines, %d lines, %d of them said, %d supports, %.2f s%n",
                stories.size(), told, lines, said, pairs.size(), nanos / 1e9);
        Collections.shuffle(pairs, new Random(SEED));
        pairs.stream()
                .limit(Integer.parseInt(arguments[1]))
                .forEach(pair ->
                        out.printf(
                                "?\t%s\t%s%n\t%s%n\t%s%n",
                                pair.story(),
                                pair.said() ? "said" : "own",
                                pair.line(),
                                pair.support()));
    }

    private static List<Pair> pairs(String story, FactLine fact) {
        return fact.others().stream()
                .map(other -> new Pair(story, fact.said(), fact.passage().text(), other.text()))
                .toList();
    }

    /** Stories of at least two articles, with who says what in them. */
    static List<StoryMaterial> stories(List<Article> stream) {
        var grouped = StoryRun.stories(stream, new StoryGrouper(GroupingSettings.defaults()));
        Map<String, List<Article>> members = new LinkedHashMap<>();
        for (var article : stream) {
            members.computeIfAbsent(grouped.get(article.id()), s -> new ArrayList<>()).add(article);
        }
        var attributor = Attributor.shipped();
        var families = OutletRegistry.shipped().families();
        var stories = new ArrayList<StoryMaterial>();
        members.forEach((id, articles) -> {
            if (articles.size() > 1) {
                Map<String, List<Claim>> claims = new HashMap<>();
                articles.forEach(a -> claims.put(a.id(), claims(a, attributor)));
                var provenance = Origins.trace(articles, families);
                stories.add(new StoryMaterial(id, articles, provenance, claims));
            }
        });
        return stories;
    }

    static List<Claim> claims(Article article, Attributor attributor) {
        return attributor.attribute(article).stream()
                .flatMap(a -> Claim.of(a, article.text()).stream())
                .toList();
    }

    private static void count(Path file) throws IOException {
        int right = 0;
        int wrong = 0;
        for (var line : Files.readAllLines(file)) {
            right += line.startsWith("1\t") ? 1 : 0;
            wrong += line.startsWith("0\t") ? 1 : 0;
        }
        System.out.printf(
                "%d of %d supports right (%.2f)%n",
                right, right + wrong, right / (double) (right + wrong));
    }
}
