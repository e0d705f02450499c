package org.standfirst.bench;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.attribution.Attributor;
import org.standfirst.edition.Claim;
import org.standfirst.edition.Rarity;
import org.standfirst.edition.StoryMaterial;
import org.standfirst.provenance.Origins;
import org.standfirst.provenance.OutletRegistry;
import org.standfirst.story.GroupingSettings;
import org.standfirst.story.StoryGrouper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stories of a stream of articles as the editor gets them, with who says what in them. */
final class ReadStories {

    private ReadStories() {}

    /** The stories of a file of articles, as they are labelled in a second file, or grouped. */
    static List<StoryMaterial> of(Path articles, @Nullable Path labels) throws IOException {
        var stream = StoryStream.articles(articles, "published");
        return labels == null ? found(stream) : of(stream, StoryStream.columns(labels));
    }

    /** How rare words are among all articles of stories. */
    static Rarity rarity(List<StoryMaterial> stories) {
        return Rarity.of(stories.stream().flatMap(story -> story.articles().stream()).toList());
    }

    /** Stories of at least two articles, as the grouper finds them. */
    static List<StoryMaterial> found(List<Article> stream) {
        return of(stream, StoryRun.stories(stream, new StoryGrouper(GroupingSettings.defaults())));
    }

    /**
     * Stories of at least two articles, as they are labelled.
     *
     * @param labels the story of each article that has one
     */
    static List<StoryMaterial> of(List<Article> stream, Map<String, String> labels) {
        Map<String, List<Article>> members = new LinkedHashMap<>();
        for (var article : stream) {
            var story = labels.get(article.id());
            if (story != null) {
                members.computeIfAbsent(story, s -> new ArrayList<>()).add(article);
            }
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

    private static List<Claim> claims(Article article, Attributor attributor) {
        return attributor.attribute(article).stream()
                .flatMap(a -> Claim.of(a, article.text()).stream())
                .toList();
    }
}
