/**
 * What can be said of a text by itself: its encoding, the instants written in it, its language,
 * sentences and tokens. Uses {@code .article} at most.
 */
@NullMarked
package org.standfirst.text;

import org.jspecify.annotations.NullMarked;
