package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.EnglishAnalyzer;
import org.standfirst.text.Penn;
import org.standfirst.text.Relation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands for something said and tells nobody anything: "says the Assembly a receipt". One may
 * praise or confirm a thing, but to say, claim or believe takes a clause.
 */
public final class Fragments {

    /** Acts of which a clause is the object. */
    private static final Set<Act> CLAUSES = Set.of(Act.SAYS, Act.CLAIMS, Act.BELIEVES);

    private static final Set<String> POINTING =
            Set.of(
                    "it", "this", "that", "these", "those", "so", "her", "him", "them", "me", "us",
                    "you", "one", "such");

    private static final Pattern QUOTED = Pattern.compile("[\"\u201c\u201d\u201e\u00ab\u00bb]");

    /** "A receipt which she said had been signed": what was signed stands elsewhere. */
    private static final Pattern WITHOUT_SUBJECT =
            Pattern.compile(
                    "^(?:is|are|was|were|has|had|have|will|would|can|could|may|might|does|did) ");

    /** "That if nothing is done": what then? */
    private static final Pattern HANGING =
            Pattern.compile("^(?:that )?(?:if|unless|because|although|though) .*");

    /** "Himself as a reformer": to describe takes this, to say does not. */
    private static final Pattern REFLEXIVE =
            Pattern.compile("^(?:him|her|it|my|your)self\\b.*|^(?:them|our|your)selves\\b.*");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final int BASE = Penn.number("VB");

    private static final int TO = Penn.number("TO");

    private Fragments() {}

    /**
     * Whether words tell nothing by themselves.
     *
     * @param words what is said; nothing is a silence, which is whole
     * @param language its tag; only English is looked at beyond single words
     */
    public static boolean is(Act act, String words, @Nullable String language) {
        if (words.isBlank() || QUOTED.matcher(words).find()) {
            return false;
        }
        if (!english(language)) {
            return false;
        }
        var bare = words.strip().toLowerCase(Locale.ROOT);
        if (POINTING.contains(bare)) {
            return true;
        }
        if (!WORD.matcher(words).find()) {
            return false;
        }
        if (!CLAUSES.contains(act)) {
            return bare.startsWith("that ") && !isClause(words, true);
        }
        return WITHOUT_SUBJECT.matcher(bare).find()
                || REFLEXIVE.matcher(bare).matches()
                || !isClause(words, act == Act.CLAIMS);
    }

    private static boolean english(@Nullable String language) {
        return language != null && language.toLowerCase(Locale.ROOT).startsWith("en");
    }

    /**
     * Whether a verb stands in more than a clause that hangs on something: "because there were
     * many".
     *
     * @param todo whether "to have seen it" is one, which may be claimed and promised, not said
     */
    private static boolean isClause(String words, boolean todo) {
        var analysis = EnglishAnalyzer.shipped().analyze(words);
        var tags = analysis.tags();
        if (HANGING.matcher(words.toLowerCase(Locale.ROOT)).matches() && verbs(tags) < 2) {
            return false;
        }
        for (int i = 0; i < tags.length; i++) {
            boolean toDo = i > 0 && tags[i - 1] == TO && Penn.isVerb(tags[i]);
            boolean verb = toDo ? isWhole(tags, i - 1, todo) : isFinite(tags[i]);
            if (verb && !inSideClause(analysis.heads(), analysis.relations(), i)) {
                return true;
            }
        }
        return false;
    }

    /** How many verbs have a tense, "will fall" being one. */
    private static int verbs(byte[] tags) {
        int verbs = 0;
        for (byte tag : tags) {
            boolean tense = isFinite(tag) && tag != BASE;
            verbs += tense ? 1 : 0;
        }
        return verbs;
    }

    private static boolean isFinite(int tag) {
        return FINITE.contains(tag);
    }

    private static final Set<Integer> FINITE =
            Set.of(
                    (int) Penn.number("VBD"),
                    (int) Penn.number("VBZ"),
                    (int) Penn.number("VBP"),
                    (int) Penn.number("VB"),
                    (int) Penn.number("MD"));

    /** Whether "to do" is all that is said, or what: "whom to trust", but no "plan to do". */
    private static boolean isWhole(byte[] tags, int to, boolean todo) {
        return to == 0 ? todo : ASKING.contains((int) tags[to - 1]);
    }

    private static final Set<Integer> ASKING =
            Set.of(
                    (int) Penn.number("WP"),
                    (int) Penn.number("WRB"),
                    (int) Penn.number("WDT"),
                    (int) Penn.number("IN"));

    private static boolean inSideClause(int[] heads, byte[] relations, int at) {
        int word = at;
        for (int steps = 0; steps < heads.length && word >= 0; steps++) {
            if (relations[word] == Relation.RELATIVE_CLAUSE
                    || relations[word] == Relation.ADVERBIAL_CLAUSE) {
                return true;
            }
            word = heads[word];
        }
        return false;
    }
}
