package org.standfirst.bench;

import org.standfirst.article.Article;
import org.standfirst.attribution.Attributor;
import org.standfirst.edition.Claim;
import org.standfirst.edition.Dossier;
import org.standfirst.edition.Editor;
import org.standfirst.edition.Rarity;
import org.standfirst.edition.StoryMaterial;
import org.standfirst.provenance.Origins;
import org.standfirst.provenance.OutletRegistry;
import org.standfirst.server.desk.AllCores;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long an edition takes from nothing: {@code EditionSpeed ARTICLES.jsonl.gz GOLD.tsv [ROUNDS]}
 * makes stories of the labelled events, fills them up with other articles to 2,000 in 300 stories,
 * and traces origins, makes all dossiers and edits, in all cores. The attributions are found
 * before, as the newsroom does when articles come in.
 */
public final class EditionSpeed {

    private static final int STORIES = 300;
    private static final int ARTICLES = 2_000;

    private EditionSpeed() {}

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        var stories =
                stories(
                        StoryStream.articles(Path.of(arguments[0]), "published"),
                        StoryStream.columns(Path.of(arguments[1])));
        var attributor = Attributor.shipped();
        Map<String, List<Claim>> claims = new HashMap<>();
        stories.values().stream()
                .flatMap(List::stream)
                .forEach(a -> claims.put(a.id(), claims(a, attributor)));
        for (int i = 0; i < rounds; i++) {
            round(stories, claims);
        }
    }

    private static Map<String, List<Article>> stories(
            List<Article> stream, Map<String, String> events) {
        Map<String, List<Article>> stories = new LinkedHashMap<>();
        var others = new ArrayList<Article>();
        for (var article : stream) {
            var event = events.get(article.id());
            if (event != null && (stories.size() < STORIES || stories.containsKey(event))) {
                stories.computeIfAbsent(event, e -> new ArrayList<>()).add(article);
            } else {
                others.add(article);
            }
        }
        int articles = stories.values().stream().mapToInt(List::size).sum();
        var groups = List.copyOf(stories.values());
        for (int i = 0; articles < ARTICLES; i++, articles++) {
            groups.get(i % groups.size()).add(others.get(i));
        }
        return stories;
    }

    private static List<Claim> claims(Article article, Attributor attributor) {
        return attributor.attribute(article).stream()
                .flatMap(a -> Claim.of(a, article.text()).stream())
                .toList();
    }

    private static void round(Map<String, List<Article>> stories, Map<String, List<Claim>> claims) {
        long begin = System.nanoTime();
        var families = OutletRegistry.shipped().families();
        // In all cores, as the service does all of it.
        var materials =
                stories.entrySet().parallelStream()
                        .map(story -> material(story.getKey(), story.getValue(), claims, families))
                        .toList();
        long traced = System.nanoTime();
        var articles = stories.values().stream().flatMap(List::stream).toList();
        var rarity = Rarity.of(articles.parallelStream());
        Map<String, Dossier> dossiers = new ConcurrentHashMap<>();
        AllCores.each(
                materials,
                StoryMaterial::paragraphs,
                m -> dossiers.put(m.storyId(), Dossier.of(m, rarity, axes(m))));
        long found = System.nanoTime();
        var edition = new Editor().edit(materials.parallelStream(), dossiers, Instant.now());
        long edited = System.nanoTime();
        System.out.printf(
                "%d articles in %d stories: origins %.2f s, dossiers %.2f s, order, sections and"
                        + " %d formats %.2f s, in all %.2f s%n",
                stories.values().stream().mapToInt(List::size).sum(),
                stories.size(),
                (traced - begin) / 1e9,
                (found - traced) / 1e9,
                edition.features().size(),
                (edited - found) / 1e9,
                (edited - begin) / 1e9);
    }

    private static StoryMaterial material(
            String id,
            List<Article> articles,
            Map<String, List<Claim>> claims,
            Map<String, String> families) {
        Map<String, List<Claim>> own = new HashMap<>();
        articles.forEach(a -> own.put(a.id(), claims.getOrDefault(a.id(), List.of())));
        return new StoryMaterial(id, articles, Origins.trace(articles, families), own);
    }

    private static Map<String, Map<String, String>> axes(StoryMaterial story) {
        Map<String, String> groups = new HashMap<>();
        story.articles()
                .forEach(a ->
                        groups.put(a.outlet(), "group " + Math.abs(a.outlet().hashCode() % 3)));
        return Map.of("group", groups);
    }
}
