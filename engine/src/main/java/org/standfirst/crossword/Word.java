package org.standfirst.crossword;

/**
 * A word that may stand in a grid.
 *
 * @param letters A to Z, nothing else
 * @param familiar how well known it is, from 0 to 100
 * @param spelling whose spelling it is
 * @param clue a definition that does not give it away
 */
public record Word(String letters, int familiar, Spelling spelling, String clue) {

    /** Where a word is spelled so. */
    public enum Spelling {
        EVERYWHERE,
        AMERICAN,
        BRITISH;

        boolean suits(Style style) {
            return this == EVERYWHERE || (this == AMERICAN) == (style == Style.AMERICAN);
        }
    }

    /** Whether the clue has the word in it, or what looks like a form of it. */
    public boolean isTold() {
        return Gaps.tells(clue, letters);
    }
}
