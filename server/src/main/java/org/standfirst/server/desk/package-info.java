/**
 * The newsroom: what is due is read, grouped and published. Uses fetch, store and the engine; knows
 * nothing of the web. Begin at {@link org.standfirst.server.desk.Desk}.
 */
@NullMarked
package org.standfirst.server.desk;

import org.jspecify.annotations.NullMarked;
