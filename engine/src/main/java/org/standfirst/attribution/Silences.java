package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.Forms;
import org.standfirst.text.Penn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds by syntax who declined to comment and who could not be reached, which is said in few ways:
 * "declined to discuss it", "wouldn't say", "did not respond to a request for comment", "was not
 * available". Whoever declines to hear a case, or does not respond to treatment, is passed over.
 */
final class Silences {

    private static final Set<String> NOT = Set.of("not", "n't", "never", "cannot");
    private static final Set<String> DID = Set.of("did", "do", "does", "had", "has", "have");
    private static final Set<String> WOULD = Set.of("would", "will", "wo", "'d", "'ll");
    private static final Set<String> COULD = Set.of("could", "can", "ca", "cannot");
    private static final Set<String> IS = Set.of("is", "was", "are", "were", "been", "be");
    private static final Set<String> FIRST = Set.of("i", "we", "you");
    private static final Set<String> REACHED_ASIDE =
            Set.of(
                    "agreement",
                    "deal",
                    "compromise",
                    "consensus",
                    "settlement",
                    "conclusion",
                    "verdict",
                    "decision",
                    "quorum",
                    "target",
                    "goal",
                    "understanding",
                    "accord");

    private static final Set<String> QUESTIONS =
            Set.of(
                    "request",
                    "requests",
                    "call",
                    "calls",
                    "message",
                    "messages",
                    "email",
                    "emails",
                    "e-mail",
                    "e-mails",
                    "inquiry",
                    "inquiries",
                    "enquiry",
                    "enquiries",
                    "question",
                    "questions",
                    "comment",
                    "text",
                    "texts",
                    "voicemail",
                    "voicemails",
                    "phone");

    /** What may follow "wouldn't say" if it is a refusal. */
    private static final Set<String> OPEN =
            Set.of(
                    ".",
                    ",",
                    ";",
                    "whether",
                    "how",
                    "what",
                    "if",
                    "who",
                    "when",
                    "where",
                    "why",
                    "which",
                    "more",
                    "much",
                    "anything",
                    "exactly");

    private static final Set<Integer> REFUSING = stems("decline refuse");
    private static final Set<Integer> ANSWERING = stems("respond reply return answer");
    private static final Set<Integer> TALKING =
            stems("comment discuss elaborate speculate specify");

    private static final Set<Integer> SPEAKING =
            stems(
                    "comment answer say discuss elaborate specify speak talk interview respond"
                            + " confirm identify disclose reveal detail explain address question"
                            + " questions details elaboration clarify speculate state");

    /** What can be said or handed over: to refuse papers is no refusal to comment. */
    private static final Set<Integer> GIVING = stems("disclose reveal provide give");

    private static final Set<Integer> PAPERS =
            stems("record return document paper file form log transcript email tape footage");

    private static final int SAY = Stems.hash("say");
    private static final int ANSWER = Stems.hash("answer");
    private static final int RETURN = Stems.hash("return");
    private static final int CONFIRM = Stems.hash("confirm");
    private static final int COMMENT = Stems.hash("comment");
    private static final int INTERVIEW = Stems.hash("interview");
    private static final int REACH = Stems.hash("reach");
    private static final int FAIL = Stems.hash("fail");
    private static final int BE = Stems.hash("be");
    private static final int MAKE = Stems.hash("make");
    private static final int HAVE = Stems.hash("have");
    private static final int TO = Forms.lower("to");
    private static final int BASE = Penn.number("VB");
    private static final int PARTICIPLE = Penn.number("VBN");
    private static final int PRONOUN = Penn.number("PRP");
    private static final int NAME = Penn.number("NNP");

    /** Words before a verb in which its auxiliaries are looked for. */
    private static final int BACK = 6;

    private final Prose p;

    private Silences(Prose prose) {
        p = prose;
    }

    /** A silence: who keeps it, and how. */
    record Silence(Act act, Spotter.Found found) {}

