package org.standfirst.server.store;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A drawing of a cartoon feed whose picture is here.
 *
 * @param link where the outlet shows it
 * @param artists who drew it, as the feed says; empty if it does not
 * @param alt what it shows, in the feed's words
 * @param width of the picture, in pixels
 * @param height of the picture, in pixels
 */
public record Cartoon(
        String id,
        Outlet outlet,
        String title,
        @Nullable String link,
        String artists,
        @Nullable String alt,
        Instant published,
        int width,
        int height) {}
