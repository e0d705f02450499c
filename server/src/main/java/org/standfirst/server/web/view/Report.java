package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Moment;

import java.util.List;

/**
 * One outlet's article as we quote it.
 *
 * @param id of the article
 * @param url where it stands at its outlet, as the outlet gave it; show it through a safe link only
 * @param authors who signed it
 * @param published null if the outlet does not say
 * @param storyId the story it belongs to, null while it belongs to none
 * @param firstLines its first words, verbatim
 * @param context address of these words in their context, null if there are none
 * @param more whether the article goes on after them
 * @param joined why it was put into its story, null for the first and where it is not asked
 * @param taken from where it took what it says, a line each; empty if it is its own
 */
public record Report(
        String id,
        OutletName outlet,
        String title,
        String url,
        List<String> authors,
        @Nullable Moment published,
        @Nullable String language,
        @Nullable String storyId,
        String firstLines,
        @Nullable String context,
        boolean more,
        @Nullable String joined,
        List<String> taken) {

    public Report {
        authors = List.copyOf(authors);
        taken = List.copyOf(taken);
    }
}