    /** All silences of a text, in its order. */
    static List<Silence> of(Prose prose) {
        var silences = new Silences(prose);
        var found = new ArrayList<Silence>();
        for (int i = 0; i < prose.size(); i++) {
            if (prose.quotes[i] == Quotations.OUT) {
                var one = silences.at(i);
                if (one != null) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    private static Set<Integer> stems(String list) {
        var set = new HashSet<Integer>();
        for (var word : list.split(" ", -1)) {
            set.add(Stems.hash(word));
        }
        return Set.copyOf(set);
    }

    private String word(int i) {
        return i < 0 || i >= p.size() ? "" : p.lower(i);
    }

    private int stem(int i) {
        return i >= p.size() ? 0 : p.formStem(i);
    }

    private @Nullable Silence at(int i) {
        int stem = p.stem(i);
        boolean verb = Penn.isVerb(p.tag(i));
        if (verb && REFUSING.contains(stem) && speaks(i + 1)) {
            return silence(Act.DECLINES, i, i, i);
        }
        if (stem == COMMENT && !verb && noComment(i)) {
            return silence(Act.DECLINES, i - (word(i - 1).equals("no") ? 2 : 3), i, i);
        }
        if (word(i).equals("unavailable") && forComment(i) && IS.contains(word(i - 1))) {
            return silence(Act.NO_RESPONSE, i - 1, i, i - 1);
        }
        if (!verb && !word(i).equals("available")) {
            return null;
        }
        return denied(i, stem);
    }

    /** "had no comment", "had no immediate comment". */
    private boolean noComment(int i) {
        return (word(i - 1).equals("no") && stem(i - 2) == HAVE)
                || (word(i - 2).equals("no") && stem(i - 3) == HAVE);
    }

    /** What is said of a verb with "not" before it, or with "failed to". */
    private @Nullable Silence denied(int i, int stem) {
        int from = i;
        boolean not = false;
        boolean did = false;
        boolean would = false;
        boolean could = false;
        boolean is = false;
        for (int b = i - 1; b >= Math.max(p.starts[i], i - BACK); b--) {
            var word = word(b);
            boolean auxiliary = true;
            if (NOT.contains(word)) {
                not = true;
                could |= word.equals("cannot");
            } else if (DID.contains(word)) {
                did = true;
            } else if (WOULD.contains(word)) {
                would = true;
            } else if (COULD.contains(word)) {
                could = true;
            } else if (IS.contains(word)) {
                is = true;
            } else if (p.stem(b) == FAIL && p.forms.lower(b + 1) == TO) {
                not = true;
                did = true;
            } else {
                auxiliary = false;
            }
            if (auxiliary) {
                from = b;
            } else if (p.tag(b) != ADVERB && p.forms.lower(b) != TO) {
                break;
            }
        }
        if (!not && ANSWERING.contains(stem) && isNobody(i)) {
            not = true;
            did = true;
        }
        if (!not) {
            return null;
        }
        int subject = subject(i);
        if (subject >= 0 && FIRST.contains(word(subject))) {
            return null;
        }
        if (word(i).equals("available")) {
            return is && forComment(i) ? silence(Act.NO_RESPONSE, from, i, i) : null;
        }
        if (stem == REACH && could && is) {
            boolean aside = subject < 0 || REACHED_ASIDE.contains(word(subject));
            boolean named = subject >= 0 && (p.tag(subject) == NAME || p.tag(subject) == PRONOUN);
            return near(i, "comment") || (!aside && named)
                    ? silence(Act.NO_RESPONSE, from, i, i)
                    : null;
        }
        if (did && ANSWERING.contains(stem) && asked(i, stem)) {
            return silence(Act.NO_RESPONSE, from, i, i);
        }
        boolean refusal =
                (would && stem == SAY && OPEN.contains(word(i + 1)))
                        || ((would || could || did || i - from == 1) && stem == COMMENT)
                        || (would && TALKING.contains(stem))
                        || (would && stem == ANSWER && near(i, "question", "questions"))
                        || (would && stem == CONFIRM && near(i, "deny"))
                        || (is && word(i).equals("saying") && OPEN.contains(word(i + 1)));
        return refusal ? silence(Act.DECLINES, from, i, i) : null;
    }

    private static final int ADVERB = Penn.number("RB");

    /** "Neither the firm nor the ministry answered": who answers is nobody. */
    private boolean isNobody(int verb) {
        int subject = subject(verb);
        if (subject < p.starts[verb] || subject > verb) {
            return false;
        }
        for (int b = verb - 1; b >= Math.max(p.starts[verb], verb - NOBODY_BACK); b--) {
            if (p.tokens.is(b, ".") || p.tokens.is(b, ",")) {
                return false;
            }
            var word = word(b);
            if (word.equals("neither") || word.equals("nobody")) {
                return true;
            }
        }
        return false;
    }

    private static final int NOBODY_BACK = 14;

    private boolean forComment(int i) {
        return word(i + 1).equals("for")
                && (near(i, "comment") || near(i, "interview") || near(i, "interviews"));
    }

    private boolean near(int i, String... words) {
        for (int at = i + 1; at < Math.min(p.stops[i], i + 7); at++) {
            for (var word : words) {
                if (word(at).equals(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether what is not answered is a question put to somebody. */
    private boolean asked(int i, int stem) {
        for (int at = i + 1; at < Math.min(p.stops[i], i + 9); at++) {
            if (p.tokens.is(at, ".")) {
                return at == i + 1 && stem != RETURN;
            }
            if (QUESTIONS.contains(word(at)) || word(at).equals("our") || word(at).equals("my")) {
                return true;
            }
        }
        return false;
    }

    /** Whether what follows is an infinitive of speaking: "to comment", "to be interviewed". */
    private boolean speaks(int from) {
        int to = Math.min(p.stops[from - 1], from + 6);
        for (int i = from; i < to; i++) {
            int stem = stem(i);
            if (p.tag(i) == BASE || p.tag(i) == PARTICIPLE) {
                if (GIVING.contains(stem) && papers(i + 1)) {
                    return false;
                }
                if (SPEAKING.contains(stem)) {
                    return true;
                }
                if (stem != BE && stem != MAKE && !GIVING.contains(stem)) {
                    return false;
                }
            } else if (stem == COMMENT || stem == INTERVIEW) {
                return true;
            }
        }
        return false;
    }

    private boolean papers(int from) {
        for (int i = from; i < Math.min(p.size(), from + 6); i++) {
            if (p.tokens.isWord(i) && PAPERS.contains(stem(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whom the verb is said of; -1 where nobody is given. */
    private int subject(int verb) {
        int at = verb;
        for (int steps = 0; steps < 4 && at >= 0; steps++) {
            if (p.subjects[at] >= 0) {
                return p.subjects[at];
            }
            at = p.heads[at];
        }
        return -1;
    }

    private Silence silence(Act act, int from, int last, int verb) {
        int cue = Math.max(p.starts[last], from);
        int subject = subject(verb);
        var source = new ArrayList<Run>();
        if (subject >= p.starts[last] && subject < cue) {
            source.add(p.phrase(subject, cue));
        }
        int end = last + 1;
        while (end < p.stops[last]
                && p.tokens.sentence(end) == p.tokens.sentence(last)
                && !p.tokens.is(end, ",")
                && !p.tokens.is(end, ";")
                && !p.tokens.is(end, ".")) {
            end++;
        }
        var content = new ArrayList<Run>();
        if (end > last + 1) {
            content.add(new Run(last + 1, end));
        }
        return new Silence(act, new Spotter.Found(new Run(cue, last + 1), source, content));
    }
}
