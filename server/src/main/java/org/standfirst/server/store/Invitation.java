package org.standfirst.server.store;

import java.time.Instant;

/**
 * A link with which one person may make an account.
 *
 * @param hash of the token in the link
 * @param account who invites
 * @param scopes what the new account may do, separated by commas
 */
public record Invitation(String hash, long account, String scopes, Instant created) {}
