package org.standfirst.server.letter;

import org.jspecify.annotations.Nullable;
import org.standfirst.crossword.Crossword;

import java.time.LocalDate;
import java.util.List;

/**
 * What a letter says, before it is written. Headlines, standfirsts and quoted lines are words of
 * articles; the rest are labels and counts.
 *
 * @param name of the letter, such as "Morning briefing"
 * @param id of this one letter, such as {@code morning-briefing.2026-11-26}
 * @param day of its edition
 * @param address of its edition's page
 * @param items the stories, in the edition's order; never empty
 * @param puzzle the day's crossword; null if there is none
 */
public record Letter(
        String name,
        String id,
        LocalDate day,
        String address,
        List<Item> items,
        @Nullable Puzzle puzzle) {

    private static final int PREVIEWED = 3;

    public Letter {
        items = List.copyOf(items);
    }

    /** The name and the first headline. */
    public String subject() {
        return name + ": " + items.getFirst().headline();
    }

    /** What a mailbox shows beside the subject: the headlines that it does not hold. */
    public String preheader() {
        var others = items.stream().skip(1).limit(PREVIEWED).map(Item::headline).toList();
        return others.isEmpty() ? "One story" : String.join(" · ", others);
    }

    /**
     * A story.
     *
     * @param headline of one outlet
     * @param credit that outlet
     * @param standfirst null if it has none
     * @param lines what independent sources agree on
     * @param language of headline and standfirst, as a BCP 47 tag
     * @param outlets how many report it
     * @param independent how many of them from a source of their own
     * @param address of its page
     */
    public record Item(
            String headline,
            String credit,
            @Nullable String standfirst,
            List<Line> lines,
            @Nullable String language,
            int outlets,
            int independent,
            String address) {

        public Item {
            lines = List.copyOf(lines);
        }

        /** "6 outlets, 5 independent". */
        public String sources() {
            return outlets == 1
                    ? "1 outlet"
                    : outlets + " outlets, " + independent + " independent";
        }
    }

    /** A sentence of an article and the outlet that it stands in. */
    public record Line(String text, String outlet) {}

    /** A crossword that is announced with the address of its page. */
    public record Puzzle(Crossword crossword, String address) {}
}
