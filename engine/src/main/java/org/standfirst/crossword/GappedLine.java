package org.standfirst.crossword;

import org.standfirst.edition.Passage;

/**
 * A line of a source with a gap where a word stood.
 *
 * @param text the line with the gap
 * @param source the line itself, and whose it is
 */
public record GappedLine(String text, Source source) {

    /** What stands in a line instead of the word. */
    public static final String GAP = "____";

    /**
     * A line, verbatim, and whose it is.
     *
     * @param storyId the story that the article belongs to
     * @param url where the article stands
     */
    public record Source(Passage passage, String storyId, String outlet, String url) {}
}
