package org.standfirst.crossword;

import java.util.List;

/**
 * A name, place or term of the week's news.
 *
 * @param letters as it stands in a grid, A to Z
 * @param enumeration how many letters its words have, such as {@code 3,2-4}
 * @param weight how much of the week's news it is in; any positive number
 * @param clues lines of the sources with a gap for it, the best first; at least one
 */
public record NewsWord(String letters, String enumeration, double weight, List<GappedLine> clues) {

    public NewsWord {
        clues = List.copyOf(clues);
    }
}
