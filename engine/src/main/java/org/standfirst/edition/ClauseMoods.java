package org.standfirst.edition;

import org.standfirst.edition.Clause.Mood;
import org.standfirst.text.Relation;

import java.util.Set;

/** Whether what a clause tells has happened: it may lie ahead, be denied, said or a condition. */
final class ClauseMoods {

    private static final Set<String> WILL = Clauses.stemmed("will 'll shall wo");

    private static final Set<String> MAY =
            Clauses.stemmed("may might could would should can must 'd ca");

    private static final Set<String> PLANNING =
            Clauses.stemmed("plan schedule slate expect intend due prepare set");

    /** What an act depends on that lies ahead, or may never come: "face a recall". */
    private static final Set<String> AHEAD =
            Clauses.stemmed(
                    "face seek plan demand call threaten urge oppose consider propose want push"
                        + " avoid prevent fear expect risk possible potential planned proposed"
                        + " upcoming likely ballot threat prospect bid proposal candidate campaign"
                        + " hope ask await prepare request discuss weigh promise");

    private static final Set<String> NOT = Clauses.stemmed("not n't never no nor neither");

    /** "The first woman to run it" does. */
    private static final Set<String> ONLY = Clauses.stemmed("first last only second third latest");

    static final Set<String> CONDITIONS = Clauses.stemmed("if whether unless until");

    private final SentenceTree tree;

    ClauseMoods(SentenceTree tree) {
        this.tree = tree;
    }

    /** Whether a verb tells of a plan. */
    boolean planned(int verb) {
        return PLANNING.contains(tree.stem(verb));
    }

    /** Whether what a verb tells has happened, will or may. */
    Mood of(int verb) {
        if ((planned(verb) && tree.has(verb, Relation.COMPLEMENT)) || intended(verb)) {
            return Mood.PLAN;
        }
        int at = verb;
        for (int step = 0; step < 3 && at >= 0; step++) {
            for (int each : tree.dependents(at)) {
                var form = tree.stem(each);
                if (tree.relation(each) == Relation.FUNCTION && WILL.contains(form)) {
                    return Mood.PLAN;
                }
                if (tree.relation(each) == Relation.FUNCTION && MAY.contains(form)) {
                    return Mood.POSSIBILITY;
                }
            }
            boolean open = tree.relation(at) == Relation.COMPLEMENT;
            if (open && PLANNING.contains(tree.stem(tree.head(at)))) {
                return Mood.PLAN;
            }
            at = open || tree.relation(at) == Relation.CONJUNCT ? tree.head(at) : -1;
        }
        return Mood.FACT;
    }

    /** "To appoint a successor" alone, or what there is a chance or an intention to do. */
    private boolean intended(int verb) {
        if (verb == 0 || !tree.stem(verb - 1).equals("to")) {
            return false;
        }
        int head = tree.head(verb);
        return head < 0
                || (tree.isNoun(head)
                        && tree.dependents(head).stream()
                                .noneMatch(i -> ONLY.contains(tree.stem(i))));
    }

    /** Whether an act that a noun names has not come yet, as far as the words around it tell. */
    boolean ahead(int noun) {
        int at = noun;
        for (int step = 0; step < 3 && tree.head(at) >= 0; step++) {
            byte own = tree.relation(at);
            boolean within =
                    own == Relation.OBJECT
                            || own == Relation.PREPOSITION_OBJECT
                            || own == Relation.PREPOSITION
                            || own == Relation.MODIFIER
                            || own == Relation.FUNCTION;
            if (!within) {
                break;
            }
            at = tree.head(at);
            if (AHEAD.contains(tree.stem(at))) {
                return true;
            }
        }
        for (int i : tree.dependents(noun)) {
            if (tree.relation(i) == Relation.MODIFIER && AHEAD.contains(tree.stem(i))) {
                return true;
            }
        }
        return false;
    }

    boolean negated(int verb) {
        for (int each : tree.dependents(verb)) {
            boolean before = each < verb + 3;
            if (before && NOT.contains(tree.stem(each))) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody says so, or it is a condition. */
    boolean told(int token) {
        int at = token;
        for (int step = 0; step < 40 && at >= 0; step++) {
            for (int each : tree.dependents(at)) {
                if (tree.relation(each) == Relation.FUNCTION
                        && CONDITIONS.contains(tree.stem(each))) {
                    return true;
                }
            }
            int head = tree.head(at);
            boolean partOfWho =
                    tree.relation(at) == Relation.SUBJECT
                            || tree.relation(at) == Relation.PASSIVE_SUBJECT;
            if (head >= 0 && !partOfWho && Verbs.says(tree.stem(head))) {
                return true;
            }
            at = partOfWho ? -1 : head;
        }
        return false;
    }
}
