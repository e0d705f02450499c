package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;
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
    private static final Set<Integer> NEITHER = words("neither nor");
    static final Set<Integer> NOT = words("not n't never cannot");
    private static final Set<Integer> WILL = words("will would 'll");

    private Acts() {}

    private static Map<Integer, Act> verbs() {
        var map = new HashMap<Integer, Act>();
        SpeechVerbs.BY_ACT.forEach((act, verbs) -> put(map, act, verbs));
        put(map, Act.DENIES, "denial");
        put(map, Act.CONFIRMS, "confirmation admission");
        put(map, Act.ACCUSES, "accusation criticism");
        put(map, Act.WARNS, "warning threat");
        put(map, Act.PROMISES, "assurance");
        put(map, Act.PREDICTS, "prediction expectation");
        put(map, Act.ASKS, "recommendation");
        put(map, Act.PRAISES, "endorsement");
        put(map, Act.BELIEVES, "belief opinion suspicion concern");
        put(map, Act.ORDERS, "intention decision");
        put(map, Act.CLAIMS, "allegation assertion argument insistence");
        return Map.copyOf(map);
    }

    private static void put(Map<Integer, Act> map, Act act, String words) {
        for (var verb : words.split(" ", -1)) {
            map.put(Stems.hash(verb), act);
        }
    }

    /** What a verb of this stem does; null if nothing of its own. */
    static @Nullable Act ofVerb(int stem) {
        return VERBS.get(stem);
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
    static Act of(Prose prose, Spotter.Found found, Speaker speaker) {
        if (found.content().isEmpty()) {
            return Act.SAYS;
        }
        if (noComment(prose, found)) {
            return Act.DECLINES;
        }
        Act known = null;
        int verb = -1;
        boolean announces = false;
        boolean refuses = false;
        for (int i = found.cue().from(); i < found.cue().to(); i++) {
            int stem = prose.formStem(i);
            if (known == null || Penn.isVerb(prose.tag(i))) {
                var act = VERBS.get(stem);
                boolean asked = act == Act.ASKS && isAsked(prose, i);
                verb = act != null && !asked ? i : verb;
                known = act != null && !asked ? act : known;
            }
            announces |= stem == ANNOUNCE;
            refuses |= REFUSING.contains(stem);
        }
        if (known == null && refuses) {
            return Act.SAYS;
        }
        if (known == null && called(prose, found, "rule", "out")) {
            return Act.DENIES;
        }
        if (known == null && called(prose, found, "stand", "by")) {
            return Act.CONFIRMS;
        }
        if (known == null && stemAt(prose, found.cue().from()) == CHANT && isName(prose, found)) {
            return Act.PRAISES;
        }
        if (known == null && called(prose, found, "critical", "of")) {
            return Act.ACCUSES;
        }
        if (known == null && called(prose, found, "call", "for")) {
            return Act.ASKS;
        }
        if (known == Act.ASKS && toSay(prose, found.cue().to())) {
            return Contents.act(prose, found, speaker, false);
        }
        if (known == Act.ACCUSES && stemAt(prose, verb) == BLAME && isFault(prose, found)) {
            return Act.SAYS;
        }
        if (known != null && known != Act.BELIEVES && denied(prose, found.cue(), verb)) {
            return Act.SAYS;
        }
        if (known == null) {
            var judged = Tones.ofCue(prose, found, speaker.kind());
            return judged != null ? judged : Contents.act(prose, found, speaker, announces);
        }
        return known == Act.PROMISES && stemAt(prose, verb) == ASSURE && !isAhead(prose, found)
                ? Act.CLAIMS
                : known;
    }

    private static final int ANNOUNCE = Stems.hash("announce");

    private static final int CHANT = Stems.hash("chant");

    /** "Ada! Ada!": nothing but a name. */
    private static boolean isName(Prose p, Spotter.Found found) {
        for (var run : found.content()) {
            for (int i = run.from(); i < run.to(); i++) {
                if (p.tokens().isWord(i) && p.tag(i) != Penn.number("NNP")) {
                    return false;
                }
            }
        }
        return true;
    }

    private static final int BLAME = Stems.hash("blame");
    private static final Set<Integer> AN = words("a an bad");

    /** "blamed an expired certificate": what is to blame is nobody. */
    private static boolean isFault(Prose p, Spotter.Found found) {
        int from = found.content().getFirst().from();
        int head = from;
        while (head + 1 < found.content().getFirst().to() && !Penn.isNoun(p.tag(head))) {
            head++;
        }
        var word = p.lower(head);
        return AN.contains(p.forms.lower(from))
                && !Nouns.isRole(word)
                && !Nouns.BODIES.contains(word);
    }

    /** "asked us to say": what is asked is only that it be told. */
    private static boolean toSay(Prose p, int from) {
        for (int i = from; i < Math.min(p.size() - 1, from + 3); i++) {
            if (p.forms.lower(i) == TO) {
                return SAYING.contains(stemAt(p, i + 1));
            }
        }
        return false;
    }

    private static final Set<Integer> SAYING = stems("say add note stress state");

    private static final int ASSURE = Stems.hash("assure");
    private static final Set<Integer> WHEN = words("when if being was were once");

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
            boolean have = i + 2 < p.size() && (stemAt(p, i + 1) == HAD || stemAt(p, i + 2) == HAD);
            if ((p.forms.lower(i) == TO && p.tag(i + 1) == BASE)
                    || (WILL.contains(p.forms.lower(i)) && !have)) {
                return true;
            }
            clause |= Penn.isVerb(p.tag(i));
        }
        return !clause;
    }

    private static final int BASE = Penn.number("VB");
    private static final int TO = Forms.lower("to");
    private static final int HAD = Stems.hash("have");
    private static final int NO = Forms.lower("no");
    private static final Set<Integer> UNSAID = stems("comment instruction");

    private static boolean called(Prose p, Spotter.Found found, String verb, String particle) {
        int stem = Stems.hash(verb);
        int word = Forms.lower(particle);
        for (int i = found.cue().from(); i < found.cue().to(); i++) {
            if (p.formStem(i) == stem && i + 1 < p.size() && p.forms.lower(i + 1) == word) {
                return true;
            }
        }
        return false;
    }

    static int stemAt(Prose p, int i) {
        return p.formStem(i);
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
            boolean not = NOT.contains(p.forms.lower(i)) || NEITHER.contains(p.forms.lower(i));
            if (not || REFUSING.contains(stemAt(p, i))) {
                return true;
            }
        }
        return false;
    }
}
