package org.standfirst.edition;

import org.standfirst.attribution.Stems;
import org.standfirst.text.Analysis;
import org.standfirst.text.Relation;
import org.standfirst.text.Tokens;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where an English sentence may end early and still stand by itself. */
final class ClauseEnd {

    private static final Set<String> EXCEPTING =
            Clauses.stemmed("except but without despite barring");

    private static final Set<String> BREAKS = Set.of(",", ";", "\u2013", "\u2014", "--");

    private static final Set<String> CONJUNCTIONS =
            Set.of("when", "after", "while", "because", "although", "though", "before");

    private static final Set<String> BEGINNINGS = Set.of("as", "if", "since", "once", "until");

    /** Between the two numbers of a score. */
    private static final Set<String> BETWEEN = Set.of("to", "against");

    private static final Set<String> RELATIVES = Set.of("who", "which", "that");

    /** Relations in which more is told of what could do without it. */
    private static final boolean[] MORE = new boolean[Relation.COUNT];

    static {
        MORE[Relation.ADVERBIAL_CLAUSE] = true;
        MORE[Relation.RELATIVE_CLAUSE] = true;
        MORE[Relation.CONJUNCT] = true;
        MORE[Relation.APPOSITION] = true;
        MORE[Relation.FUNCTION] = true;
        MORE[Relation.MODIFIER] = true;
        MORE[Relation.PUNCTUATION] = true;
    }

    private final SentenceTree tree;

    private ClauseEnd(Analysis sentence) {
        this.tree = new SentenceTree(sentence);
    }

    /**
     * Where a sentence may end early and still stand by itself: before a comma or a conjunction
     * behind which only more is told. 0 if there is no such place.
     */
    static int standsUpTo(Analysis sentence) {
        return new ClauseEnd(sentence).end();
    }

    /** Whether there is anything at which a sentence could be parted, seen without parsing it. */
    static boolean mayPart(List<String> words, String text) {
        for (var mark : BREAKS) {
            if (text.contains(mark)) {
                return true;
            }
        }
        return !Collections.disjoint(words, CONJUNCTIONS);
    }

    /**
     * The last place that {@link #standsUpTo} may find, seen without parsing: behind all that says
     * or sets a condition. 0 if there is none.
     */
    static int last(Tokens tokens) {
        for (int i = tokens.size() - 1; i > 0; i--) {
            var form = tokens.form(i);
            if (changes(Stems.of(form))) {
                return 0;
            }
            if (i < tokens.size() - 1 && mayEnd(form)) {
                return tokens.end(i - 1);
            }
        }
        return 0;
    }

    private static boolean mayEnd(String form) {
        return BREAKS.contains(form) || CONJUNCTIONS.contains(form);
    }

    private static boolean changes(String stem) {
        return ClauseMoods.CONDITIONS.contains(stem) || Verbs.says(stem);
    }

    /**
     * Where a sentence may end so that it stands by itself without what it tells at a place: before
     * words that only say how, when or by how much. 0 if there is no such place.
     *
     * @param place in UTF-16 units
     */
    static int standsBefore(Analysis sentence, int place) {
        return new ClauseEnd(sentence).before(place);
    }

    private int end() {
        int root = root();
        return root < 0 ? 0 : end(root, tree.size() - 1);
    }

    /** The first place behind a verb and before a token; 0 if there is none. */
    private int end(int root, int before) {
        for (int i = root + 1; i < before; i++) {
            if (mayEnd(tree.tokens().form(i)) && parts(i, root, -1)) {
                return beginsBelow(root, i) ? 0 : tree.tokens().end(i - 1);
            }
        }
        return 0;
    }

    private int before(int place) {
        int root = root();
        int token = 0;
        while (token < tree.size() && tree.tokens().end(token) <= place) {
            token++;
        }
        if (root < 0 || root >= token || token == tree.size()) {
            return 0;
        }
        int end = end(root, token);
        if (end > 0) {
            return end;
        }
        int preposition = preposition(token);
        boolean may =
                preposition > root
                        && parts(preposition, root, preposition)
                        && !beginsBelow(root, preposition);
        return may ? tree.tokens().end(preposition - 1) : 0;
    }

    /** The preposition by which a token hangs on a verb; of a score, that of its first number. */
    private int preposition(int token) {
        int at = token;
        while (at >= 0
                && !(tree.relation(at) == Relation.PREPOSITION
                        && tree.head(at) >= 0
                        && tree.isVerb(tree.head(at)))) {
            at = tree.head(at);
        }
        if (at > 1 && BETWEEN.contains(tree.tokens().form(at))) {
            int first = at - 1;
            boolean number = false;
            while (first > 0 && tree.relation(first) != Relation.PREPOSITION) {
                number |= tree.tag(first).equals("CD");
                first--;
            }
            return number && tree.head(first) == tree.head(at) ? first : at;
        }
        return at;
    }

    /**
     * Whether a sentence begins with a clause that is no main one ("Soon after ..."), and its verb
     * was taken for that of the sentence, or it ends before the main one.
     */
    private boolean beginsBelow(int root, int end) {
        boolean below = below(0) || (tree.size() > 1 && below(1));
        int comma = 1;
        while (below && comma < end && !tree.tokens().form(comma).equals(",")) {
            comma++;
        }
        return below && (comma >= end || root < comma);
    }

    private boolean below(int token) {
        var form = tree.tokens().form(token).toLowerCase(Locale.ROOT);
        return CONJUNCTIONS.contains(form) || (token == 0 && BEGINNINGS.contains(form));
    }

    /** The verb of a sentence that states something; -1 if it has none, or several. */
    private int root() {
        int root = -1;
        for (int i = 0; i < tree.size(); i++) {
            if (tree.head(i) < 0) {
                if (root >= 0) {
                    return -1;
                }
                root = i;
            }
        }
        boolean states =
                root >= 0
                        && tree.isVerb(root)
                        && !Verbs.says(tree.stem(root))
                        && !relative(root)
                        && (tree.has(root, Relation.SUBJECT)
                                || tree.has(root, Relation.PASSIVE_SUBJECT));
        return states ? root : -1;
    }

    /** Whether a verb is told of a noun rather than of the sentence: "a doctor who performed". */
    private boolean relative(int verb) {
        return verb > 0 && RELATIVES.contains(tree.tokens().form(verb - 1));
    }

    /**
     * Whether nothing before a token needs what stands behind it.
     *
     * @param without what is left out though it may be needed; -1 for nothing
     */
    private boolean parts(int at, int root, int without) {
        for (int i = 0; i < tree.size(); i++) {
            int head = tree.head(i);
            boolean leansOn = i < at && head >= at;
            boolean needed =
                    i >= at
                            && head >= 0
                            && head < at
                            && i != without
                            && !(MORE[tree.relation(i)] || added(i, at) || alike(i, without));
            needed |= i >= at && head < at && head != root && tree.relation(i) == Relation.CONJUNCT;
            if (leansOn || needed || (i >= at && changes(tree.stem(i)))) {
                return false;
            }
        }
        return true;
    }

    /** "Won the cup on Tuesday, in a final that ...": what stands behind a comma is not needed. */
    private boolean added(int token, int at) {
        return token == at + 1
                && tree.relation(token) == Relation.PREPOSITION
                && tree.tokens().form(at).equals(",")
                && !EXCEPTING.contains(tree.stem(token));
    }

    /** "By 98 votes to 96": both say by how much. */
    private boolean alike(int token, int without) {
        return without >= 0
                && tree.relation(token) == Relation.PREPOSITION
                && tree.head(token) == tree.head(without);
    }
}
