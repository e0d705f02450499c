package org.standfirst.edition;

/**
 * A stretch of an article that somebody else says, as the attributions have it.
 *
 * @param begin in code points of the article's text
 * @param end exclusive
 * @param speaker who says it, as pages name them
 */
public record Claim(int begin, int end, String speaker) {}
