package org.standfirst.text;

/**
 * A sentence where it stands.
 *
 * @param begin where it begins in its text, in code points
 * @param end where it ends, exclusive
 * @param text the words between, verbatim
 */
public record Sentence(int begin, int end, String text) {}
