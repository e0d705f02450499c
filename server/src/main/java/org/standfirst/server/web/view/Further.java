package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Another story to open next, in the words of one of its articles.
 *
 * @param storyId of the other story
 * @param articleId whose headline it is
 * @param language of the headline, as a BCP 47 tag
 * @param published when that article was
 * @param why it is offered, in half a line: "eleven days earlier"
 * @param speaker who speaks in both stories; null where that is not the reason
 */
public record Further(
        String storyId,
        String articleId,
        String headline,
        @Nullable String language,
        OutletName outlet,
        Instant published,
        String why,
        @Nullable String speaker) {}
