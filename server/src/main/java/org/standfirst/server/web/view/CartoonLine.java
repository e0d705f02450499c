package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A drawing in the gallery.
 *
 * @param link where the outlet shows it; null if that is no web page
 * @param artists who drew it, as the feed says; null if it does not
 * @param alt what it shows, in the feed's words; null if it does not say
 * @param picture address of the picture, as this server has it
 * @param width of the picture, in pixels
 * @param height of the picture, in pixels
 */
public record CartoonLine(
        String id,
        OutletName outlet,
        String title,
        @Nullable String link,
        @Nullable String artists,
        @Nullable String alt,
        Instant published,
        String picture,
        int width,
        int height) {}
