package org.standfirst.crossword;

import org.jspecify.annotations.Nullable;

/**
 * A word of a puzzle.
 *
 * @param answer A to Z, as long as the slot
 * @param enumeration how many letters its words have
 * @param clue what is printed
 * @param source whose line the clue is; null for a definition
 */
public record Entry(
        Slot slot,
        String answer,
        String enumeration,
        String clue,
        GappedLine.@Nullable Source source) {

    /** The clue with its enumeration, as it is printed. */
    public String printed() {
        return clue + " (" + enumeration + ")";
    }
}
