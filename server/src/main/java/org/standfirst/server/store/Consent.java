package org.standfirst.server.store;

import java.time.Instant;

/**
 * Proof that a reader asked for letters.
 *
 * @param at when
 * @param from where from: an address of the network, a form on paper, a list that was taken over
 * @param text the words that were agreed to
 */
public record Consent(Instant at, String from, String text) {}
