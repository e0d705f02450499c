package org.standfirst.provenance;

import java.util.List;
import java.util.Optional;

/**
 * Who is independent in a story, and why the others are not.
 *
 * @param origins the independent ones, in order of their first article; every article of the story
 *     belongs to exactly one
 * @param links what was taken from where
 */
public record Provenance(List<Origin> origins, List<Link> links) {

    public Provenance {
        origins = List.copyOf(origins);
        links = List.copyOf(links);
    }

    /** How many sources of the story are independent of each other. */
    public int independent() {
        return origins.size();
    }

    /** The origin to which an article leads back. */
    public Optional<Origin> originOf(String articleId) {
        return origins.stream().filter(o -> o.articleIds().contains(articleId)).findFirst();
    }
}
