package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A feed with its health.
 *
 * @param section null if it is in none
 * @param url its address as it is polled now
 * @param title as it calls itself, or its address
 * @param outlet who publishes it, null before the first poll
 * @param polled when it was last asked, null before the first poll
 * @param articles how many articles came from it
 * @param skipped the last entries without an article, and why
 */
public record FeedLine(
        long id,
        String url,
        String title,
        @Nullable String section,
        @Nullable OutletName outlet,
        FeedHealth health,
        @Nullable Instant polled,
        int articles,
        List<String> skipped) {

    public FeedLine {
        skipped = List.copyOf(skipped);
    }
}
