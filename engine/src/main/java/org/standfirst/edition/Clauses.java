package org.standfirst.edition;

import org.standfirst.attribution.Stems;
import org.standfirst.edition.Clause.Kind;
import org.standfirst.edition.Clause.Mood;
import org.standfirst.edition.Clause.Role;
import org.standfirst.text.Analysis;
import org.standfirst.text.NameTag;
import org.standfirst.text.Penn;
import org.standfirst.text.Relation;
import org.standfirst.text.Tokens;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Reads the clauses of an English sentence off its parse. */
final class Clauses {

    private static final Set<String> WILL = stemmed("will 'll shall wo");
    private static final Set<String> MAY = stemmed("may might could would should can must 'd ca");
    private static final Set<String> PLANNING =
            stemmed("plan schedule slate expect intend due prepare set");

    /** What an act depends on that lies ahead, or may never come: "face a recall". */
    private static final Set<String> AHEAD =
            stemmed(
                    "face seek plan demand call threaten urge oppose consider propose want push"
                        + " avoid prevent fear expect risk possible potential planned proposed"
                        + " upcoming likely ballot threat prospect bid proposal candidate campaign"
                        + " hope ask await prepare request discuss weigh promise");

    private static final Set<String> NOT = stemmed("not n't never no nor neither");

    /** "The first woman to run it" does. */
    private static final Set<String> ONLY = stemmed("first last only second third latest");

