/**
 * The words of the week as a puzzle: a grid by the rules of its style, filled with words from the
 * news and a general list, clued with the sources' own lines.
 */
@NullMarked
package org.standfirst.crossword;

import org.jspecify.annotations.NullMarked;
