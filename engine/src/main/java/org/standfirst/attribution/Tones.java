package org.standfirst.attribution;

import static org.standfirst.attribution.Acts.stemAt;
import static org.standfirst.attribution.Acts.stems;
import static org.standfirst.attribution.Acts.words;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.Forms;
import org.standfirst.text.Penn;

import java.util.Set;

/**
 * What is done by speaking where the verb does not say it: from what is said of whom. Only words
 * that leave little doubt; irony and understatement are beyond it.
 */
final class Tones {

    private static final Set<Integer> CALLING = stems("call describe brand label deem");
    private static final Set<Integer> SHOWING = stems("express voice convey");
    private static final Set<Integer> LEARNING = stems("understand learn");

    private static final Set<Integer> GOOD =
            stems(
                    "good great excellent wonderful brilliant hero heroic brave courageous"
                            + " historic better best superb magnificent outstanding remarkable"
                            + " fantastic amazing success triumph honest admirable happiest finest"
                            + " proudest");

    private static final Set<Integer> BAD =
            stems(
                    "coward cowardly lie liar dishonest disgrace disgraceful shame shameful fraud"
                        + " crook crooked corrupt incompetent reckless irresponsible racist"
                        + " hypocrite hypocrisy nonsense absurd cruel outrageous scandal scandalous"
                        + " failure betrayal illegal criminal thief theft farce dangerous"
                        + " ridiculous unacceptable stupid weak unfit coffin deathtrap travesty"
                        + " charade thug bully tyrant butcher murderer killer circus insult"
                        + " mockery");

    private static final int TEMPER = Stems.hash("temper");

    /** What is called so is not so. */
    private static final Set<Integer> FICTION =
            stems(
                    "fairy fiction fabrication hoax untrue baseless unfounded smear falsehood"
                            + " forgery");

    /** What praises wherever it stands. */
    private static final Set<Integer> PRAISE =
            stems(
                    "excellent wonderful brilliant proud hero compliment magnificent superb"
                            + " outstanding terrific admirable heroic grateful thankful");

    /** What blames whoever it is said of. */
    private static final Set<Integer> BLAME =
            stems(
                    "disgrace disgraceful shameful liar cowardly coward hypocrisy hypocrite"
                            + " scandalous outrageous unacceptable appalling despicable"
                            + " reprehensible disgusting betrayal reckless irresponsible"
                            + " hypocritical farce inexcusable unforgivable abhorrent sham crook"
                            + " deathtrap travesty charade arrears");

    /** What is done wrong, said of somebody else. */
    private static final Set<Integer> WRONG =
            stems(
                    "violate breach steal cheat lie lied lying mislead betray conceal deceive flout"
                            + " sabotage defraud bully");

    /** What was there if it is true: "there had been irregularities". */
    private static final Set<Integer> ALLEGED =
            stems("irregularity irregularities fraud sabotage manipulation collusion");

    private static final int ASHAMED = Stems.hash("ashamed");

    private static final Set<Integer> DANGER =
            stems("danger dangerous harmless peril unsafe jeopardy");
    private static final int HARMLESS = Stems.hash("harmless");
    private static final Set<Integer> FREE = words("no not n't out without never");
    private static final Set<Integer> RUIN =
            stems("catastroph catastrophic disaster disastrous collapse calamity");

    private static final Set<Integer> REGARD =
            stems(
                    "confidence admiration gratitude thank appreciation respect solidarity"
                            + " support");
    private static final Set<Integer> DOUBT =
            stems("concern fear doubt hope skepticism scepticism worry optimism belief");
    private static final Set<Integer> ANGER =
            stems("outrage anger disgust dismay fury indignation");

    private static final Set<Integer> TRUE = stems("correct true accurate genuine authentic");
    private static final Set<Integer> KEEPING = stems("comply adhere conform");
    private static final Set<Integer> MEETING = stems("meet follow observe satisfy");
    private static final Set<Integer> ALL = words("all every");
    private static final Set<Integer> MAY = words("will would could may might 'll can");
    private static final Set<Integer> OUGHT =
            words("will would could may might can must should if to 'll failed fails");
    private static final Set<Integer> SELF = words("i we");
    private static final Set<Integer> PRONOUN = words("i we it he she they");

    /** What praises only what is done and who does it: there are great ironies too. */
    private static final Set<Integer> PALE = stems("good great historic better best");

