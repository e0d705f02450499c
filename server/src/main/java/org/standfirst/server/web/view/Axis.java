package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A story told side by side.
 *
 * @param name what the groups differ in
 * @param sides the groups that report the story
 * @param unlabelled outlets of which nothing is known on this axis
 */
public record Axis(String name, List<Side> sides, List<String> unlabelled) {

    public Axis {
        sides = List.copyOf(sides);
        unlabelled = List.copyOf(unlabelled);
    }

    /**
     * How one group tells it.
     *
     * @param group its name
     * @param headlines of its articles, the earliest first
     * @param alone what no other group reports
     * @param quoted whom no other group quotes
     * @param words it leans on
     */
    public record Side(
            String group,
            List<Headline> headlines,
            List<Cited> alone,
            List<Speaker> quoted,
            List<Word> words) {

        public Side {
            headlines = List.copyOf(headlines);
            alone = List.copyOf(alone);
            quoted = List.copyOf(quoted);
            words = List.copyOf(words);
        }
    }

    /**
     * An axis on which there is nothing to set side by side.
     *
     * @param axis what groups would differ in
     * @param group the only one that reports the story
     */
    public record OneGroup(String axis, String group) {}

    /** A headline with its outlet. */
    public record Headline(
            String articleId, OutletName outlet, String title, @Nullable String language) {}

    /** Somebody with a sentence in which he is quoted. */
    public record Speaker(String name, Cited line) {}

    /** A word in a sentence that uses it. */
    public record Word(String word, Cited line) {}
}
