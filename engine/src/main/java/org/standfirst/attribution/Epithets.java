package org.standfirst.attribution;

import org.standfirst.text.NameTag;
import org.standfirst.text.Penn;
import org.standfirst.text.Relation;

import java.util.Set;

/** Finds the words beside a name that say who bears it: "the coach, Ada Grange". */
final class Epithets {

    private static final int DETERMINER = Penn.number("DT");

    private final Prose p;

    Epithets(Prose prose) {
        p = prose;
    }

    /** Keeps the words before and behind a name that say who it is. */
    void describe(Named who, Run run) {
        int from = run.from();
        // "Interior Minister" is often taken for a body; the office before a name describes it.
        boolean office = hasOffice(from);
        while (from > p.starts[run.from()]
                && (Penn.isNoun(p.tag(from - 1)) || p.tag(from - 1) == ADJECTIVE)
                && (p.names[from - 1] == 0
                        || isNation(from - 1, run.from())
                        || (office
                                && (from == run.from()
                                        || NameTag.kind(p.names[from - 1]) == NameTag.BODY)))
                && p.tokens().isWord(from - 1)) {
            from--;
        }
        var last = lower(Math.max(0, run.from() - 1));
        boolean described =
                who.isPerson()
                        ? Nouns.ROLES.contains(last)
                        : Nouns.OUTLETS.contains(last) || Nouns.BODIES.contains(last);
        if (from < run.from() && described) {
            who.descriptions.add(p.text(from, run.from()));
        }
        int next = run.to();
        int stop = p.stops[run.from()];
        if (next + 1 < stop && p.tokens().is(next, ",")) {
            int end = next + 1;
            boolean role = false;
            while (end < stop && end - next < 14 && !ends(end)) {
                role |= Nouns.ROLES.contains(lower(end)) || Nouns.BODIES.contains(lower(end));
                end++;
            }
            boolean apposition = role && end < stop && end > next + 1 && ends(end);
            if (apposition && mayDescribe(next + 1)) {
                int begin = p.tag(next + 1) == DETERMINER ? next + 2 : next + 1;
                if (begin < end && plain(begin, end)) {
                    who.descriptions.add(p.text(begin, end));
                }
            }
        }
        describeBefore(who, run);
        describeByCopula(who, run);
    }

    /** "Drovian Foreign Minister": the word for a people before the office of one of it. */
    private boolean isNation(int at, int name) {
        return at + 1 < name
                && p.tag(at) == ADJECTIVE
                && NameTag.kind(p.names[at]) == NameTag.GROUP;
    }

    /** "The surveyor who warned of it is Ada Grange": the noun of the subject describes. */
    private void describeByCopula(Named who, Run run) {
        int verb = run.from() - 1;
        if (!who.isPerson() || verb <= p.starts[run.from()] || Acts.stemAt(p, verb) != BE) {
            return;
        }
        int from = verb;
        while (from > p.starts[verb]
                && p.tokens().sentence(from - 1) == p.tokens().sentence(verb)) {
            from--;
        }
        int noun = from + 1;
        while (noun < verb && Penn.isNoun(p.tag(noun + 1))) {
            noun++;
        }
        boolean role =
                p.tag(from) == DETERMINER && noun < verb && Nouns.ROLES.contains(lower(noun));
        if (role && (noun + 1 == verb || RELATIVE.contains(lower(noun + 1)))) {
            who.descriptions.add(p.text(from + 1, noun + 1));
        }
    }

    private static final Set<String> RELATIVE = Set.of("who", "whose", "behind");

    private static final int BE = Stems.hash("be");

    /** "the prime minister, Ilsabet Corran,": the noun the name stands in apposition to. */
    private void describeBefore(Named who, Run run) {
        int last = run.to() - 1;
        int head = p.heads[last];
        boolean apposed =
                run.from() > 1
                        && p.tokens().is(run.from() - 1, ",")
                        && (p.relations[last] == Relation.APPOSITION
                                || (Penn.isNoun(p.tag(run.from() - 2))
                                        && p.names[run.from() - 2] == 0));
        if (!apposed) {
            return;
        }
        int noun =
                head >= 0 && head < run.from() && p.relations[last] == Relation.APPOSITION
                        ? head
                        : run.from() - 2;
        if (p.starts[noun] != p.starts[run.from()] || !roleNoun(noun)) {
            return;
        }
        int from = noun;
        while (from > p.starts[noun]
                && (Penn.isNoun(p.tag(from - 1)) || p.tag(from - 1) == ADJECTIVE)) {
            from--;
        }
        who.descriptions.add(p.text(from, run.from() - 1));
    }

    /** Whether words behind a comma may begin a description: no verb, preposition or relative. */
    private boolean mayDescribe(int i) {
        return !Penn.isVerb(p.tag(i)) && !OTHERWISE.contains(p.tag(i)) && p.subjects[i] < 0;
    }

    private static final Set<Integer> OTHERWISE =
            Set.of(
                    (int) Penn.number("IN"),
                    (int) Penn.number("TO"),
                    (int) Penn.number("WDT"),
                    (int) Penn.number("WP"),
                    (int) Penn.number("WRB"),
                    (int) Penn.number("CC"));

    private boolean roleNoun(int i) {
        return Nouns.ROLES.contains(lower(i)) || Nouns.BODIES.contains(lower(i));
    }

    private static final int ADJECTIVE = Penn.number("JJ");

    private boolean ends(int i) {
        return p.tokens().is(i, ",") || p.tokens().is(i, ".") || p.quotes[i] != Quotations.OUT;
    }

    private boolean plain(int from, int to) {
        for (int i = from; i < to; i++) {
            int tag = p.tag(i);
            if (tag == Penn.number("VBD")
                    || tag == Penn.number("VBZ")
                    || tag == Penn.number("PRP")) {
                return false;
            }
        }
        return true;
    }

    /** Whether an office stands before a name. */
    boolean hasOffice(int at) {
        return at > p.starts[at] && Nouns.OFFICES.contains(lower(at - 1));
    }

    private String lower(int i) {
        return NameRuns.lower(p, i);
    }
}
