package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.store.Ruled;
import org.standfirst.server.store.StoryNote;

import java.time.Instant;
import java.util.List;

/**
 * A story as the desk handles it.
 *
 * @param headline of its first report
 * @param note how it is shown
 * @param reports in the order they were published
 * @param rulings what was decided about it, the latest first
 */
public record DeskStory(
        String id,
        String headline,
        StoryNote note,
        Instant latest,
        List<Item> reports,
        List<Ruled> rulings) {

    public DeskStory {
        reports = List.copyOf(reports);
        rulings = List.copyOf(rulings);
    }

    /**
     * A report.
     *
     * @param url null if it is no address of the web
     */
    public record Item(
            String id, String title, String outlet, @Nullable String url, Instant published) {}
}
