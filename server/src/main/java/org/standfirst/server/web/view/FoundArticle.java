package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What a search found in an article.
 *
 * @param id of the article
 * @param titleMarks where in its headline the words stand that were asked for
 * @param url where it stands at its outlet, as the outlet gave it; show it through a safe link only
 * @param published when it counts as published
 * @param language as a BCP 47 tag
 * @param line the words in their sentence; null if they stand only above the text
 * @param marks where in the line they stand
 */
public record FoundArticle(
        String id,
        OutletName outlet,
        String title,
        List<Mark> titleMarks,
        String url,
        Instant published,
        @Nullable String language,
        @Nullable Cited line,
        List<Mark> marks) {

    public FoundArticle {
        titleMarks = List.copyOf(titleMarks);
        marks = List.copyOf(marks);
    }

    /** A stretch of a text, in its own code points. */
    public record Mark(int begin, int end) {}
}
