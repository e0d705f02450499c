package org.standfirst.server.web.view;

import java.time.Instant;
import java.util.List;

/**
 * What an edition has in one section, in order.
 *
 * @param at as of when
 */
public record SectionPage(SectionName section, Instant at, List<StoryLine> stories) {

    public SectionPage {
        stories = List.copyOf(stories);
    }
}
