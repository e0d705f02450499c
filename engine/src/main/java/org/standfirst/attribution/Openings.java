package org.standfirst.attribution;

import static org.standfirst.attribution.Acts.stemAt;
import static org.standfirst.attribution.Acts.stems;
import static org.standfirst.attribution.Acts.words;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.Forms;
import org.standfirst.text.Penn;

import java.util.Set;

/**
 * What the first words of a content do: "Please", "Yes,", "I hope", "We were told not to". Who says
 * "I thank" thanks, and who says "I think" thinks.
 */
final class Openings {

    private static final Set<Integer> FIRST = words("i we");
    private static final Set<Integer> THIRD = words("i we he she they it");
    private static final int PLEASE = Forms.lower("please");
    private static final int YES = Forms.lower("yes");
    private static final int NO = Forms.lower("no");
    private static final int LET = Forms.lower("let");
    private static final int TRY = Stems.hash("try");
    private static final int THANK = Stems.hash("thank");
    private static final int BE = Stems.hash("be");
    private static final int TELL = Stems.hash("tell");
    private static final int VOTE = Stems.hash("vote");
    private static final Set<Integer> HEAVEN = words("god goodness heaven heavens");
    private static final Set<Integer> HABIT =
            words("always usually often sometimes once seldom rarely");
    private static final Set<Integer> ROBBING = stems("rob cheat betray deceive mislead swindle");
    private static final Set<Integer> WISHING = words("prefer like");
    private static final Set<Integer> WOULD = words("would 'd ’d");

    /** Verbs that open speech and bid nobody to do anything. */
    private static final Set<Integer> IDLE =
            stems(
                    "look listen let see say suppose imagine thank bless god wait guess trust"
                            + " believe remember take think consider make come have get be");

    /** What is thought or foreseen, also where it is told of who did so. */
    private static final Set<Act> INWARD = Set.of(Act.BELIEVES, Act.PREDICTS);

    /** What is done by saying so. */
    private static final Set<Act> OUTWARD =
            Set.of(
                    Act.BELIEVES,
                    Act.PREDICTS,
                    Act.ASKS,
                    Act.PROMISES,
                    Act.WARNS,
                    Act.DENIES,
                    Act.PRAISES,
                    Act.ACCUSES,
                    Act.CONFIRMS);

    /** Said of wishes and plans, not thoughts, in the first person. */
    private static final Set<Integer> WANTING =
            stems("want wish feel view consider regard worry assure swear");

    private static final int BASE = Penn.number("VB");
    private static final int PRESENT = Penn.number("VBP");
    private static final int ADVERB = Penn.number("RB");
    private static final int DETERMINER = Penn.number("DT");

    private Openings() {}

    /** The act of a content by its first words; null if they do nothing of their own. */
    static @Nullable Act act(Prose p, int from, int to, boolean quoted) {
        int first = p.forms.lower(from);
        if (quoted) {
            if (first == YES && p.tokens().is(from + 1, ",")) {
                return Act.CONFIRMS;
            }
            if (first == NO && p.tokens().is(from + 1, ",")) {
                return Act.DENIES;
            }
            if (first == LET && to - from > 2 && stemAt(p, from + 2) == TRY) {
                return Act.WARNS;
            }
            if (first == PLEASE || bids(p, from, to)) {
                return Act.ASKS;
            }
        }
        boolean thanks = stemAt(p, from) == THANK && (quoted || p.tag(from) == BASE);
        if (thanks && from + 1 < to && !HEAVEN.contains(p.forms.lower(from + 1))) {
            return Act.PRAISES;
        }
        return THIRD.contains(first) ? self(p, from, to, quoted) : null;
    }

    /** "Give us back our library": a verb with nobody before it. */
    private static boolean bids(Prose p, int from, int to) {
        return p.tag(from) == BASE
                && to - from > 2
                && !IDLE.contains(stemAt(p, from))
                && p.tokens().isWord(from + 1)
                && !Penn.isVerb(p.tag(from + 1));
    }

    /** What a clause does whose subject is the speaker. */
    private static @Nullable Act self(Prose p, int from, int to, boolean quoted) {
        int verb = from + 1;
        while (verb < Math.min(to, from + 3) && p.tag(verb) == ADVERB && !not(p, verb)) {
            if (HABIT.contains(p.forms.lower(verb))) {
                return null;
            }
            verb++;
        }
        if (verb >= to) {
            return null;
        }
        boolean be = stemAt(p, verb) == BE;
        if (be && verb + 1 < to) {
            return being(p, from, verb, to);
        }
        if (WOULD.contains(p.forms.lower(verb)) && verb + 2 < to) {
            return would(p, verb);
        }
        boolean present = p.tag(verb) == PRESENT || p.tag(verb) == BASE;
        var act = Acts.ofVerb(stemAt(p, verb));
        if (act == null || !Penn.isVerb(p.tag(verb)) || WANTING.contains(stemAt(p, verb))) {
            return null;
        }
        boolean speaker = quoted ? FIRST.contains(p.forms.lower(from)) : true;
        boolean done = quoted ? present && OUTWARD.contains(act) : INWARD.contains(act);
        return speaker && done ? act : null;
    }

    private static boolean not(Prose p, int i) {
        return Acts.NOT.contains(p.forms.lower(i));
    }

    /** "We were told not to say so", "We were robbed", "I am the surveyor". */
    private static @Nullable Act being(Prose p, int from, int be, int to) {
        int next = be + 1;
        if (stemAt(p, next) == TELL && next + 1 < to && not(p, next + 1)) {
            return Act.ACCUSES;
        }
        if (ROBBING.contains(stemAt(p, next)) && Penn.isVerb(p.tag(next))) {
            return Act.ACCUSES;
        }
        boolean one =
                p.lower(from).equals("i")
                        && p.tag(next) == DETERMINER
                        && p.lower(next).equals("the")
                        && next + 2 <= to
                        && Penn.isNoun(p.tag(next + 1))
                        && (next + 2 == to || !p.tokens().isWord(next + 2));
        return one ? Act.CONFIRMS : null;
    }

    /** "I would vote for her", "he would prefer a bus". */
    private static @Nullable Act would(Prose p, int would) {
        int verb = would + 1;
        if (stemAt(p, verb) == VOTE && p.lower(verb + 1).equals("for")) {
            return Act.PRAISES;
        }
        boolean wishes = WISHING.contains(p.forms.lower(verb));
        return wishes && (p.tag(verb + 1) == DETERMINER || sees(p, verb + 1)) ? Act.ASKS : null;
    }

    private static boolean sees(Prose p, int i) {
        return p.lower(i).equals("to") && p.lower(i + 1).equals("see");
    }
}
