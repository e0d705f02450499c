package org.standfirst.attribution;

import org.standfirst.text.Forms;
import org.standfirst.text.Penn;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is done by speaking: from the verb of the cue, and where that is neutral from what is said.
 */
final class Acts {

    private static final Map<Integer, Act> VERBS = verbs();

    private static final Set<Integer> SPEAKING =
            stems(
                    "comment answer say discuss elaborate specify speak talk interview respond"
                            + " confirm identify disclose reveal detail explain address question"
                            + " questions details elaboration clarify speculate state");

    private static final Set<Integer> ANSWERING =
            stems("answer respond reply return comment provide");

    /** What can be said or handed over: to refuse papers is no refusal to comment. */
    private static final Set<Integer> GIVING = stems("disclose reveal provide give");

    private static final Set<Integer> PAPERS =
            stems("record return document paper file form log transcript email tape footage");

    private static final Set<Integer> REFUSING = stems("decline refuse");
    private static final Set<Integer> NOT = words("not n't never cannot");
    private static final Set<Integer> WILL = words("will would 'll");
    private static final Set<Integer> SELF = words("i we he she they");
    private static final Set<Integer> WISHES = stems("like prefer love hate rather be have");
    private static final Set<Integer> PRAISE =
            stems("excellent wonderful brilliant proud hero compliment magnificent superb");
    private static final Set<Integer> DANGER = stems("danger dangerous harmless peril unsafe");

    private Acts() {}

    private static Map<Integer, Act> verbs() {
        var map = new HashMap<Integer, Act>();
        put(
                map,
                Act.DENIES,
                "deny denial reject dismiss dispute refute rebut contradict disavow repudiate"
                        + " disown");
        put(
                map,
                Act.CONFIRMS,
                "confirm confirmation acknowledge admit concede verify corroborate admission");
        put(
                map,
                Act.ACCUSES,
                "accuse accusation blame criticize criticise criticism slam attack denounce condemn"
                    + " lambast blast decry rebuke assail fault chide rage castigate deride mock"
                    + " bash rip berate impugn skewer");
        put(map, Act.WARNS, "warn warning caution threaten threat alert");
        put(
                map,
                Act.PROMISES,
                "promise pledge vow guarantee assure commit swear undertake assurance");
        put(
                map,
                Act.PREDICTS,
                "predict prediction forecast expect expectation project anticipate foresee"
                        + " foretell");
        put(
                map,
                Act.ASKS,
                "ask urge demand request question appeal recommend plead beg implore press invite"
                        + " exhort petition query inquire enquire wonder recommendation encourage");
        put(
                map,
                Act.PRAISES,
                "praise laud applaud hail welcome commend thank congratulate salute compliment"
                        + " cheer endorse endorsement tout");
        put(
                map,
                Act.BELIEVES,
                "believe belief think feel suspect hope fear doubt assume consider worry regard"
                        + " view opinion suspicion concern want wish");
        put(
                map,
                Act.ORDERS,
                "order plan intend decide direct instruct command decree intention decision");
        put(
                map,
                Act.CLAIMS,
                "claim insist maintain assert contend allege argue boast purport allegation"
                        + " assertion argument insistence");
        return Map.copyOf(map);
    }

    private static void put(Map<Integer, Act> map, Act act, String verbs) {
        for (var verb : verbs.split(" ", -1)) {
            map.put(Stems.hash(verb), act);
        }
    }

    private static Set<Integer> stems(String list) {
        var set = new HashSet<Integer>();
        for (var word : list.split(" ", -1)) {
            set.add(Stems.hash(word));
        }
        return Set.copyOf(set);
    }

    private static Set<Integer> words(String list) {
        var set = new HashSet<Integer>();
        for (var word : list.split(" ", -1)) {
            set.add(Forms.lower(word));
        }
        return Set.copyOf(set);
    }

    /** The act of an attribution. */
    static Act of(Prose prose, Spotter.Found found, Kind kind) {
        if (silent(prose, found)) {
            return Act.NO_RESPONSE;
        }
        if (refuses(prose, found)) {
            return Act.DECLINES;
        }
        Act known = null;
        boolean announces = false;
        for (int i = found.cue().from(); i < found.cue().to(); i++) {
            int stem = Stems.hash(prose.tokens().form(i));
            if (known == null || Penn.isVerb(prose.tag(i))) {
                known = VERBS.getOrDefault(stem, known);
            }
            announces |= stem == ANNOUNCE;
        }
        if (known == null && called(prose, found, "rule", "out")) {
            return Act.DENIES;
        }
        if (known == null && called(prose, found, "stand", "by")) {
            return Act.CONFIRMS;
        }
        if (known == null && called(prose, found, "call", "for")) {
            return Act.ASKS;
        }
        return known != null ? known : byContent(prose, found, kind, announces);
    }

