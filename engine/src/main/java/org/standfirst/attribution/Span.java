package org.standfirst.attribution;

/**
 * A stretch of an article's text, in Unicode code points.
 *
 * @param begin where it begins
 * @param end where it ends, exclusive
 */
public record Span(int begin, int end) {

    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("no span: " + begin + " to " + end);
        }
    }
}
