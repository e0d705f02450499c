package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A story that led to another, in the words of one of its articles.
 *
 * @param storyId of the earlier story
 * @param articleId whose headline it is
 * @param language of the headline, as a BCP 47 tag
 * @param published when that article was
 * @param when that is, seen from the later story: "two days earlier"
 * @param names that both tell of, in the sources' words
 * @param between the story by way of which it led there, by a headline of it; null where it did so
 *     itself
 */
public record Earlier(
        String storyId,
        String articleId,
        String headline,
        @Nullable String language,
        OutletName outlet,
        Instant published,
        String when,
        List<String> names,
        Axis.@Nullable Headline between) {

    public Earlier {
        names = List.copyOf(names);
    }
}
