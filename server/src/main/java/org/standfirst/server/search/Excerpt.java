package org.standfirst.server.search;

import org.standfirst.attribution.Span;

import java.util.List;

/**
 * Words that answer a question, in their sentence as it stands.
 *
 * @param begin where it begins in the article's text, in code points
 * @param end where it ends, exclusive
 * @param text the sentence, verbatim
 * @param marks where in it the words stand that were asked for, in code points of the article's
 *     text, in order and without overlap
 */
public record Excerpt(int begin, int end, String text, List<Span> marks) {
    public Excerpt {
        marks = List.copyOf(marks);
    }
}
