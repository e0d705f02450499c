package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A report that its outlet changed after the edition it stands in.
 *
 * @param kind retraction, correction or edit
 * @param title its headline now
 * @param at when the change was seen
 */
public record Amended(
        String storyId,
        String articleId,
        String kind,
        OutletName outlet,
        String title,
        @Nullable String language,
        Instant at,
        List<Change> changes) {

    public Amended {
        changes = List.copyOf(changes);
    }

    /**
     * A sentence and what stands in its place.
     *
     * @param before null where a sentence was added
     * @param after null where one was taken out
     */
    public record Change(@Nullable Cited before, @Nullable Cited after) {}
}
