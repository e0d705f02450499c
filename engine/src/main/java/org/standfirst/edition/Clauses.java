package org.standfirst.edition;

import org.standfirst.attribution.Stems;
import org.standfirst.edition.Clause.Kind;
import org.standfirst.edition.Clause.Mood;
import org.standfirst.text.Analysis;
import org.standfirst.text.Relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Reads the clauses of an English sentence off its parse. */
final class Clauses {

    private static final Set<String> FOUND = stemmed("find pronounce");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}-]+");

    private static final Set<String> NAMING = stemmed("elect appoint name make choose");

    private final SentenceTree tree;
    private final ClauseRoles roles;
    private final ClauseMoods moods;

    private Clauses(Analysis sentence) {
        this.tree = new SentenceTree(sentence);
        this.roles = new ClauseRoles(tree);
        this.moods = new ClauseMoods(tree);
    }

    /** The stems of all words. */
    static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        for (var word : BETWEEN.split(text, -1)) {
            stems.add(Stems.of(word));
        }
        return stems;
    }

    static Set<String> stemmed(String words) {
        var stems = new HashSet<String>();
        for (var word : words.split(" ", -1)) {
            stems.add(Stems.of(word));
        }
        return Set.copyOf(stems);
    }

    /**
     * The clauses of a sentence, and nouns that may name an act.
     *
     * @param without places, in UTF-16 units, at which what is done does not count
     */
    static List<Clause> of(Analysis sentence, IntPredicate without) {
        return new Clauses(sentence).all(without);
    }

    private List<Clause> all(IntPredicate without) {
        var clauses = new ArrayList<Clause>();
        for (int i = 0; i < tree.size(); i++) {
            if (without.test(tree.tokens().begin(i))) {
                continue;
            }
            if (tree.isVerb(i) && tree.relation(i) != Relation.FUNCTION) {
                clauses.add(clause(i));
            } else if (tree.isNoun(i)) {
                clauses.add(named(i));
            }
        }
        return clauses;
    }

    private Clause clause(int verb) {
        Set<String> acts = new HashSet<>();
        if (!Verbs.carries(tree.stem(verb))) {
            acts.add(tree.stem(verb));
        }
        boolean planned = moods.planned(verb);
        for (int each : tree.dependents(verb)) {
            boolean complement = tree.relation(each) == Relation.COMPLEMENT;
            complement |=
                    NAMING.contains(tree.stem(verb)) && tree.relation(each) == Relation.OBJECT;
            boolean named = NAMING.contains(tree.stem(verb));
            if (complement && (acts.isEmpty() || planned || named || found(verb))) {
                acts.add(tree.stem(each));
            }
        }
        var object = roles.of(verb, Relation.OBJECT);
        var passive = roles.of(verb, Relation.PASSIVE_SUBJECT);
        var subject = roles.subject(verb);
        boolean isPassive = !passive.vague() || tree.has(verb, Relation.PASSIVE_SUBJECT);
        if (isPassive) {
            object = passive;
            subject = roles.agent(verb);
        }
        if (acts.isEmpty()) {
            acts.addAll(object.heads());
        }
        boolean carried = Verbs.carries(tree.stem(verb));
        if (acts.isEmpty()) {
            acts.add(tree.stem(verb));
        }
        return new Clause(
                Set.copyOf(acts),
                carried ? Kind.CARRIED : Kind.VERB,
                moods.of(verb),
                moods.negated(verb),
                subject,
                object,
                isMain(verb),
                moods.told(verb));
    }

    /** "Found dead" tells of a death. */
    private boolean found(int verb) {
        return FOUND.contains(tree.stem(verb));
    }

    private Clause named(int noun) {
        var around = roles.of(noun);
        return new Clause(
                Set.of(tree.stem(noun)),
                Kind.NOUN,
                moods.ahead(noun) ? Mood.PLAN : Mood.FACT,
                false,
                around,
                around,
                false,
                moods.told(noun));
    }

    private boolean isMain(int verb) {
        int at = verb;
        while (tree.relation(at) == Relation.CONJUNCT && tree.head(at) >= 0) {
            at = tree.head(at);
        }
        return tree.head(at) < 0;
    }
}
