package org.standfirst.edition;

/**
 * A stretch of an article that somebody else says, as the attributions have it.
 *
 * @param begin in code points of the article's text
 * @param end exclusive
 * @param speaker who says it, as pages name them
 * @param person whether the speaker is a named person
 * @param disputes whether it denies something or accuses somebody
 */
public record Claim(int begin, int end, String speaker, boolean person, boolean disputes) {

    /** A claim of which nothing more is known. */
    public Claim(int begin, int end, String speaker) {
        this(begin, end, speaker, false, false);
    }
}
