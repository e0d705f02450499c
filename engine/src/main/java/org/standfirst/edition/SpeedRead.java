package org.standfirst.edition;

import org.standfirst.edition.Feature.Kind;
import org.standfirst.text.Terms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The shortest set of fact lines that covers a story: line by line the one that adds most words of
 * all its fact lines, until most of them are covered.
 */
final class SpeedRead {

    private static final int FEWEST = 2;
    private static final int MOST = 4;
    private static final double COVERED = 0.8;

    private SpeedRead() {}

    /** Of the story that most independent sources tell among those that have facts enough. */
    static Optional<Feature> of(List<Candidate> candidates) {
        Candidate best = null;
        for (var candidate : candidates) {
            boolean more =
                    best == null || candidate.story().independent() > best.story().independent();
            if (more && candidate.dossier().facts().size() >= FEWEST) {
                best = candidate;
            }
        }
        return Optional.ofNullable(best).map(SpeedRead::feature);
    }

    private static Feature feature(Candidate candidate) {
        var lines = shortest(candidate.dossier().facts());
        var reason =
                lines.size()
                        + " sentences, each reported by at least two of "
                        + candidate.story().independent()
                        + " independent sources";
        return new Feature(
                Kind.SPEED_READ,
                candidate.story().storyId(),
                null,
                reason,
                List.of(new Feature.Part("", lines)));
    }

    private static List<Passage> shortest(List<FactLine> facts) {
        Set<String> all = new HashSet<>();
        facts.forEach(fact -> all.addAll(terms(fact)));
        Set<String> covered = new HashSet<>();
        var left = new ArrayList<>(facts);
        var taken = new ArrayList<Passage>();
        while (!left.isEmpty()
                && taken.size() < MOST
                && (taken.size() < FEWEST || covered.size() < COVERED * all.size())) {
            FactLine best = left.getFirst();
            long most = -1;
            for (var fact : left) {
                long fresh = terms(fact).stream().filter(t -> !covered.contains(t)).count();
                if (fresh > most) {
                    most = fresh;
                    best = fact;
                }
            }
            covered.addAll(terms(best));
            left.remove(best);
            taken.add(best.passage());
        }
        return taken;
    }

    private static Set<String> terms(FactLine fact) {
        return new HashSet<>(Terms.of(fact.passage().text(), "en"));
    }
}
