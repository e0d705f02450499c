package org.standfirst.attribution;

import static org.standfirst.attribution.Acts.NOT;
import static org.standfirst.attribution.Acts.stemAt;
import static org.standfirst.attribution.Acts.stems;
import static org.standfirst.attribution.Acts.words;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.Forms;
import org.standfirst.text.Penn;

import java.util.Set;

/**
 * What is done by saying what is to come: promised, where it is the speaker's to do; planned or
 * ordered, where an authority shuts or forbids; predicted, where it is only likely; warned of,
 * where it is an evil.
 */
final class Prospects {

    private static final Set<Integer> WILL = words("will would 'll shall ’ll");
    private static final Set<Integer> SELF = words("i we he she they");
    private static final Set<Integer> FIRST = words("i we");

    /** What a body does by itself: of a plan it is said that "it would cost". */
    private static final Set<Integer> DOING =
            stems(
                    "refund pay rebuild build strike open reopen launch hire appeal review hold"
                            + " send offer provide compensate publish release withdraw deliver stop"
                            + " return cooperate respect honour honor replace repair restore lift"
                            + " scrap drop abolish fight defend vote work try ensure protect help");

    private static final int IT = Forms.lower("it");
    private static final Set<Integer> NOBODY = words("nobody no none");
    private static final Set<Integer> WISHES =
            stems("like prefer love hate rather be have see know find think say need");
    private static final Set<Integer> OPEN = words("whether if what how why who when where");

    /** What is said as a promise whatever the subject is: "the bill will return". */
    private static final Set<Integer> RESUMING =
            stems(
                    "return resume reopen continue stay remain support replace repair publish"
                            + " provide");

    private static final Set<Integer> ANEW = words("again back");
    private static final Set<Integer> SPARED = stems("lose suffer pay starve go be");

    private static final Set<Integer> PLANNING =
            stems(
                    "sue appeal prosecute summon subpoena challenge investigate suspend dismiss"
                            + " fire resign close shut");

    /** What an authority does by saying that it will be so. */
    private static final Set<Integer> SHUTTING =
            stems("close shut ban suspend evacuate cancel forbid prohibit seal");

    private static final Set<Integer> SUMMONING = stems("call order require summon");
    private static final Set<Integer> HEARING = words("oath testify evidence witness hearing");

    private static final Set<Integer> LIKELY = words("probably likely");
    private static final Set<Integer> HEDGE = words("if unless");

    private static final Set<Integer> EVIL =
            stems(
                    "break die kill collapse fail flood drown burn starve explode crash lose"
                            + " disaster war famine doubt risk peril ruin bankrupt trouble sink");

    private static final Set<Integer> MAY = words("could may might can");
    private static final Set<Integer> DEADLY = stems("kill die drown collapse explode destroy");

    private static final Set<Integer> FINITE =
            Set.of(
                    (int) Penn.number("VBD"),
                    (int) Penn.number("VBZ"),
                    (int) Penn.number("VBP"),
                    (int) Penn.number("MD"));

    /** How far from the beginning of a content a forecast may stand. */
    private static final int NEAR = 12;

    private static final int BASE = Penn.number("VB");
    private static final int SUPERLATIVE = Penn.number("JJS");
    private static final int BE = Stems.hash("be");

    private final Prose p;
    private final int from;
    private final int limit;
    private final Kind kind;

    Prospects(Prose prose, int from, int limit, Speaker speaker) {
        p = prose;
        this.from = from;
        this.limit = limit;
        kind = speaker.kind();
    }

    /** The act of a content that speaks of what is to come; null if it does not, or of no act. */
    @Nullable Act act() {
        if (warns()) {
            return Act.WARNS;
        }
        int will = will(from);
        if (will < 0) {
            return null;
        }
        if (runsOut(will)) {
            return Act.WARNS;
        }
        if (nobodyLoses(will)) {
            return Act.PROMISES;
        }
        if (shuts(will)) {
            return Act.ORDERS;
        }
        if (promises(from, will)) {
            return done(will);
        }
        int and = second(will);
        if (and >= 0 && isSelf(and) && promises(and - 1, and)) {
            return done(and);
        }
        return predicts(will) ? Act.PREDICTS : null;
    }

