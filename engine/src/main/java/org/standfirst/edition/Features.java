package org.standfirst.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses what an edition tells in a format of its own: for each format the story that fits it
 * best, no story twice. A format that fits none is left out.
 */
final class Features {

    private static final Dossier NOTHING = new Dossier(List.of(), List.of(), List.of());

    private Features() {}

    /**
     * @param stories in order
     * @param dossiers by story; those of single reports may be missing
     */
    static List<Feature> of(
            List<EditionStory> stories,
            Map<String, StoryMaterial> materials,
            Map<String, Dossier> dossiers,
            Instant now) {
        var candidates = new ArrayList<Candidate>();
        for (var story : stories) {
            var material = materials.get(story.storyId());
            if (material != null) {
                var dossier = dossiers.getOrDefault(story.storyId(), NOTHING);
                candidates.add(new Candidate(story, material, dossier));
            }
        }
        var chosen = new ArrayList<Feature>();
        Set<String> used = new HashSet<>();
        // Who is told of most stands in one story, and few stories are disputes; many run for days.
        List<Chooser> formats =
                List.of(
                        all -> Spotlight.of(all, now),
                        SpeedRead::of,
                        TalkingPoint::of,
                        Explainer::of,
                        UnderTheRadar::of);
        for (var format : formats) {
            var free = candidates.stream().filter(c -> !used.contains(c.story().storyId()));
            format.choose(free.toList())
                    .ifPresent(feature -> {
                        chosen.add(feature);
                        used.add(feature.storyId());
                    });
        }
        chosen.sort(Comparator.comparing(Feature::kind));
        return chosen;
    }

    /** One format's choice among stories that no other has taken. */
    private interface Chooser {
        Optional<Feature> choose(List<Candidate> candidates);
    }
}
