package org.standfirst.edition;

import org.standfirst.article.Article;
import org.standfirst.provenance.Provenance;

import java.util.List;

/** What an edition is made of: a story's articles and where they came from. */
public record StoryMaterial(String storyId, List<Article> articles, Provenance provenance) {
    public StoryMaterial {
        articles = List.copyOf(articles);
    }
}
