package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A puzzle to solve, or one of an earlier day with its solution.
 *
 * @param solved whether the solution is shown: there is a puzzle of a later day
 * @param other the other kind of puzzle that the day has; null if it has none
 * @param before the day before that has a puzzle
 * @param after the day after that has a puzzle
 */
public record CrosswordPage(
        Puzzle puzzle,
        boolean solved,
        @Nullable String other,
        @Nullable String before,
        @Nullable String after) {}
