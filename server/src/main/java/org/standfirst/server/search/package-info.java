/**
 * Search over the archive: an index beside it that is kept in step with it, what a reader may ask
 * of it, and what is found. The archive is the truth; the index can be thrown away at any time and
 * is made anew. May use {@code .store} and the engine.
 */
@NullMarked
package org.standfirst.server.search;

import org.jspecify.annotations.NullMarked;