    private static final int ANNOUNCE = Stems.hash("announce");
    private static final int TO = Forms.lower("to");
    private static final int NO = Forms.lower("no");
    private static final int THAT = Forms.lower("that");
    private static final int ONE = Forms.lower("one");
    private static final int LONGER = Forms.lower("longer");
    private static final int BEEN = Forms.lower("been");
    private static final int PAST = Penn.number("VBD");
    private static final int NEVER = Forms.lower("never");
    private static final int HAD = Stems.hash("have");
    private static final int DID = Forms.lower("did");
    private static final int REACH = Stems.hash("reach");
    private static final int COMMENT = Stems.hash("comment");
    private static final int TELL = Stems.hash("tell");

    private static boolean called(Prose p, Spotter.Found found, String verb, String particle) {
        int stem = Stems.hash(verb);
        int word = Forms.lower(particle);
        for (int i = found.cue().from(); i < found.cue().to(); i++) {
            if (Stems.hash(p.tokens().form(i)) == stem
                    && i + 1 < p.size()
                    && p.forms.lower(i + 1) == word) {
                return true;
            }
        }
        return false;
    }

    private static int stemAt(Prose p, int i) {
        return Stems.hash(p.tokens().form(i));
    }

    /** "did not respond", "could not be reached". */
    private static boolean silent(Prose p, Spotter.Found found) {
        int from = Math.max(p.starts[found.cue().from()], found.cue().from() - 3);
        int to = Math.min(p.stops[found.cue().from()], found.cue().to() + 3);
        boolean not = false;
        for (int i = from; i < to; i++) {
            not |= NOT.contains(p.forms.lower(i)) || stemAt(p, i) == Stems.hash("fail");
            if (!not) {
                continue;
            }
            int stem = stemAt(p, i);
            if (stem == REACH && near(p, i, to + 3, COMMENT)) {
                return true;
            }
            boolean past = p.tag(i) == Penn.number("VB");
            if (past && ANSWERING.contains(stem) && i < found.cue().to() + 1 && auxiliary(p, i)) {
                return stem != Stems.hash("provide") || near(p, i, to + 3, COMMENT);
            }
        }
        return false;
    }

    private static boolean auxiliary(Prose p, int verb) {
        for (int i = Math.max(0, verb - 4); i < verb; i++) {
            int word = p.forms.lower(i);
            if (word == DID
                    || word == Forms.lower("do")
                    || word == Forms.lower("does")
                    || stemAt(p, i) == Stems.hash("fail")) {
                return true;
            }
        }
        return false;
    }

    private static boolean near(Prose p, int from, int to, int stem) {
        for (int i = from; i < Math.min(p.stops[from], to); i++) {
            if (stemAt(p, i) == stem) {
                return true;
            }
        }
        return false;
    }

