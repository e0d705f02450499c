package org.standfirst.server.web.view;

import java.time.Instant;
import java.util.List;

/** An edition: its stories in order, as they stood at one moment. */
public record EditionPage(Instant at, List<StoryLine> stories) {

    public EditionPage {
        stories = List.copyOf(stories);
    }

    /** How many outlets report something in it. */
    public int outlets() {
        return (int) stories.stream().flatMap(s -> s.outlets().stream()).distinct().count();
    }
}
