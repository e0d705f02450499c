package org.standfirst.story;

import org.jspecify.annotations.Nullable;

/**
 * Where an article went.
 *
 * @param founded whether it began a new story
 * @param why compared with the nearest story there was; null where nothing was near
 */
public record Decision(
        String articleId, String storyId, boolean founded, @Nullable Explanation why) {}