    /** "declined to comment", "would not discuss", "no comment". */
    private static boolean refuses(Prose p, Spotter.Found found) {
        int cue = found.cue().from();
        int stop = p.stops[cue];
        int end = found.cue().to();
        for (int i = cue; i < Math.min(stop, end); i++) {
            if (REFUSING.contains(stemAt(p, i))) {
                return speaks(p, i + 1, Math.min(stop, i + 7));
            }
        }
        int first = found.content().getFirst().from();
        int last = Math.min(found.content().getFirst().to(), first + 12);
        for (int i = Math.min(first, cue); i < Math.max(last, Math.min(stop, end + 2)); i++) {
            boolean inside = (i >= cue && i < end + 2) || (i >= first && i < last);
            if (!inside || stemAt(p, i) != COMMENT) {
                continue;
            }
            for (int b = Math.max(p.starts[i], i - 3); b < i; b++) {
                if (NOT.contains(p.forms.lower(b)) || p.forms.lower(b) == NO) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether what follows is an infinitive of speaking: "to comment", "to be interviewed". */
    private static boolean speaks(Prose p, int from, int to) {
        for (int i = from; i < to; i++) {
            int stem = stemAt(p, i);
            if (p.tag(i) == Penn.number("VB") || p.tag(i) == Penn.number("VBN")) {
                if (GIVING.contains(stem) && papers(p, i + 1)) {
                    return false;
                }
                if (SPEAKING.contains(stem)) {
                    return true;
                }
                if (stem != Stems.hash("be")
                        && stem != Stems.hash("make")
                        && !GIVING.contains(stem)) {
                    return false;
                }
            } else if (stem == COMMENT || stem == Stems.hash("interview")) {
                return true;
            }
        }
        return false;
    }

    private static boolean papers(Prose p, int from) {
        for (int i = from; i < Math.min(p.size(), from + 6); i++) {
            if (p.tokens().isWord(i) && PAPERS.contains(stemAt(p, i))) {
                return true;
            }
        }
        return false;
    }

    private static Act byContent(Prose p, Spotter.Found found, Kind kind, boolean announces) {
        int from = found.content().getFirst().from();
        int to = found.content().getFirst().to();
        while (from < to && (!p.tokens().isWord(from) || p.forms.lower(from) == THAT)) {
            from++;
        }
        if (from >= to) {
            return Act.SAYS;
        }
        if (p.forms.lower(from) == TO && stemAt(p, found.cue().from()) == TELL) {
            return Act.ORDERS;
        }
        if (asks(p, found)) {
            return Act.ASKS;
        }
        int limit = Math.min(to, from + 25);
        int will = -1;
        for (int i = from; i < limit; i++) {
            int word = p.forms.lower(i);
            if (WILL.contains(word) && will < 0) {
                will = i;
            }
            if (denies(p, from, i, limit)) {
                return Act.DENIES;
            }
            if (PRAISE.contains(stemAt(p, i))) {
                return Act.PRAISES;
            }
            if (DANGER.contains(stemAt(p, i))) {
                return Act.WARNS;
            }
        }
        if (will > 0 && promises(p, from, will, kind)) {
            return Act.PROMISES;
        }
        if (will > 0 && kind == Kind.DOCUMENT) {
            return Act.SAYS;
        }
        if (announces && will < 0 && Penn.isNoun(p.tag(from + 1)) && !clause(p, from, limit)) {
            return Act.ORDERS;
        }
        return Act.SAYS;
    }

    private static boolean clause(Prose p, int from, int to) {
        for (int i = from; i < to; i++) {
            if (p.subjects[i] >= from && Penn.isVerb(p.tag(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean asks(Prose p, Spotter.Found found) {
        int last = found.content().getLast().to() - 1;
        for (int i = last; i > last - 3 && i >= found.content().getLast().from(); i--) {
            if (p.tokens().first(i) == '?') {
                return true;
            }
        }
        return false;
    }

    /** "no report reached us", "we never received it", "the gates had not been moved". */
    private static boolean denies(Prose p, int from, int i, int to) {
        int word = p.forms.lower(i);
        if (word == NO && i == from && to - from > 3) {
            return p.forms.lower(i + 1) != ONE && p.forms.lower(i + 1) != LONGER;
        }
        if (word == NEVER && i - from <= 6) {
            return i + 1 < to && p.tag(i + 1) == PAST;
        }
        if (NOT.contains(word) && i > from && i - from <= 8) {
            int before = p.forms.lower(i - 1);
            boolean passive =
                    Stems.hash(p.tokens().form(i - 1)) == HAD
                            && i + 1 < to
                            && p.forms.lower(i + 1) == BEEN;
            return passive || (before == DID && i - from <= 3);
        }
        return word == NO
                && i - from <= 5
                && i + 1 < to
                && p.forms.lower(i + 1) != LONGER
                && Stems.hash(p.tokens().form(i - 1)) == HAD;
    }

    /** A speaker says what will be done, and by whom: by the speaker or the speaker's own. */
    private static boolean promises(Prose p, int from, int will, Kind kind) {
        if (kind == Kind.DOCUMENT
                || kind == Kind.OUTLET
                || will - from > 5
                || will + 1 >= p.size()) {
            return false;
        }
        for (int i = will + 1; i < Math.min(p.size(), will + 3); i++) {
            if (NOT.contains(p.forms.lower(i)) || WISHES.contains(stemAt(p, i))) {
                return false;
            }
        }
        for (int i = from; i < will; i++) {
            if (Penn.isVerb(p.tag(i)) || NOT.contains(p.forms.lower(i))) {
                return false;
            }
        }
        boolean self = SELF.contains(p.forms.lower(will - 1)) && will - 1 >= from;
        return self || p.quotes[will] != Quotations.OUT || Penn.isNoun(p.tag(will - 1));
    }
}
