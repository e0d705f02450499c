package org.standfirst.edition;

import java.time.Instant;
import java.util.List;

/**
 * Stories in order, as of an instant.
 *
 * @param features what is told in a format of its own, at most one a format
 */
public record Edition(Instant at, List<EditionStory> stories, List<Feature> features) {

    // Editions that were published before there were formats have none.
    @SuppressWarnings("RedundantNullCheck")
    public Edition {
        stories = List.copyOf(stories);
        features = features == null ? List.of() : List.copyOf(features);
    }

    /** An edition without formats. */
    public Edition(Instant at, List<EditionStory> stories) {
        this(at, stories, List.of());
    }

    /** The first of its stories, with the formats of those. */
    public Edition first(int most) {
        var kept = stories.stream().limit(most).toList();
        var ids = kept.stream().map(EditionStory::storyId).toList();
        return new Edition(
                at, kept, features.stream().filter(f -> ids.contains(f.storyId())).toList());
    }
}
