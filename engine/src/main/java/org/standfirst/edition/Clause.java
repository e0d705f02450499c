package org.standfirst.edition;

import java.util.Collections;
import java.util.Set;

/**
 * Somebody does something: a verb, or a noun that names an act, with who and what depend on it.
 *
 * @param acts stems of the verb, and of what it carries where it says little by itself
 * @param kind what names the act
 * @param mood whether it happened, is to happen, or may
 * @param subject who does it; in the passive, who is said to
 * @param object whom or what it is done to; in the passive its subject; of a noun both are what
 *     hangs on it
 * @param main whether the sentence states it, rather than mentioning it
 * @param told whether somebody says so in the same sentence, or it is only a condition
 */
record Clause(
        Set<String> acts,
        Kind kind,
        Mood mood,
        boolean negated,
        Role subject,
        Role object,
        boolean main,
        boolean told) {

    /** Whether it leaves open who did it, as passives may. */
    boolean agentless() {
        return subject.vague() && !object.vague();
    }

    /** What names the act. */
    enum Kind {
        VERB,
        /** What a verb such as "be" or "take" carries. */
        CARRIED,
        NOUN
    }

    enum Mood {
        FACT,
        PLAN,
        POSSIBILITY
    }

    /**
     * One of those who take part.
     *
     * @param heads stems of the words that name it
     * @param terms stems of all its words
     * @param names stems of the names among them
     * @param vague a pronoun, or nothing at all: who is meant stands elsewhere
     */
    record Role(Set<String> heads, Set<String> terms, Set<String> names, boolean vague) {

        static final Role NONE = new Role(Set.of(), Set.of(), Set.of(), true);

        /** Whether both can be the same, as far as words tell. */
        boolean meets(Role other) {
            // "Twelve were hurt": where nothing is named, its words have to do.
            boolean counted = numbers(other.terms());
            return counted
                    || (heads.isEmpty() && !Collections.disjoint(terms, other.terms()))
                    || !Collections.disjoint(heads, other.terms())
                    || !Collections.disjoint(other.heads(), terms);
        }

        /** Whether a number of two digits or more is among the words of both. */
        private boolean numbers(Set<String> others) {
            for (var term : terms) {
                if (isNumber(term) && others.contains(term)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isNumber(String term) {
            for (int i = 0; i < term.length(); i++) {
                if (term.charAt(i) < '0' || term.charAt(i) > '9') {
                    return false;
                }
            }
            return term.length() > 1;
        }
    }
}