    private static final Set<Integer> DEEDS =
            stems("day thing step deal man woman person leader choice decision job news agreement");
    private static final Set<Integer> DOUBTING = stems("dispute deny doubt contest");
    private static final int BE = Stems.hash("be");
    private static final int ACCEPT = Stems.hash("accept");
    private static final int STAND = Stems.hash("stand");
    private static final int BY = Forms.lower("by");
    private static final int LONGER = Forms.lower("longer");
    private static final int ONE = Forms.lower("one");

    private Tones() {}

    /**
     * What a cue does with what stands behind it: "called him a hero", "expressed confidence"; null
     * if it says nothing.
     */
    static @Nullable Act ofCue(Prose p, Spotter.Found found, Kind kind) {
        boolean calls = false;
        boolean shows = false;
        boolean learns = false;
        for (int i = found.cue().from(); i < found.cue().to(); i++) {
            calls |= CALLING.contains(stemAt(p, i));
            shows |= SHOWING.contains(stemAt(p, i));
            learns |= LEARNING.contains(stemAt(p, i));
        }
        if (calls) {
            return judged(p, found);
        }
        if (shows) {
            return shown(p, found);
        }
        return learns && kind == Kind.OUTLET ? Act.CLAIMS : null;
    }

    /** What somebody is called decides. */
    private static @Nullable Act judged(Prose p, Spotter.Found found) {
        for (var run : found.content()) {
            for (int i = run.from(); i < Math.min(run.to(), run.from() + 25); i++) {
                boolean not = i > 0 && Acts.NOT.contains(p.forms.lower(i - 1));
                int stem = stemAt(p, i);
                if (FICTION.contains(stem)) {
                    return Act.DENIES;
                }
                if (GOOD.contains(stem) && !not) {
                    return Act.PRAISES;
                }
                boolean temper = stem == TEMPER && Penn.isNoun(p.tag(i));
                if ((BAD.contains(stem) || temper) && !not) {
                    return Act.ACCUSES;
                }
            }
        }
        return null;
    }

    private static @Nullable Act shown(Prose p, Spotter.Found found) {
        for (int i = found.cue().from(); i < found.content().getFirst().to(); i++) {
            if (i >= found.content().getFirst().from() + 6) {
                break;
            }
            int stem = stemAt(p, i);
            if (REGARD.contains(stem)) {
                return Act.PRAISES;
            }
            if (DOUBT.contains(stem)) {
                return Act.BELIEVES;
            }
            if (ANGER.contains(stem)) {
                return Act.ACCUSES;
            }
        }
        return null;
    }

    /** What one word of a content does by itself; null if it does nothing. */
    static @Nullable Act at(Prose p, int i, int from, int limit) {
        int stem = stemAt(p, i);
        if (PRAISE.contains(stem) || isGood(p, i, stem)) {
            return Act.PRAISES;
        }
        boolean free = among(p, FREE, i - 3, i, from);
        boolean known = DANGER.contains(stem) && (!isDanger(stem, p, i) || isPosed(p, i, from));
        boolean danger = stem == HARMLESS ? free : known && !free;
        if (danger || (RUIN.contains(stem) && among(p, MAY, i - 6, i + 3, from))) {
            return Act.WARNS;
        }
        boolean alleged = ALLEGED.contains(stem) && Penn.isNoun(p.tag(i)) && i > from;
        if (alleged && (isBe(p, i - 1) || isBe(p, i - 2))) {
            return Act.CLAIMS;
        }
        if (stem == ASHAMED && i - 3 >= from && OUGHT.contains(p.forms.lower(i - 2))) {
            return Act.ACCUSES;
        }
        if (stem == ASHAMED && i - 3 >= from && p.lower(i - 3).equals("ought")) {
            return Act.ACCUSES;
        }
        if (stem == SCANDAL && among(p, IS, i - 4, i, from)) {
            return Act.ACCUSES;
        }
        if (lacks(p, i, stem, from)) {
            return Act.ACCUSES;
        }
        boolean not = i > from && Acts.NOT.contains(p.forms.lower(i - 1));
        if (!not && (BLAME.contains(stem) || isWrong(p, i, stem, from))) {
            return Act.ACCUSES;
        }
        return i - from > 10 ? null : stance(p, i, stem, from, limit);
    }

    private static boolean isDanger(int stem, Prose p, int i) {
        return stem == DANGERS && Penn.isNoun(p.tag(i));
    }

