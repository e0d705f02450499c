package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.article.Moment;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The ledger of a story, or of any set of articles: who said what, which outlets carry each
 * statement and in which words, who carried it first, and who only repeats it. A value; made anew
 * when an article is added.
 *
 * <p>One voice is one person or body. Two articles' persons are joined by their full names; a
 * surname alone, or "the prime minister", only where one full name alone fits and something more
 * than the surname speaks for it: the same description, the same statement, or that both reports
 * name the same others. A body's short name ("the coastguard") is joined to the only full one that
 * ends in it; "the company" to the only one so described. Nameless sources are joined only by the
 * same statement.
 *
 * @param voices those who speak, the one with most statements first
 * @param denials denials with what they deny, as far as it is among the statements
 */
public record Voices(List<Voice> voices, List<Denial> denials) {

    public Voices {
        voices = List.copyOf(voices);
        denials = List.copyOf(denials);
    }

    /** An article and what was found in it. */
    public record Reading(Article article, List<Attribution> attributions) {

        public Reading {
            attributions = List.copyOf(attributions);
        }
    }

    /**
     * One who speaks.
     *
     * @param speaker with the fullest name given anywhere
     * @param descriptions all the words by which the articles describe who it is
     * @param statements in the order in which they were first carried
     */
    public record Voice(Speaker speaker, List<String> descriptions, List<Statement> statements) {

        public Voice {
            descriptions = List.copyOf(descriptions);
            statements = List.copyOf(statements);
        }
    }

    /**
     * One thing said, as one or more articles carry it.
     *
     * @param carriers in the order of their publication
     */
    public record Statement(List<Carrier> carriers) {

        public Statement {
            carriers = List.copyOf(carriers);
        }

        /** Who carried it first. */
        public Carrier first() {
            return carriers.getFirst();
        }

        /** What is done by saying it, as the first carrier has it. */
        public Act act() {
            return first().attribution().act();
        }

        /** The outlets that carry it, the first one first. */
        public Set<String> outlets() {
            var outlets = new LinkedHashSet<String>();
            carriers.forEach(c -> outlets.add(c.outlet()));
            return outlets;
        }

        /** The different wordings, as the articles have them, the first one first. */
        public List<String> wordings() {
            var seen = new HashSet<String>();
            return carriers.stream().map(Carrier::words).filter(w -> seen.add(bare(w))).toList();
        }
    }

    /**
     * An article that carries a statement.
     *
     * @param published when, if it is known
     * @param words the content, its parts joined by " … "
     * @param repeats whether it has the statement from an outlet that carried it before: it says
     *     so, or has the same words
     */
    public record Carrier(
            String articleId,
            String outlet,
            @Nullable Moment published,
            Attribution attribution,
            String words,
            boolean repeats) {}

    /** A denial and the statement it denies. */
    public record Denial(Statement denial, Statement denied) {}

    /** The ledger of these articles. */
    public static Voices of(List<Reading> readings) {
        return new Ledger(readings).voices();
    }

    /** Whether two articles carry a statement in different words, marks and capitals aside. */
    public static boolean differ(Carrier one, Carrier other) {
        return !bare(one.words()).equals(bare(other.words()));
    }

    /** In small letters, without marks. */
    static String bare(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    static List<String> words(@Nullable String phrase) {
        return phrase == null || phrase.isEmpty()
                ? List.of()
                : List.of(bare(phrase).split(" ", -1));
    }
}
