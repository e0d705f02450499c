package org.standfirst.edition;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A story of an edition with all that is known of it, as formats look at it. For use by one thread.
 */
final class Candidate {

    private final EditionStory story;
    private final StoryMaterial material;
    private final Dossier dossier;
    private @Nullable List<Line> lines;

    Candidate(EditionStory story, StoryMaterial material, Dossier dossier) {
        this.story = story;
        this.material = material;
        this.dossier = dossier;
    }

    EditionStory story() {
        return story;
    }

    StoryMaterial material() {
        return material;
    }

    Dossier dossier() {
        return dossier;
    }

    /** The sentences of its reports, read at the first call. */
    List<Line> lines() {
        var known = lines;
        if (known == null) {
            known = List.copyOf(StoryLines.of(material));
            lines = known;
        }
        return known;
    }
}
