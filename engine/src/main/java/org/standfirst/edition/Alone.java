package org.standfirst.edition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a group alone reports: plain sentences of which others have hardly anything, those first
 * that tell of what the group comes back to.
 */
final class Alone {

    private static final int MOST = 3;

    /** Part of a sentence's weight that others may have for it still to be a group's own. */
    private static final double HARDLY = 0.34;

    /** Part of the terms of the shorter of two sentences from which on both tell the same. */
    private static final double SAME = 0.4;

    private static final Pattern PRONOUN = Pattern.compile("\\b(?i:he|she|they|him|them|her)\\b");

    /** "In the same poll, ...", "The increase, however, ...": another sentence stands before it. */
    private static final Pattern LEANING =
            Pattern.compile(
                    "^\\P{L}*(?i:(?:in|at|on|by|for|from) (?:the|that) same)\\b"
                            + "|^.{0,60}, (?:however|though|therefore|meanwhile|by contrast),");

    /**
     * "The Ledger at seven: ...", "Aug. 27: ..." and what is sent around with a hash sign: notes,
     * notices and slogans beside a report, not its sentences. A town in capitals is a dateline.
     */
    private static final Pattern NOTICE =
            Pattern.compile(
                    "^(?!\\p{Lu}[\\p{Lu} ]+:)(?:[\\p{L}\\p{N}.'\u2019&-]+"
                            + " ){0,4}[\\p{L}\\p{N}.'\u2019&-]+:"
                            + " |(?<![\\p{L}\\p{N}])[#@]\\p{N}?\\p{L}"
                            // "to retaliate s-- or": a transcript in which somebody breaks off
                            + "|\\p{L}-- \\p{Ll}");

    /** A name that somebody may have: no day or month. */
    private static final Pattern NAME =
            Pattern.compile(
                    "(?<!^)\\b(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|January|February|March\\b"
                        + "|April\\b|June\\b|July|August\\b|September|October|November|December)"
                        + "\\p{Lu}\\p{Ll}+");

    /** "Gave the idea tentative support": which one? */
    private static final Pattern TAKEN_UP =
            Pattern.compile(
                    "\\bthe (?:idea|suggestion|gesture)\\b(?!"
                            + " (?:of|to|that|for|behind|about|from|in|is))");

    private final LineIndex index;
    private final List<Passage> agreed;

    /**
     * @param index of all lines of a story
     * @param agreed what several origins state, in whatever words: nobody tells it alone
     */
    Alone(LineIndex index, List<Passage> agreed) {
        this.index = index;
        this.agreed = List.copyOf(agreed);
    }

    /** The sentences of {@code ours} that {@code theirs} have hardly anything of. */
    List<Passage> of(BitSet ours, BitSet theirs) {
        var taken = new ArrayList<Line>();
        // Most sentences are never looked at: to judge one is dear, and few are taken.
        for (var candidate : candidates(ours)) {
            var line = index.line(candidate.number());
            if (isFresh(line, taken) && isOwn(candidate.number(), theirs) && isPlain(line)) {
                taken.add(line);
                if (taken.size() == MOST) {
                    break;
                }
            }
        }
        return taken.stream().map(Line::passage).toList();
    }

    /**
     * A sentence that a group may tell alone.
     *
     * @param weight of what the group comes back to in it, which is more than an aside
     */
    private record Candidate(int number, Line line, double weight) {}

    private List<Candidate> candidates(BitSet ours) {
        var here = index.counts(ours);
        var candidates = new ArrayList<Candidate>();
        for (int i = ours.nextSetBit(0); i >= 0; i = ours.nextSetBit(i + 1)) {
            double weight = 0;
            for (int term : index.terms(i)) {
                weight += index.rarity(term) * (here[term] - 1);
            }
            if (weight > 0) {
                double mean = weight / Math.sqrt(index.terms(i).length);
                candidates.add(new Candidate(i, index.line(i), mean));
            }
        }
        candidates.sort(
                Comparator.comparingDouble(Candidate::weight)
                        .reversed()
                        .thenComparing(c -> c.line().article().id())
                        .thenComparingInt(c -> c.line().place()));
        return candidates;
    }

    private static boolean isFresh(Line line, List<Line> taken) {
        for (var other : taken) {
            if (shares(other.terms(), line.terms()) > SAME) {
                return false;
            }
        }
        return true;
    }

    private static double shares(Set<String> one, Set<String> other) {
        int both = 0;
        for (var term : one) {
            both += other.contains(term) ? 1 : 0;
        }
        return both / (double) Math.max(1, Math.min(one.size(), other.size()));
    }

    private boolean isOwn(int number, BitSet theirs) {
        double all = 0;
        for (int term : index.terms(number)) {
            all += index.rarity(term);
        }
        return index.most(index.line(number).terms(), theirs) / all <= HARDLY;
    }

    private boolean isPlain(Line line) {
        var text = line.passage().text();
        return !isAgreed(line.passage())
                && Plain.ends(line)
                && Plain.statement(line, !line.claims().isEmpty())
                && !pointsBack(text)
                && !isNotice(text)
                && !Plain.shouting(text);
    }

    private boolean isAgreed(Passage passage) {
        for (var each : agreed) {
            if (each.articleId().equals(passage.articleId())
                    && each.begin() < passage.end()
                    && passage.begin() < each.end()) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody is meant before anybody is named: "While he disagrees with her". */
    static boolean pointsBack(String text) {
        if (LEANING.matcher(text).lookingAt() || TAKEN_UP.matcher(text).find()) {
            return true;
        }
        var pronoun = PRONOUN.matcher(text);
        return pronoun.find() && !NAME.matcher(text.substring(0, pronoun.start())).find();
    }

    /** Whether it only stands beside a report's sentences. */
    static boolean isNotice(String text) {
        return NOTICE.matcher(text).find();
    }
}
