package org.standfirst.edition;

import java.util.List;

/**
 * What independent origins agree on.
 *
 * @param passage the sentence shown
 * @param others sentences of other articles that say the same, best first, one an origin
 * @param origins how many independent origins state it, its own among them; at least two
 */
public record FactLine(Passage passage, List<Passage> others, int origins) {

    public FactLine {
        others = List.copyOf(others);
    }
}
