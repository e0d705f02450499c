package org.standfirst.edition;

import java.util.List;

/**
 * How one group of outlets tells a story.
 *
 * @param group what the outlets have in common, as the labels write it: a country, a kind of
 *     ownership, a language, or a label of the reader's own
 * @param outlets of the group that report the story
 * @param articleIds their articles, the earliest first
 * @param alone what no other group reports, the weightiest first
 * @param quoted whom no other group quotes, each with a sentence that does
 * @param words it leans on more than the others, the strongest first
 */
public record Perspective(
        String group,
        List<String> outlets,
        List<String> articleIds,
        List<Passage> alone,
        List<Quoted> quoted,
        List<LeaningWord> words) {

    public Perspective {
        outlets = List.copyOf(outlets);
        articleIds = List.copyOf(articleIds);
        alone = List.copyOf(alone);
        quoted = List.copyOf(quoted);
        words = List.copyOf(words);
    }

    /** Somebody who is quoted, with a sentence in which he is. */
    public record Quoted(String speaker, Passage passage) {}

    /**
     * A word that a group uses more than the others.
     *
     * @param word as the passage writes it
     * @param strength standard deviations by which it is more frequent
     * @param passage a sentence that uses it
     */
    public record LeaningWord(String word, double strength, Passage passage) {}
}
