package org.standfirst.edition;

import java.time.Instant;
import java.util.List;

/** Stories in order, as of an instant. */
public record Edition(Instant at, List<EditionStory> stories) {
    public Edition {
        stories = List.copyOf(stories);
    }
}