    /** "is a danger", "in danger": not "they know the dangers". */
    private static boolean isPosed(Prose p, int i, int from) {
        for (int b = Math.max(from, i - 5); b < i; b++) {
            if (POSING.contains(stemAt(p, b))) {
                return true;
            }
        }
        boolean one = i > from && (p.lower(i - 1).equals("a") || p.lower(i - 2).equals("a"));
        return one || (i + 1 < p.size() && stemAt(p, i + 1) == BE);
    }

    private static final int DANGERS = Stems.hash("danger");
    private static final Set<Integer> POSING = stems("be pose present face in into");
    private static final int SCANDAL = Stems.hash("scandal");
    private static final Set<Integer> IS = words("is was are were 's ’s");

    private static boolean isBe(Prose p, int i) {
        return i >= 0 && stemAt(p, i) == BE && Penn.isVerb(p.tag(i));
    }

    /** "Grange had no plan", "had shown no remorse": what is wanting in somebody else. */
    private static boolean lacks(Prose p, int i, int stem, int from) {
        boolean none =
                LACK.contains(stem)
                        && i - 2 > from
                        && p.lower(i - 1).equals("no")
                        && HAVING.contains(stemAt(p, i - 2));
        int noun = i - 3 > from && stemAt(p, i - 3) == HAVE ? i - 4 : i - 3;
        return none && noun >= from && NAME.contains(p.tag(noun));
    }

    private static final int HAVE = Stems.hash("have");
    private static final Set<Integer> NAME =
            Set.of((int) Penn.number("NNP"), (int) Penn.number("NN"));
    private static final Set<Integer> HAVING = stems("have show");
    private static final Set<Integer> LACK =
            stems(
                    "plan idea clue experience shame remorse courage spine respect vision mercy"
                            + " heart conscience strategy decency");

    /** Whether it stands by what is in question, or gives way. */
    private static @Nullable Act stance(Prose p, int i, int stem, int from, int limit) {
        boolean kept =
                KEEPING.contains(stem)
                        || (MEETING.contains(stem) && i + 1 < limit && isAll(p, i + 1));
        if (kept && !among(p, OUGHT, i - 3, i, from) && !among(p, Acts.NOT, i - 3, i, from)) {
            return Act.CLAIMS;
        }
        if (stem == STAND && i + 1 < limit && p.forms.lower(i + 1) == BY) {
            return Act.CLAIMS;
        }
        boolean verb = Penn.isVerb(p.tag(i)) && i - from <= 3;
        boolean gives =
                verb
                        && ((stem == ACCEPT && PRONOUN.contains(p.forms.lower(i - 1)))
                                || (DOUBTING.contains(stem) && p.forms.lower(i - 1) == LONGER));
        boolean isTrue =
                TRUE.contains(stem)
                        && i > from
                        && stemAt(p, i - 1) == BE
                        && Penn.isVerb(p.tag(i - 1))
                        && !Penn.isNoun(p.tag(i + 1));
        return gives || isTrue ? Act.CONFIRMS : null;
    }

    private static boolean isAll(Prose p, int i) {
        return ALL.contains(p.forms.lower(i));
    }

    /** "is a great day": good in the noun that is said of something. */
    private static boolean isGood(Prose p, int i, int stem) {
        return GOOD.contains(stem)
                && i > 1
                && p.tag(i) == Penn.number("JJ")
                && p.tag(i - 1) == Penn.number("DT")
                && p.forms.lower(i - 1) != ONE
                && Penn.isNoun(p.tag(i + 1))
                && (!PALE.contains(stem) || DEEDS.contains(stemAt(p, i + 1)))
                && stemAt(p, i - 2) == BE;
    }

    /** Whether a verb says that somebody else does wrong. */
    private static boolean isWrong(Prose p, int i, int stem, int from) {
        if (!WRONG.contains(stem) || !Penn.isVerb(p.tag(i))) {
            return false;
        }
        int subject = p.subjects[i];
        return subject >= from
                && !SELF.contains(p.forms.lower(subject))
                && !among(p, MAY, i - 3, i, from)
                && !among(p, Acts.NOT, i - 3, i, from);
    }

    private static boolean among(Prose p, Set<Integer> words, int low, int high, int from) {
        for (int i = Math.max(from, low); i < Math.min(high, p.size()); i++) {
            if (words.contains(p.forms.lower(i))) {
                return true;
            }
        }
        return false;
    }
}
