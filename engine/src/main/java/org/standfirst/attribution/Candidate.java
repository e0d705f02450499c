package org.standfirst.attribution;

import java.util.List;

/**
 * What may be a cue, with what may be its source and its content.
 *
 * @param cue the tokens that may be the cue
 * @param sure the probability that exactly these are one
 * @param mass the probability that the surest of them is part of one
 * @param fillings sources with contents, the most probable first; none where they were not looked
 *     for
 */
record Candidate(Run cue, float sure, float mass, List<Filling> fillings) {

    /**
     * A source with a content.
     *
     * @param source the runs of the source
     * @param content the runs of the content, none where none was found
     * @param signs how sure the chain of the roles is of it; see {@link RoleSigns}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Filling(List<Run> source, List<Run> content, float[] signs) {

        /** Whether it is no use to judge it: it says nothing, or the chain holds it impossible. */
        boolean isHopeless() {
            return content.isEmpty() || signs[RoleSigns.BEHIND_BEST] < IMPOSSIBLE;
        }

        private static final float IMPOSSIBLE = -15;
    }

    List<Run> content() {
        return fillings.isEmpty() ? List.of() : fillings.getFirst().content();
    }

    Spotter.Found found(int filling) {
        var chosen = fillings.get(filling);
        return new Spotter.Found(cue, chosen.source(), chosen.content());
    }
}
