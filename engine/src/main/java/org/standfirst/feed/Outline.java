package org.standfirst.feed;

import org.jspecify.annotations.Nullable;

/**
 * A feed in an OPML list.
 *
 * @param title as the list names it; its address if it does not
 * @param xmlUrl address of the feed
 * @param htmlUrl address of the site
 * @param folder the folders it lies in, outermost first, joined by {@code " / "}
 */
public record Outline(
        String title, String xmlUrl, @Nullable String htmlUrl, @Nullable String folder) {}
