package org.standfirst.edition;

import org.standfirst.article.Article;
import org.standfirst.provenance.Provenance;

import java.util.List;
import java.util.Map;

/**
 * What an edition is made of: a story's articles, where they came from, and which of their words
 * are claims of somebody.
 *
 * @param claims by article; an article without an entry has none that is known
 */
public record StoryMaterial(
        String storyId,
        List<Article> articles,
        Provenance provenance,
        Map<String, List<Claim>> claims) {

    public StoryMaterial {
        articles = List.copyOf(articles);
        claims = Map.copyOf(claims);
    }

    /** A story of which it is not known who says what. */
    public StoryMaterial(String storyId, List<Article> articles, Provenance provenance) {
        this(storyId, articles, provenance, Map.of());
    }

    /** How many paragraphs its articles have: about as long as it takes to look into it. */
    public int paragraphs() {
        return articles.stream().mapToInt(a -> a.blocks().size()).sum();
    }
}
