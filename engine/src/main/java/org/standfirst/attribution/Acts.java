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

    private static final Set<Integer> REFUSING = stems("decline refuse fail hesitate");
    static final Set<Integer> NOT = words("not n't never cannot");
    private static final Set<Integer> WILL = words("will would 'll");
    private static final Set<Integer> SELF = words("i we he she they");
    private static final Set<Integer> WISHES = stems("like prefer love hate rather be have");

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

    static Set<Integer> stems(String list) {
        var set = new HashSet<Integer>();
        for (var word : list.split(" ", -1)) {
            set.add(Stems.hash(word));
        }
        return Set.copyOf(set);
    }

    static Set<Integer> words(String list) {
        var set = new HashSet<Integer>();
        for (var word : list.split(" ", -1)) {
            set.add(Forms.lower(word));
        }
        return Set.copyOf(set);
    }

    /** The act of an attribution. */
    static Act of(Prose prose, Spotter.Found found, Kind kind) {
        if (found.content().isEmpty()) {
            return Act.SAYS;
        }
        if (noComment(prose, found)) {
            return Act.DECLINES;
        }
        Act known = null;
        int verb = -1;
        boolean announces = false;
        for (int i = found.cue().from(); i < found.cue().to(); i++) {
            int stem = Stems.hash(prose.tokens().form(i));
            if (known == null || Penn.isVerb(prose.tag(i))) {
                var act = VERBS.get(stem);
                boolean asked = act == Act.ASKS && isAsked(prose, i);
                verb = act != null && !asked ? i : verb;
                known = act != null && !asked ? act : known;
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
        if (known != null && known != Act.BELIEVES && denied(prose, found.cue(), verb)) {
            return Act.SAYS;
        }
        if (known == null) {
            var judged = Tones.ofCue(prose, found, kind);
            return judged != null ? judged : byContent(prose, found, kind, announces);
        }
        return known == Act.PROMISES && stemAt(prose, verb) == ASSURE && !isAhead(prose, found)
                ? Act.CLAIMS
                : known;
    }

    private static final int ANNOUNCE = Stems.hash("announce");
    private static final Set<Integer> OPEN = words("whether if what how why who when where");

    /** What is said as a promise whatever the subject is: "the bill will return". */
    private static final Set<Integer> RESUMING =
            stems(
                    "return resume reopen continue stay remain support replace repair publish"
                            + " provide");

    private static final int ASSURE = Stems.hash("assure");
    private static final Set<Integer> WHEN = words("when if being was were once");
    private static final Set<Integer> PLANNING =
            stems(
                    "sue appeal prosecute summon subpoena challenge investigate suspend dismiss"
                            + " fire resign close shut");

    /** "said, when asked": who is asked asks nothing. */
    private static boolean isAsked(Prose p, int verb) {
        return verb > p.starts[verb]
                && stemAt(p, verb) == ASK
                && WHEN.contains(p.forms.lower(verb - 1));
    }

    private static final int ASK = Stems.hash("ask");

    /** Whether a content speaks of what is to come, or is no clause: "assured them of support". */
    private static boolean isAhead(Prose p, Spotter.Found found) {
        var run = found.content().getFirst();
        boolean clause = false;
        for (int i = run.from(); i < Math.min(run.to(), run.from() + 25); i++) {
            boolean have = i + 1 < p.size() && stemAt(p, i + 1) == HAD;
            if (p.forms.lower(i) == TO || (WILL.contains(p.forms.lower(i)) && !have)) {
                return true;
            }
            clause |= Penn.isVerb(p.tag(i));
        }
        return !clause;
    }

    private static final int TO = Forms.lower("to");
    private static final int NO = Forms.lower("no");
    private static final int THAT = Forms.lower("that");
    private static final int THERE = Forms.lower("there");
    private static final int ONE = Forms.lower("one");
    private static final int LONGER = Forms.lower("longer");
    private static final int BEEN = Forms.lower("been");
    private static final int PAST = Penn.number("VBD");
    private static final Set<Integer> FINITE =
            Set.of(
                    PAST,
                    (int) Penn.number("VBZ"),
                    (int) Penn.number("VBP"),
                    (int) Penn.number("MD"));
    private static final int NEVER = Forms.lower("never");
    private static final int HAD = Stems.hash("have");
    private static final int DID = Forms.lower("did");
    private static final Set<Integer> UNSAID = stems("comment instruction");
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

    static int stemAt(Prose p, int i) {
        return Stems.hash(p.tokens().form(i));
    }

    /** "no comment", "no instructions" as the content itself. */
    private static boolean noComment(Prose p, Spotter.Found found) {
        int from = found.content().getFirst().from();
        int to = Math.min(found.content().getFirst().to(), from + 6);
        for (int i = from; i < to; i++) {
            if (UNSAID.contains(stemAt(p, i)) && i > from && p.forms.lower(i - 1) == NO) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token says that something is not done: "refused". */
    static boolean refuses(Prose p, int i) {
        return REFUSING.contains(stemAt(p, i));
    }

    /** Whether a verb of the cue is denied by a word of the cue or just before it. */
    private static boolean denied(Prose p, Run cue, int verb) {
        for (int i = Math.max(p.starts[verb], Math.min(cue.from(), verb - 3)); i < verb; i++) {
            if (NOT.contains(p.forms.lower(i)) || REFUSING.contains(stemAt(p, i))) {
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
        if (from + 2 < to && p.forms.lower(from + 1) == THAT) {
            from += 2;
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
            if (denies(p, from, i, limit) || (i - from <= 6 && UNTRUE.contains(stemAt(p, i)))) {
                return Act.DENIES;
            }
            var tone = Tones.at(p, i, from, limit);
            if (tone != null) {
                return tone;
            }
        }
        if (will > 0 && promises(p, from, will, kind)) {
            return done(p, will, limit);
        }
        if (will > 0 && kind == Kind.DOCUMENT) {
            return Act.SAYS;
        }
        if (announces && will < 0 && noun(p, from + 1) && !clause(p, from, limit)) {
            return Act.ORDERS;
        }
        return Act.SAYS;
    }

    private static int verbBehind(Prose p, int will) {
        int verb = will + 1;
        while (verb < p.size() - 1 && verb - will < 3 && !Penn.isVerb(p.tag(verb))) {
            verb++;
        }
        return Math.min(verb, p.size() - 1);
    }

    /** What doing so will be: who will ask asks, who will sue plans, anybody else promises. */
    private static Act done(Prose p, int will, int limit) {
        int verb = verbBehind(p, will);
        if (verb < limit && verb - will <= 2) {
            if (VERBS.get(stemAt(p, verb)) == Act.ASKS) {
                return Act.ASKS;
            }
            if (PLANNING.contains(stemAt(p, verb))) {
                return Act.ORDERS;
            }
        }
        return Act.PROMISES;
    }

    private static boolean noun(Prose p, int i) {
        return Penn.isNoun(p.tag(i))
                || (p.tag(i) == Penn.number("JJ") && Penn.isNoun(p.tag(i + 1)));
    }

    private static final Set<Integer> KNOWING =
            stems("know remember recall understand want think see expect like need mean");

    private static final Set<Integer> UNTRUE =
            stems("nonsense untrue rubbish baseless unfounded fabrication falsehood");

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

    /** "no report reached us", "we never received it", "the gates had not been moved". */
    private static boolean denies(Prose p, int from, int i, int to) {
        int word = p.forms.lower(i);
        if (word == NO && i == from && to - from > 3) {
            return p.forms.lower(i + 1) != ONE && p.forms.lower(i + 1) != LONGER;
        }
        if (word == NEVER && i - from <= 6) {
            boolean had = Stems.hash(p.tokens().form(i - 1)) == HAD;
            return i + 1 < to && p.tag(i + 1) == PAST && !had && p.forms.lower(i + 1) != BEEN;
        }
        if (NOT.contains(word) && i > from && i - from <= 8) {
            int before = p.forms.lower(i - 1);
            boolean passive =
                    Stems.hash(p.tokens().form(i - 1)) == HAD
                            && i + 1 < to
                            && p.forms.lower(i + 1) == BEEN;
            boolean knows = i + 1 < to && KNOWING.contains(stemAt(p, i + 1));
            return passive || (before == DID && i - from <= 3 && !knows);
        }
        if (word == NO
                && i - from == 2
                && p.forms.lower(from) == THERE
                && p.quotes[i] != Quotations.OUT) {
            return p.forms.lower(i + 1) != LONGER;
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
                || will + 1 >= p.size()
                || OPEN.contains(p.forms.lower(from))) {
            return false;
        }
        for (int i = will + 1; i < Math.min(p.size(), will + 3); i++) {
            if (NOT.contains(p.forms.lower(i)) || WISHES.contains(stemAt(p, i))) {
                return false;
            }
        }
        for (int i = from; i < will; i++) {
            if (FINITE.contains(p.tag(i)) || NOT.contains(p.forms.lower(i))) {
                return false;
            }
        }
        boolean self = SELF.contains(p.forms.lower(will - 1)) && will - 1 >= from;
        if (kind == Kind.UNNAMED || self) {
            return self;
        }
        boolean body = Penn.isNoun(p.tag(will - 1)) && Nouns.BODIES.contains(p.lower(will - 1));
        return body || RESUMING.contains(stemAt(p, verbBehind(p, will)));
    }
}
