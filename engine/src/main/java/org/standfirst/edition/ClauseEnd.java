package org.standfirst.edition;

import org.standfirst.attribution.Stems;
import org.standfirst.text.Analysis;
import org.standfirst.text.Relation;
import org.standfirst.text.Tokens;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Where an English sentence may end early and still stand by itself. */
final class ClauseEnd {

    private static final Set<String> EXCEPTING =
            Clauses.stemmed("except but without despite barring");

    private static final Set<String> BREAKS = Set.of(",", ";", "\u2013", "\u2014", "--");

    private static final Set<String> CONJUNCTIONS =
            Set.of("when", "after", "while", "because", "although", "though", "before");

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
     * Whether there may be a place as {@link #standsUpTo} finds it, seen without parsing: behind
     * all that says or sets a condition.
     */
    static boolean mayStandUpTo(Tokens tokens) {
        for (int i = tokens.size() - 1; i > 0; i--) {
            var form = tokens.form(i);
            if (changes(Stems.of(form))) {
                return false;
            }
            if (i < tokens.size() - 1 && mayEnd(form)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayEnd(String form) {
        return BREAKS.contains(form) || CONJUNCTIONS.contains(form);
    }

    private static boolean changes(String stem) {
        return ClauseMoods.CONDITIONS.contains(stem) || Verbs.says(stem);
    }

    private int end() {
        int root = -1;
        for (int i = 0; i < tree.size(); i++) {
            if (tree.head(i) < 0) {
                if (root >= 0) {
                    return 0;
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
        for (int i = root + 1; states && i < tree.size() - 1; i++) {
            if (mayEnd(tree.tokens().form(i)) && parts(i, root)) {
                return tree.tokens().end(i - 1);
            }
        }
        return 0;
    }

    /** Whether a verb is told of a noun rather than of the sentence: "a doctor who performed". */
    private boolean relative(int verb) {
        return verb > 0 && RELATIVES.contains(tree.tokens().form(verb - 1));
    }

    /** Whether nothing before a token needs what stands behind it. */
    private boolean parts(int at, int root) {
        for (int i = 0; i < tree.size(); i++) {
            int head = tree.head(i);
            boolean leansOn = i < at && head >= at;
            boolean needed =
                    i >= at && head >= 0 && head < at && !(MORE[tree.relation(i)] || added(i, at));
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
}
