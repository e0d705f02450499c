package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An outlet in the list of all.
 *
 * @param home its own front page, null if unknown
 * @param articles how many of its articles we hold
 * @param latest when the newest of them was published
 */
public record OutletLine(
        OutletName outlet, @Nullable String home, int articles, @Nullable Instant latest) {}