    private int will(int begin) {
        for (int i = begin; i < limit; i++) {
            if (WILL.contains(p.forms.lower(i))) {
                return i;
            }
        }
        return -1;
    }

    /** "that it was so, and that she would send it": the same one's second clause. */
    private int second(int first) {
        for (int i = first; i < limit; i++) {
            boolean clause = i - 2 >= from && p.lower(i - 2).equals("that");
            if (clause && WILL.contains(p.forms.lower(i))) {
                return i;
            }
        }
        return -1;
    }

    /** "If we do nothing, the dam will break", "it could kill a child", "the last bus before". */
    private boolean warns() {
        boolean hedged = false;
        boolean past = false;
        for (int i = from; i < limit; i++) {
            int word = p.forms.lower(i);
            int stem = stemAt(p, i);
            hedged |=
                    HEDGE.contains(word)
                            && i - from < 8
                            && !(i > from && OPEN.contains(word) && asked(i));
            past |= hedged && stem == HAVE;
            if (hedged && !past && EVIL.contains(stem) && i - from > 2 && isAhead(i)) {
                return true;
            }
            if (DEADLY.contains(stem)
                    && p.tag(i) == BASE
                    && MAY.contains(p.forms.lower(i - 1))
                    && !NOT.contains(p.forms.lower(i - 1))) {
                return true;
            }
            if (word == LAST && i - from <= 5 && p.lower(i - 1).equals("the") && before(i)) {
                return true;
            }
        }
        return false;
    }

    private static final int HAVE = Stems.hash("have");
    private static final int LAST = Forms.lower("last");

    /** "asked if": no condition. */
    private boolean asked(int i) {
        return Penn.isVerb(p.tag(i - 1));
    }

    /** Whether an evil is what would follow: behind will or would, or "is in doubt". */
    private boolean isAhead(int i) {
        for (int b = i - 1; b >= Math.max(from, i - 5); b--) {
            if (WILL.contains(p.forms.lower(b)) || MAY.contains(p.forms.lower(b))) {
                return true;
            }
            if (p.lower(b).equals("in") || p.lower(b).equals("at")) {
                return b == i - 1 && stemAt(p, b - 1) == BE;
            }
        }
        return false;
    }

    private boolean before(int last) {
        return last + 2 < limit
                && Penn.isNoun(p.tag(last + 1))
                && p.lower(last + 2).equals("before");
    }

    /** "no one would lose a day's wages". */
    private boolean nobodyLoses(int will) {
        boolean nobody =
                NOBODY.contains(p.forms.lower(from)) && will - from <= 3 && kind != Kind.UNNAMED;
        return nobody && will + 1 < limit && SPARED.contains(stemAt(p, will + 1));
    }

