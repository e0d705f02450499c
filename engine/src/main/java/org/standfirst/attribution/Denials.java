package org.standfirst.attribution;

import static org.standfirst.attribution.Acts.stemAt;
import static org.standfirst.attribution.Acts.stems;
import static org.standfirst.attribution.Acts.words;

import org.standfirst.text.Forms;
import org.standfirst.text.Penn;

import java.util.List;
import java.util.Set;

/** Which contents deny something by their own words: "no report reached us", "that is not true". */
final class Denials {

    private static final int NO = Forms.lower("no");
    private static final int NONE = Forms.lower("none");
    private static final int NOTHING = Forms.lower("nothing");
    private static final int NEVER = Forms.lower("never");
    private static final int DID = Forms.lower("did");
    private static final int BEEN = Forms.lower("been");
    private static final int THE = Forms.lower("the");
    private static final int THERE = Forms.lower("there");
    private static final int PAST = Penn.number("VBD");
    private static final int HAVE = Stems.hash("have");

    /** "no longer", "no one": no denial of anything that was said. */
    private static final Set<Integer> OTHERWISE = words("longer one matter doubt");

    private static final Set<Integer> UNTRUE =
            stems("nonsense untrue rubbish baseless unfounded fabrication falsehood");
    private static final Set<Integer> TRUE = stems("true correct accurate");
    private static final Set<Integer> FALSE = stems("false incorrect wrong");
    private static final Set<Integer> THIS = words("it that this they all");
    private static final Set<Integer> SELF = words("i we he she they it");

    /** Of what there is none without anything being denied. */
    private static final Set<Integer> IDLE =
            stems(
                    "way time need place alternative money reason room point sense excuse cause"
                            + " substitute turning harmless better");

    /** What somebody says not to have who denies. */
    private static final Set<Integer> HAD =
            stems(
                    "plan intention knowledge evidence record information link involvement"
                        + " connection role part hand warning notice report proof basis tie contact"
                        + " authority influence hint indication complaint sign letter copy");

    private static final Set<Integer> KNOWING =
            stems("know remember recall understand want think see expect like need mean");

    /** What nobody has done who has done nothing: hidden, sold, taken. */
    private static final Set<Integer> AMISS =
            stems("hide sell take steal do conceal know to wrong sign receive");

    private Denials() {}

    /** Whether the word at {@code i} of a content from {@code from} to {@code to} denies. */
    static boolean at(Prose p, int from, int i, int to) {
        int word = p.forms.lower(i);
        int stem = stemAt(p, i);
        if (i - from <= 6 && UNTRUE.contains(stem)) {
            return true;
        }
        if (i - from <= 4 && (TRUE.contains(stem) || FALSE.contains(stem))) {
            return isSaidOfIt(p, from, i, TRUE.contains(stem));
        }
        if (word == NO) {
            return none(p, from, i, to);
        }
        if (word == NONE && i == from && p.lower(i + 1).equals("of")) {
            return had(p, i, to);
        }
        if (word == NOTHING && i - from <= 4) {
            return nothing(p, from, i, to);
        }
        if (word == NEVER && i - from <= 6) {
            boolean had = stemAt(p, i - 1) == HAVE;
            return i + 1 < to && p.tag(i + 1) == PAST && !had && p.forms.lower(i + 1) != BEEN;
        }
        return Acts.NOT.contains(word) && i > from && i - from <= 8 && not(p, from, i, to);
    }

    /** Whether a content says of the speaker what is not so: "she does not own a watch". */
    static boolean ofSelf(Prose p, Run content, List<Run> source) {
        int from = content.from();
        while (from < content.to() && (!p.tokens().isWord(from) || p.lower(from).equals("that"))) {
            from++;
        }
        if (from >= content.to() || !SELF.contains(p.forms.lower(from))) {
            return false;
        }
        // "He replied that she had never": not of himself.
        var speaker =
                source.isEmpty()
                        ? Gender.UNKNOWN
                        : Pronouns.gender(p.lower(source.getFirst().from()));
        if (!speaker.fits(Pronouns.gender(p.lower(from)))) {
            return false;
        }
        for (int i = from + 1; i < Math.min(content.to(), from + 4); i++) {
            int word = p.forms.lower(i);
            if (Acts.NOT.contains(word) || word == NO) {
                return true;
            }
        }
        return false;
    }

    /** "that is not true", "it was false that". */
    private static boolean isSaidOfIt(Prose p, int from, int i, boolean isTrue) {
        boolean not = i > from && Acts.NOT.contains(p.forms.lower(i - 1));
        int be = not ? i - 2 : i - 1;
        boolean it = be - 1 >= from && stemAt(p, be) == BE && THIS.contains(p.forms.lower(be - 1));
        return it && not == isTrue && !Penn.isNoun(p.tag(i + 1));
    }

    private static final int BE = Stems.hash("be");

    private static boolean none(Prose p, int from, int i, int to) {
        if (i + 1 >= to || OTHERWISE.contains(p.forms.lower(i + 1))) {
            return false;
        }
        if (i == from) {
            return to - from > 3 && !p.tokens().is(i + 1, ",");
        }
        if (i - from == 2 && p.forms.lower(from) == THERE) {
            return p.quotes[i] != Quotations.OUT && !IDLE.contains(stemAt(p, i + 1));
        }
        boolean had =
                i - from <= 5
                        && stemAt(p, i - 1) == HAVE
                        && (HAD.contains(stemAt(p, i + 1)) || HAD.contains(stemAt(p, i + 2)));
        boolean own =
                i - 2 >= from
                        && (SELF.contains(p.forms.lower(i - 2))
                                || !NAME.contains(p.tag(i - 2))
                                || Nouns.BODIES.contains(p.lower(i - 2)));
        return had && own;
    }

    private static final Set<Integer> NAME =
            Set.of((int) Penn.number("NNP"), (int) Penn.number("NNPS"));

    private static boolean had(Prose p, int from, int to) {
        for (int i = from; i < Math.min(to, from + 8); i++) {
            if (stemAt(p, i) == HAVE || stemAt(p, i) == BE) {
                return true;
            }
        }
        return false;
    }

    /** "We had nothing to do with it", "I have sold nothing". */
    private static boolean nothing(Prose p, int from, int i, int to) {
        boolean self = SELF.contains(p.forms.lower(from));
        boolean amiss =
                (i + 2 < to && AMISS.contains(stemAt(p, i + 2)) && p.lower(i + 1).equals("to"))
                        || (i - 1 > from
                                && AMISS.contains(stemAt(p, i - 1))
                                && (i + 1 >= to || !p.lower(i + 1).equals("of")));
        return self && amiss;
    }

    /** "did not receive it", "the gates had not been moved". */
    private static boolean not(Prose p, int from, int i, int to) {
        boolean passive = stemAt(p, i - 1) == HAVE && i + 1 < to && p.forms.lower(i + 1) == BEEN;
        if (passive) {
            int first = p.forms.lower(from);
            for (int y = i; y < to; y++) {
                if (p.lower(y).equals("yet")) {
                    return false;
                }
            }
            return first == THE || SELF.contains(first) || p.tag(from) == Penn.number("PRP$");
        }
        boolean knows = i + 1 < to && KNOWING.contains(stemAt(p, i + 1));
        return p.forms.lower(i - 1) == DID && i - from <= 3 && !knows;
    }
}
