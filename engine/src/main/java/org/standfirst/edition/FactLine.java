package org.standfirst.edition;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What independent origins agree on: a fact, or that somebody says something.
 *
 * @param passage the sentence shown
 * @param others sentences of other articles that say the same, best first, one an origin
 * @param origins how many independent origins state it, its own among them; at least two
 * @param speaker who says it, as the sentence itself tells; null for what the reports state in
 *     their own voice
 */
public record FactLine(
        Passage passage, List<Passage> others, int origins, @Nullable String speaker) {

    public FactLine {
        others = List.copyOf(others);
    }

    /** What the reports state in their own voice. */
    public FactLine(Passage passage, List<Passage> others, int origins) {
        this(passage, others, origins, null);
    }

    /** Whether it is what somebody says, and no more than that. */
    public boolean said() {
        return speaker != null;
    }
}