    private static final Set<String> EXCEPTING = stemmed("except but without despite barring");
    private static final Set<String> CONDITIONS = stemmed("if whether unless until");
    private static final Set<String> FOUND = stemmed("find pronounce");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}-]+");

    private static final Set<String> BREAKS = Set.of(",", ";", "\u2013", "\u2014", "--");

    private static final Set<String> CONJUNCTIONS =
            Set.of("when", "after", "while", "because", "although", "though", "before");

    private static final Set<String> RELATIVES = Set.of("who", "which", "that");

    private static final Set<String> NAMING = stemmed("elect appoint name make choose");

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

    private final Analysis sentence;
    private final String[] stems;
    private final List<List<Integer>> dependents = new ArrayList<>();

    private Clauses(Analysis sentence) {
        this.sentence = sentence;
        int size = sentence.tokens().size();
        stems = new String[size];
        for (int i = 0; i < size; i++) {
            stems[i] = Stems.of(sentence.tokens().form(i));
            dependents.add(new ArrayList<>());
        }
        for (int i = 0; i < size; i++) {
            if (sentence.heads()[i] >= 0) {
                dependents.get(sentence.heads()[i]).add(i);
            }
        }
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

    /**
     * Where a sentence may end early and still stand by itself: before a comma or a conjunction
     * behind which only more is told. 0 if there is no such place.
     */
    static int standsUpTo(Analysis sentence) {
        return new Clauses(sentence).end();
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
        return CONDITIONS.contains(stem) || Verbs.says(stem);
    }

    private int end() {
        int root = -1;
        for (int i = 0; i < stems.length; i++) {
            if (sentence.heads()[i] < 0) {
                if (root >= 0) {
                    return 0;
                }
                root = i;
            }
        }
        boolean states =
                root >= 0
                        && Penn.isVerb(sentence.tags()[root])
                        && !Verbs.says(stems[root])
                        && !relative(root)
                        && (has(root, Relation.SUBJECT) || has(root, Relation.PASSIVE_SUBJECT));
        for (int i = root + 1; states && i < stems.length - 1; i++) {
            if (mayEnd(sentence.tokens().form(i)) && parts(i, root)) {
                return sentence.tokens().end(i - 1);
            }
        }
        return 0;
    }

    /** Whether a verb is told of a noun rather than of the sentence: "a doctor who performed". */
    private boolean relative(int verb) {
        return verb > 0 && RELATIVES.contains(sentence.tokens().form(verb - 1));
    }

    /** Whether nothing before a token needs what stands behind it. */
    private boolean parts(int at, int root) {
        for (int i = 0; i < stems.length; i++) {
            int head = sentence.heads()[i];
            boolean leansOn = i < at && head >= at;
            boolean needed =
                    i >= at && head >= 0 && head < at && !(MORE[relation(i)] || added(i, at));
            needed |= i >= at && head < at && head != root && relation(i) == Relation.CONJUNCT;
            if (leansOn || needed || (i >= at && changes(stems[i]))) {
                return false;
            }
        }
        return true;
    }

    /** "Won the cup on Tuesday, in a final that ...": what stands behind a comma is not needed. */
    private boolean added(int token, int at) {
        return token == at + 1
                && relation(token) == Relation.PREPOSITION
                && sentence.tokens().form(at).equals(",")
                && !EXCEPTING.contains(stems[token]);
    }

    private List<Clause> all(IntPredicate without) {
        var clauses = new ArrayList<Clause>();
        for (int i = 0; i < stems.length; i++) {
            if (without.test(sentence.tokens().begin(i))) {
                continue;
            }
            if (Penn.isVerb(sentence.tags()[i]) && relation(i) != Relation.FUNCTION) {
                clauses.add(clause(i));
            } else if (Penn.isNoun(sentence.tags()[i])) {
                clauses.add(named(i));
            }
        }
        return clauses;
    }

    private Clause clause(int verb) {
        Set<String> acts = new HashSet<>();
        if (!Verbs.carries(stems[verb])) {
            acts.add(stems[verb]);
        }
        boolean planned = PLANNING.contains(stems[verb]);
        for (int each : dependents.get(verb)) {
            boolean complement = relation(each) == Relation.COMPLEMENT;
            complement |= NAMING.contains(stems[verb]) && relation(each) == Relation.OBJECT;
            boolean named = NAMING.contains(stems[verb]);
            if (complement && (acts.isEmpty() || planned || named || found(verb))) {
                acts.add(stems[each]);
            }
        }
        var object = role(verb, Relation.OBJECT);
        var passive = role(verb, Relation.PASSIVE_SUBJECT);
        var subject = subject(verb);
        boolean isPassive = !passive.vague() || has(verb, Relation.PASSIVE_SUBJECT);
        if (isPassive) {
            object = passive;
            subject = agent(verb);
        }
        if (acts.isEmpty()) {
            acts.addAll(object.heads());
        }
        boolean carried = Verbs.carries(stems[verb]);
        if (acts.isEmpty()) {
            acts.add(stems[verb]);
        }
        return new Clause(
                Set.copyOf(acts),
                carried ? Kind.CARRIED : Kind.VERB,
                mood(verb, planned),
                negated(verb),
                subject,
                object,
                isMain(verb),
                told(verb));
    }

    /** "Found dead" tells of a death. */
    private boolean found(int verb) {
        return FOUND.contains(stems[verb]);
    }

    private Clause named(int noun) {
        var around = role(noun);
        return new Clause(
                Set.of(stems[noun]),
                Kind.NOUN,
                ahead(noun) ? Mood.PLAN : Mood.FACT,
                false,
                around,
                around,
                false,
                told(noun));
    }

    /** Whether an act that a noun names has not come yet, as far as the words around it tell. */
    private boolean ahead(int noun) {
        int at = noun;
        for (int step = 0; step < 3 && sentence.heads()[at] >= 0; step++) {
            byte own = relation(at);
            boolean within =
                    own == Relation.OBJECT
                            || own == Relation.PREPOSITION_OBJECT
                            || own == Relation.PREPOSITION
                            || own == Relation.MODIFIER
                            || own == Relation.FUNCTION;
            if (!within) {
                break;
            }
            at = sentence.heads()[at];
            if (AHEAD.contains(stems[at])) {
                return true;
            }
        }
        for (int i : dependents.get(noun)) {
            if (relation(i) == Relation.MODIFIER && AHEAD.contains(stems[i])) {
                return true;
            }
        }
        return false;
    }

    /** Of a verb without a subject of its own: that of the verb it goes on from. */
    private Role subject(int verb) {
        int at = verb;
        for (int step = 0; step < 4 && at >= 0; step++) {
            for (int each : dependents.get(at)) {
                if (relation(each) == Relation.SUBJECT) {
                    var own = role(each);
                    boolean relative = relation(at) == Relation.RELATIVE_CLAUSE;
                    return own.vague() && relative ? role(sentence.heads()[at]) : own;
                }
                if (step > 0 && relation(each) == Relation.PASSIVE_SUBJECT) {
                    return role(each);
                }
            }
            byte own = relation(at);
            if (own == Relation.RELATIVE_CLAUSE || (own == Relation.MODIFIER && step == 0)) {
                return role(sentence.heads()[at]);
            }
            boolean goesOn =
                    own == Relation.CONJUNCT
                            || own == Relation.COMPLEMENT
                            || own == Relation.ADVERBIAL_CLAUSE;
            at = goesOn ? sentence.heads()[at] : -1;
        }
        return Role.NONE;
    }

    private Role agent(int verb) {
        for (int each : dependents.get(verb)) {
            if (relation(each) == Relation.AGENT) {
                for (int noun : dependents.get(each)) {
                    return role(noun);
                }
            }
        }
        return Role.NONE;
    }

    private boolean has(int verb, byte relation) {
        for (int each : dependents.get(verb)) {
            if (relation(each) == relation) {
                return true;
            }
        }
        return false;
    }

    private Role role(int verb, byte relation) {
        for (int each : dependents.get(verb)) {
            if (relation(each) == relation) {
                return role(each);
            }
        }
        return Role.NONE;
    }

    private Role role(int head) {
        if (head < 0) {
            return Role.NONE;
        }
        Set<String> heads = new HashSet<>();
        Set<String> terms = new HashSet<>();
        Set<String> names = new HashSet<>();
        collect(head, 0, terms, names);
        boolean noun = Penn.isNoun(sentence.tags()[head]);
        if (noun) {
            heads.add(stems[head]);
            for (int each : dependents.get(head)) {
                if (relation(each) == Relation.CONJUNCT || relation(each) == Relation.APPOSITION) {
                    heads.add(stems[each]);
                }
            }
        }
        heads.addAll(names);
        var tag = Penn.TAGS.get(sentence.tags()[head]);
        boolean counted = tag.equals("CD") || tag.equals("JJ") || tag.equals("DT");
        return new Role(heads, terms, names, heads.isEmpty() && !counted);
    }

    /** What hangs on a word; names in what is only told of it are not its own. */
    private void collect(int token, int depth, Set<String> terms, Set<String> names) {
        boolean word = sentence.tokens().isWord(token);
        var name = NameTag.kind(sentence.names()[token]);
        if (word) {
            terms.add(stems[token]);
            boolean named =
                    name == NameTag.PERSON
                            || name == NameTag.BODY
                            || name == NameTag.PLACE
                            || name == NameTag.GROUP;
            named &= relation(token) != Relation.FUNCTION;
            if (named && Character.isUpperCase(sentence.tokens().first(token)) && depth < 2) {
                names.add(stems[token]);
            }
        }
        for (int each : dependents.get(token)) {
            if (depth < 12) {
                boolean told = relation(each) == Relation.RELATIVE_CLAUSE;
                collect(each, depth + 1, terms, told ? new HashSet<>() : names);
            }
        }
    }

    private Mood mood(int verb, boolean planned) {
        if ((planned && has(verb, Relation.COMPLEMENT)) || intended(verb)) {
            return Mood.PLAN;
        }
        int at = verb;
        for (int step = 0; step < 3 && at >= 0; step++) {
            for (int each : dependents.get(at)) {
                var form = stems[each];
                if (relation(each) == Relation.FUNCTION && WILL.contains(form)) {
                    return Mood.PLAN;
                }
                if (relation(each) == Relation.FUNCTION && MAY.contains(form)) {
                    return Mood.POSSIBILITY;
                }
            }
            boolean open = relation(at) == Relation.COMPLEMENT;
            if (open && PLANNING.contains(stems[sentence.heads()[at]])) {
                return Mood.PLAN;
            }
            at = open || relation(at) == Relation.CONJUNCT ? sentence.heads()[at] : -1;
        }
        return Mood.FACT;
    }

    /** "To appoint a successor" alone, or what there is a chance or an intention to do. */
    private boolean intended(int verb) {
        if (verb == 0 || !stems[verb - 1].equals("to")) {
            return false;
        }
        int head = sentence.heads()[verb];
        return head < 0
                || (Penn.isNoun(sentence.tags()[head])
                        && dependents.get(head).stream().noneMatch(i -> ONLY.contains(stems[i])));
    }

    private boolean negated(int verb) {
        for (int each : dependents.get(verb)) {
            boolean before = each < verb + 3;
            if (before && NOT.contains(stems[each])) {
                return true;
            }
        }
        return false;
    }

    private boolean isMain(int verb) {
        int at = verb;
        while (relation(at) == Relation.CONJUNCT && sentence.heads()[at] >= 0) {
            at = sentence.heads()[at];
        }
        return sentence.heads()[at] < 0;
    }

    private boolean told(int token) {
        int at = token;
        for (int step = 0; step < 40 && at >= 0; step++) {
            for (int each : dependents.get(at)) {
                if (relation(each) == Relation.FUNCTION && CONDITIONS.contains(stems[each])) {
                    return true;
                }
            }
            int head = sentence.heads()[at];
            boolean partOfWho =
                    relation(at) == Relation.SUBJECT || relation(at) == Relation.PASSIVE_SUBJECT;
            if (head >= 0 && !partOfWho && Verbs.says(stems[head])) {
                return true;
            }
            at = partOfWho ? -1 : head;
        }
        return false;
    }

    private byte relation(int token) {
        return sentence.relations()[token];
    }
}
