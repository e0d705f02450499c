package org.standfirst.server.web;

import org.standfirst.server.search.EarlierStories;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.Story;
import org.standfirst.server.web.view.Earlier;

import java.util.List;
import java.util.Objects;

/** What led to a story, as its page shows it. */
final class EarlierLines {

    private EarlierLines() {}

    /** In the order in which it began. */
    static List<Earlier> of(EarlierStories earlier, Shelves shelves, Story story) {
        return earlier.before(shelves, story).stream()
                .map(found -> {
                    var stored = found.article();
                    var between = found.between();
                    return new Earlier(
                            Objects.requireNonNull(stored.story()),
                            stored.id(),
                            stored.article().title(),
                            stored.article().language(),
                            Reports.name(stored.outlet()),
                            stored.published(),
                            FurtherLines.when(stored.published(), story.founded(), story.latest()),
                            found.names(),
                            between == null ? null : Findings.headline(between));
                })
                .toList();
    }
}
