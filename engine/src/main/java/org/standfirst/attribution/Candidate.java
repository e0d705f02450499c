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
    record Filling(List<Run> source, List<Run> content, float[] signs) {}

    List<Run> content() {
        return fillings.isEmpty() ? List.of() : fillings.getFirst().content();
    }

    Spotter.Found found(int filling) {
        var chosen = fillings.get(filling);
        return new Spotter.Found(cue, chosen.source(), chosen.content());
    }
}
