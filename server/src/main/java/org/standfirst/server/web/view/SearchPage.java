package org.standfirst.server.web.view;

import java.util.List;

/**
 * What a search found.
 *
 * @param query as it was written
 * @param latestFirst whether the latest come first and not the best
 * @param articles how many articles answer it
 * @param notes how it was understood where that is not plain, a sentence each
 * @param stories one sheet of the stories they belong to
 */
public record SearchPage(
        String query,
        boolean latestFirst,
        int articles,
        List<String> notes,
        Sheet<FoundStory> stories) {

    public SearchPage {
        notes = List.copyOf(notes);
    }
}
