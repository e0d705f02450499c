package org.standfirst.server.letter;

import org.jspecify.annotations.Nullable;
import org.standfirst.crossword.Crossword;
import org.standfirst.server.mail.Wording;

import java.time.LocalDate;
import java.util.List;

/**
 * What a letter says, before it is written. Headlines, standfirsts and quoted lines are words of
 * articles; the rest are labels and counts.
 *
 * @param words around what it says
 * @param name of the letter, such as "Morning briefing"
 * @param id of this one letter, such as {@code morning-briefing.2026-11-26}
 * @param since the first day it has stories of; null if that is the day of its edition
 * @param day of its edition
 * @param address where it stands in the browser
 * @param items the stories, in order; empty if there is nothing to report
 * @param puzzle the day's crossword; null if there is none
 */
public record Letter(
        Wording words,
        String name,
        String id,
        @Nullable LocalDate since,
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
        return items.isEmpty() ? name : name + ": " + items.getFirst().headline();
    }

    /** The day, or from when on. */
    public String date() {
        return words.day(day)
                + (since == null ? "" : ", " + words.text("mail.since", words.day(since)));
    }

    /** How many report a story. */
    public String sources(Item item) {
        if (item.outlets() == 1) {
            return words.text("mail.one-outlet");
        }
        return item.outlets() == item.independent()
                ? words.text("mail.outlets.all", item.outlets())
                : words.text("mail.outlets", item.outlets(), item.independent());
    }

    /** What a mailbox shows beside the subject: the headlines that it does not hold. */
    public String preheader() {
        if (items.isEmpty()) {
            return words.text("mail.nothing");
        }
        var others = items.stream().skip(1).limit(PREVIEWED).map(Item::headline).toList();
        return others.isEmpty() ? words.text("mail.one-story") : String.join(" · ", others);
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
    }

    /** A sentence of an article and the outlet that it stands in. */
    public record Line(String text, String outlet) {}

    /** What the picture of the crossword shows, for who does not see it; empty without one. */
    public String described() {
        if (puzzle == null) {
            return "";
        }
        var grid = puzzle.crossword();
        return words.text(
                "mail.crossword.described", grid.size(), grid.size(), grid.entries().size());
    }

    /** A crossword that is announced with the address of its page. */
    public record Puzzle(Crossword crossword, String address) {}
}
