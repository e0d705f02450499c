package org.standfirst.server.store;

import org.jspecify.annotations.Nullable;

/**
 * Who publishes.
 *
 * @param id the host of its site, such as {@code harbourpost.example}; part of addresses
 * @param name what it calls itself
 * @param site address of its front page
 */
public record Outlet(String id, String name, @Nullable String site) {}
