package org.standfirst.server.store;

import java.time.Instant;

/**
 * Someone who may sign in.
 *
 * @param password as it was hashed, with salt and parameters
 * @param scopes what the account may do, separated by commas
 */
public record Account(long id, String name, String password, String scopes, Instant created) {}
