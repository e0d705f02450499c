package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

/**
 * Words in their context.
 *
 * @param report the article they stand in
 * @param place address of all of these words
 * @param before the paragraph before theirs; null if theirs is the first
 * @param lead what stands before them in their paragraph
 * @param words the words themselves
 * @param rest what follows them in their paragraph
 * @param after the paragraph after theirs; null if theirs is the last
 * @param changed whether the article was changed since, and these are the words of an earlier
 *     version
 */
public record WordsPage(
        Report report,
        String place,
        @Nullable String before,
        String lead,
        String words,
        String rest,
        @Nullable String after,
        boolean changed) {}
