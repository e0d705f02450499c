/**
 * Texts as dense vectors, by the stored table of a small language model and no run of it. The way
 * in is {@link org.standfirst.vector.TextVectors}. Uses no other room.
 */
@NullMarked
package org.standfirst.vector;

import org.jspecify.annotations.NullMarked;
