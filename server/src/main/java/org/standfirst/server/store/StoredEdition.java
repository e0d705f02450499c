package org.standfirst.server.store;

import java.time.Instant;

/**
 * An edition as it was published.
 *
 * @param id of the edition, such as its date
 * @param content JSON
 */
public record StoredEdition(String id, Instant made, String content) {}