    /** "Harbours will close at six", "all schools will be closed". */
    private boolean shuts(int will) {
        int verb = verbBehind(will);
        verb = stemAt(p, verb) == BE && verb + 1 < limit ? verb + 1 : verb;
        if (verb - will > 2 || verb >= limit) {
            return false;
        }
        boolean plain = kind == Kind.BODY || kind == Kind.PERSON;
        boolean own = p.tag(from) == Penn.number("PRP$");
        if (plain && !own && SHUTTING.contains(stemAt(p, verb)) && Penn.isNoun(p.tag(will - 1))) {
            return true;
        }
        if (SUMMONING.contains(stemAt(p, verb))) {
            for (int i = verb + 1; i < Math.min(limit, verb + 7); i++) {
                if (HEARING.contains(p.forms.lower(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A speaker says what will be done, and by whom: by the speaker or the speaker's own. */
    private boolean promises(int begin, int will) {
        boolean outside =
                kind == Kind.DOCUMENT
                        || kind == Kind.OUTLET
                        || will - begin > 5
                        || will <= begin
                        || will + 1 >= p.size()
                        || OPEN.contains(p.forms.lower(begin));
        if (outside) {
            return false;
        }
        for (int i = will + 1; i < Math.min(p.size(), will + 3); i++) {
            boolean back = i + 1 < limit && ANEW.contains(p.forms.lower(i + 1));
            if (NOT.contains(p.forms.lower(i)) || (WISHES.contains(stemAt(p, i)) && !back)) {
                return false;
            }
        }
        if (befalls(verbBehind(will))) {
            return false;
        }
        for (int i = begin; i < will; i++) {
            if (FINITE.contains(p.tag(i)) || NOT.contains(p.forms.lower(i))) {
                return false;
            }
        }
        boolean self = isSelf(will);
        if (kind == Kind.UNNAMED || self) {
            return self;
        }
        boolean own =
                kind == Kind.BODY
                        && p.forms.lower(will - 1) == IT
                        && will - 1 == begin
                        && p.quotes[will] == Quotations.OUT
                        && DOING.contains(stemAt(p, verbBehind(will)));
        boolean body = Penn.isNoun(p.tag(will - 1)) && Nouns.BODIES.contains(p.lower(will - 1));
        return own || body || resumes(will);
    }

    /** Whether a verb tells what comes over somebody: "run out of money", "lose the bridge". */
    private boolean befalls(int verb) {
        boolean runs = stemAt(p, verb) == RUN && verb + 1 < p.size() && isOut(verb);
        return runs || BEFALLING.contains(stemAt(p, verb)) || EVIL.contains(stemAt(p, verb));
    }

    /** "the ministry will run out of money": an evil for whoever it is. */
    private boolean runsOut(int will) {
        int verb = will + 1;
        return will - from <= NEAR && verb + 2 < limit && stemAt(p, verb) == RUN && isOut(verb);
    }

    private boolean isOut(int verb) {
        return OUT.contains(p.forms.lower(verb + 1));
    }

    private static final int RUN = Stems.hash("run");
    private static final Set<Integer> OUT = words("out up short dry into low");
    private static final Set<Integer> BEFALLING =
            stems(
                    "default suffer struggle exhaust face lose fall fail miss risk breach exceed"
                            + " hit need cost");

    /** Whether the speaker stands before "will": within a quotation only as "I" or "we". */
    private boolean isSelf(int will) {
        int word = p.forms.lower(will - 1);
        return SELF.contains(word) && (p.quotes[will] == Quotations.OUT || FIRST.contains(word));
    }

    /** "The bill will return", "it will hang again". */
    private boolean resumes(int will) {
        int verb = verbBehind(will);
        return RESUMING.contains(stemAt(p, verb))
                || (verb + 1 < limit && ANEW.contains(p.forms.lower(verb + 1)));
    }

    private int verbBehind(int will) {
        int verb = will + 1;
        while (verb < p.size() - 1 && verb - will < 3 && !Penn.isVerb(p.tag(verb))) {
            verb++;
        }
        return Math.min(verb, p.size() - 1);
    }

    /** What doing so will be: who will ask asks, who will sue plans, anybody else promises. */
    private Act done(int will) {
        int verb = verbBehind(will);
        if (verb < limit && verb - will <= 2) {
            if (Acts.ofVerb(stemAt(p, verb)) == Act.ASKS) {
                return Act.ASKS;
            }
            if (PLANNING.contains(stemAt(p, verb))) {
                return Act.ORDERS;
            }
        }
        return Act.PROMISES;
    }

    /** "prices would probably fall", "it will be the driest summer". */
    private boolean predicts(int will) {
        int behind = Math.min(limit, will + 5);
        for (int i = will + 1; i < behind && will - from <= NEAR; i++) {
            if (LIKELY.contains(p.forms.lower(i))) {
                return true;
            }
        }
        return will + 3 < limit
                && stemAt(p, will + 1) == BE
                && (p.tag(will + 2) == SUPERLATIVE || p.tag(will + 3) == SUPERLATIVE);
    }
}
