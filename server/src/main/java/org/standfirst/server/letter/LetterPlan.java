package org.standfirst.server.letter;

import org.standfirst.edition.Section;
import org.standfirst.server.mail.Ledger;
import org.standfirst.server.mail.LetterChoice;
import org.standfirst.server.mail.LetterOrder;
import org.standfirst.server.mail.Rhythm;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which stories a letter has, and how much of each.
 *
 * @param key as it is called in addresses and on the command line: "morning-briefing"
 * @param usual how often it comes where nobody says
 * @param stories at most
 * @param lines of a story, at most
 */
public record LetterPlan(String key, Takes takes, Rhythm usual, int stories, int lines) {

    /** Of which stories. */
    public enum Takes {
        ALL,
        /** Those that have come out well. */
        GOOD_NEWS,
        SECTION,
        /** Those that a search finds, whether an edition has them or not. */
        SEARCH
    }

    private static final String SECTION = "section-";

    /** Short: what one should know. */
    public static final LetterPlan MORNING_BRIEFING =
            new LetterPlan("morning-briefing", Takes.ALL, Rhythm.DAILY, 7, 1);

    /** The day's biggest stories with what is known of them. */
    public static final LetterPlan THE_DAY =
            new LetterPlan("the-day", Takes.ALL, Rhythm.DAILY, 15, 3);

    public static final LetterPlan GOOD_NEWS =
            new LetterPlan("good-news", Takes.GOOD_NEWS, Rhythm.weekly(DayOfWeek.SATURDAY), 12, 1);

    /** All that are offered, those of one section last. */
    public static List<LetterPlan> all() {
        var all = new ArrayList<LetterPlan>();
        all.add(MORNING_BRIEFING);
        all.add(THE_DAY);
        all.add(GOOD_NEWS);
        for (var section : Section.values()) {
            all.add(ofSection(section));
        }
        return all;
    }

    private static LetterPlan ofSection(Section section) {
        return new LetterPlan(SECTION + section.key(), Takes.SECTION, Rhythm.DAILY, 12, 2);
    }

    /** The letter of a key; empty if there is none. */
    public static Optional<LetterPlan> of(String key) {
        return LetterOrder.isSearch(key)
                ? Optional.of(new LetterPlan(key, Takes.SEARCH, Rhythm.DAILY, 12, 1))
                : all().stream().filter(plan -> plan.key.equals(key)).findFirst();
    }

    /** All of them, to choose from. */
    public static List<LetterChoice> choices() {
        return all().stream()
                .map(plan -> new LetterChoice(plan.key, plan.takes == Takes.SECTION, plan.usual))
                .toList();
    }

    /** The keys of all that are offered. */
    public static List<String> keys() {
        return all().stream().map(LetterPlan::key).toList();
    }

    /** The key as it may stand in the name of a list. */
    public String slug() {
        return Ledger.slug(key);
    }

    /** The section it has; empty if it has others. */
    Optional<Section> section() {
        return takes == Takes.SECTION
                ? Section.ofKey(key.substring(SECTION.length()))
                : Optional.empty();
    }

    /** Whether the day's crossword is announced in it. */
    boolean puzzles() {
        return takes == Takes.ALL;
    }
}
