package org.standfirst.attribution;

import static org.standfirst.attribution.Acts.stemAt;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.Forms;
import org.standfirst.text.Penn;

import java.util.Set;

/** What is done by saying something where the cue does not tell: from what is said. */
final class Contents {

    private static final int TO = Forms.lower("to");
    private static final int THAT = Forms.lower("that");
    private static final int IF = Forms.lower("if");
    private static final int HAVE = Stems.hash("have");
    private static final int TELL = Stems.hash("tell");

    /** Words of a content that are looked at. */
    private static final int REACH = 25;

    private Contents() {}

    /** The act of a content behind a neutral cue. */
    static Act act(Prose p, Spotter.Found found, Speaker speaker, boolean announces) {
        int first = begin(p, found.content().getFirst());
        boolean told = first < p.size() && p.forms.lower(first) == TO;
        if (told && stemAt(p, found.cue().from()) == TELL) {
            return Act.ORDERS;
        }
        if (told && stemAt(p, found.cue().to() - 1) == TELL) {
            return Act.ORDERS;
        }
        if (asks(p, found)) {
            return Act.ASKS;
        }
        for (var run : found.content()) {
            int from = begin(p, run);
            boolean opens = from == first;
            var act = from < run.to() ? ofRun(p, from, run.to(), speaker, opens) : null;
            if (act != null) {
                return act;
            }
        }
        if (isUnreal(p, found)) {
            return Act.DENIES;
        }
        int limit = Math.min(found.content().getFirst().to(), first + REACH);
        boolean plan = announces && first + 1 < limit && noun(p, first + 1);
        if (plan && !clause(p, first, limit)) {
            return Act.ORDERS;
        }
        return charges(p, first, limit, speaker) ? Act.ACCUSES : Act.SAYS;
    }

    /** The first word that counts: behind "that", and behind "by the police" of "were told". */
    private static int begin(Prose p, Run run) {
        int from = run.from();
        while (from < run.to() && (!p.tokens().isWord(from) || isThat(p, from))) {
            from++;
        }
        if (from + 2 < run.to() && p.forms.lower(from + 1) == THAT && !isThat(p, from)) {
            from += 2;
        }
        if (from < run.to() && p.lower(from).equals("by")) {
            for (int i = from + 2; i < Math.min(run.to(), from + 6); i++) {
                if (p.forms.lower(i) == TO) {
                    return i;
                }
            }
        }
        return from;
    }

    /** Whether it is the "that" of a clause: not "that is not true". */
    private static boolean isThat(Prose p, int i) {
        boolean subject = i + 1 < p.size() && stemAt(p, i + 1) == BE;
        return p.forms.lower(i) == THAT && !subject;
    }

    private static final int BE = Stems.hash("be");

    /** Prosecutors and indictments say what somebody is charged with. */
    private static boolean charges(Prose p, int from, int to, Speaker speaker) {
        if (!CHARGING.contains(OutletNames.bare(speaker.name()))) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (Penn.isVerb(p.tag(i)) && p.subjects[i] >= from) {
                return p.tag(p.subjects[i]) == Penn.number("NNP");
            }
        }
        return false;
    }

    private static final Set<String> CHARGING =
            Set.of("prosecutors", "prosecution", "indictment", "lawsuit", "complaint");

    /** What one part of a content does; null if it only says. */
    private static @Nullable Act ofRun(Prose p, int from, int to, Speaker speaker, boolean opens) {
        int limit = Math.min(to, from + REACH);
        boolean quoted = p.quotes[from] != Quotations.OUT;
        var opening = opens ? Openings.act(p, from, limit, quoted) : null;
        if (opening != null) {
            return opening;
        }
        for (int i = from; i < limit; i++) {
            if (opens && Denials.at(p, from, i, limit)) {
                return Act.DENIES;
            }
            var tone = Tones.at(p, i, from, limit);
            if (tone != null) {
                return tone;
            }
        }
        return new Prospects(p, from, limit, speaker).act();
    }

    /** "If we had closed one, they would have heard it": what is told as not having been. */
    private static boolean isUnreal(Prose p, Spotter.Found found) {
        for (var run : found.content()) {
            for (int i = run.from(); i + 2 < Math.min(run.to(), run.from() + 4); i++) {
                boolean had =
                        p.forms.lower(i) == IF
                                && stemAt(p, i + 2) == HAVE
                                && p.tag(i + 2) != PRESENT
                                && isSelf(p, i + 1);
                if (had && wouldHave(p, i + 3, run.to())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static final int PRESENT = Penn.number("VBP");

    private static boolean isSelf(Prose p, int i) {
        var word = p.lower(i);
        return word.equals("we") || word.equals("i");
    }

    private static boolean wouldHave(Prose p, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (p.lower(i).equals("would") && stemAt(p, i + 1) == HAVE) {
                return true;
            }
        }
        return false;
    }

    private static boolean noun(Prose p, int i) {
        return Penn.isNoun(p.tag(i))
                || (p.tag(i) == Penn.number("JJ") && Penn.isNoun(p.tag(i + 1)));
    }

    private static boolean clause(Prose p, int from, int to) {
        for (int i = from; i < to; i++) {
            if (p.subjects[i] >= from && Penn.isVerb(p.tag(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is said is a question, and not a speech that ends in one. */
    private static boolean asks(Prose p, Spotter.Found found) {
        int last = found.content().getLast().to() - 1;
        var first = found.content().getFirst();
        if (p.tokens().sentence(last) > p.tokens().sentence(first.to() - 1) + 1
                || p.tokens().sentence(first.to() - 1) > p.tokens().sentence(first.from()) + 1) {
            return false;
        }
        for (int i = last; i > last - 3 && i >= found.content().getLast().from(); i--) {
            if (p.tokens().first(i) == '?') {
                return true;
            }
        }
        return false;
    }
}
