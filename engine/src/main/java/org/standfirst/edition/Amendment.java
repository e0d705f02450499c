package org.standfirst.edition;

import java.util.List;

/**
 * What an outlet has changed in an article.
 *
 * @param changes the sentences that are others now; empty if only a note or the headline is new
 */
public record Amendment(Kind kind, List<Change> changes) {

    /** How it was changed. */
    public enum Kind {
        /** The article is withdrawn at its own address. */
        RETRACTION,
        /** A note says what was put right. */
        CORRECTION,
        /** Other words, and nothing says so. */
        EDIT
    }

    public Amendment {
        changes = List.copyOf(changes);
    }

    /**
     * A sentence and what stands in its place.
     *
     * @param before in the earlier version; empty where a sentence was added
     * @param after in the later version; empty where one was taken out
     */
    public record Change(List<Passage> before, List<Passage> after) {
        public Change {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }
}
