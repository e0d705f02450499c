/**
 * What is kept: feeds and their health, entries, articles in all their versions, stories, editions.
 * SQLite in the data folder, or PostgreSQL for those who outgrow it, behind the same classes.
 *
 * <p>Begin at {@link org.standfirst.server.store.Archive}. Uses the engine's records; knows nothing
 * of fetching or the web.
 */
@NullMarked
package org.standfirst.server.store;

import org.jspecify.annotations.NullMarked;
