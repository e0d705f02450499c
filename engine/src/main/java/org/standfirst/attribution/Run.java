package org.standfirst.attribution;

/**
 * Tokens in a row.
 *
 * @param from the first
 * @param to the one behind the last
 */
public record Run(int from, int to) {

    boolean holds(int token) {
        return token >= from && token < to;
    }
}
