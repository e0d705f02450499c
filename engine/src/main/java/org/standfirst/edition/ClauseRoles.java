package org.standfirst.edition;

import org.standfirst.edition.Clause.Role;
import org.standfirst.text.NameTag;
import org.standfirst.text.Relation;

import java.util.HashSet;
import java.util.Set;

/** Who does something in a sentence, and to whom or what it is done. */
final class ClauseRoles {

    private final SentenceTree tree;

    ClauseRoles(SentenceTree tree) {
        this.tree = tree;
    }

    /** Of a verb without a subject of its own: that of the verb it goes on from. */
    Role subject(int verb) {
        int at = verb;
        for (int step = 0; step < 4 && at >= 0; step++) {
            for (int each : tree.dependents(at)) {
                if (tree.relation(each) == Relation.SUBJECT) {
                    var own = of(each);
                    boolean relative = tree.relation(at) == Relation.RELATIVE_CLAUSE;
                    return own.vague() && relative ? of(tree.head(at)) : own;
                }
                if (step > 0 && tree.relation(each) == Relation.PASSIVE_SUBJECT) {
                    return of(each);
                }
            }
            byte own = tree.relation(at);
            if (own == Relation.RELATIVE_CLAUSE || (own == Relation.MODIFIER && step == 0)) {
                return of(tree.head(at));
            }
            boolean goesOn =
                    own == Relation.CONJUNCT
                            || own == Relation.COMPLEMENT
                            || own == Relation.ADVERBIAL_CLAUSE;
            at = goesOn ? tree.head(at) : -1;
        }
        return Role.NONE;
    }

    Role agent(int verb) {
        for (int each : tree.dependents(verb)) {
            if (tree.relation(each) == Relation.AGENT) {
                for (int noun : tree.dependents(each)) {
                    return of(noun);
                }
            }
        }
        return Role.NONE;
    }

    /** What stands in a relation to a verb. */
    Role of(int verb, byte relation) {
        int token = tree.first(verb, relation);
        return token < 0 ? Role.NONE : of(token);
    }

    /** What a word with all that hangs on it is about. */
    Role of(int head) {
        if (head < 0) {
            return Role.NONE;
        }
        Set<String> heads = new HashSet<>();
        Set<String> terms = new HashSet<>();
        Set<String> names = new HashSet<>();
        collect(head, 0, terms, names);
        boolean noun = tree.isNoun(head);
        if (noun) {
            heads.add(tree.stem(head));
            for (int each : tree.dependents(head)) {
                if (tree.relation(each) == Relation.CONJUNCT
                        || tree.relation(each) == Relation.APPOSITION) {
                    heads.add(tree.stem(each));
                }
            }
        }
        heads.addAll(names);
        var tag = tree.tag(head);
        boolean counted = tag.equals("CD") || tag.equals("JJ") || tag.equals("DT");
        return new Role(heads, terms, names, heads.isEmpty() && !counted);
    }

    /** What hangs on a word; names in what is only told of it are not its own. */
    private void collect(int token, int depth, Set<String> terms, Set<String> names) {
        boolean word = tree.tokens().isWord(token);
        var name = tree.name(token);
        if (word) {
            terms.add(tree.stem(token));
            boolean named =
                    name == NameTag.PERSON
                            || name == NameTag.BODY
                            || name == NameTag.PLACE
                            || name == NameTag.GROUP;
            named &= tree.relation(token) != Relation.FUNCTION;
            if (named && Character.isUpperCase(tree.tokens().first(token)) && depth < 2) {
                names.add(tree.stem(token));
            }
        }
        for (int each : tree.dependents(token)) {
            if (depth < 12) {
                boolean told = tree.relation(each) == Relation.RELATIVE_CLAUSE;
                collect(each, depth + 1, terms, told ? new HashSet<>() : names);
            }
        }
    }
}
