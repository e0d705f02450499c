package org.standfirst.edition;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * A figure that reports of one story give differently.
 *
 * @param what is counted, in a word of ours or in the words of a source
 * @param kind whether it is in dispute or only grew
 * @param values by the time they were first given
 */
public record Figure(String what, Kind kind, List<Value> values) {

    /** Why there is more than one value. */
    public enum Kind {
        /** Given side by side, or by different sources. */
        DISAGREEMENT,
        /** The later one took the place of the earlier one. */
        UPDATE
    }

    public Figure {
        values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param amount what it amounts to
     * @param words as a source writes it, verbatim
     * @param speaker who gives it, if somebody is named
     * @param passages the sentences that give it, the earliest first
     */
    public record Value(
            BigDecimal amount, String words, @Nullable String speaker, List<Passage> passages) {

        public Value {
            passages = List.copyOf(passages);
        }
    }
}
