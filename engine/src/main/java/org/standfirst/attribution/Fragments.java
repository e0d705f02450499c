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

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

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
        return CLAUSES.contains(act)
                && WORD.matcher(words).find()
                && (WITHOUT_SUBJECT.matcher(bare).find() || !isClause(words));
    }

    private static boolean english(@Nullable String language) {
        return language != null && language.toLowerCase(Locale.ROOT).startsWith("en");
    }

    /**
     * Whether a verb stands in more than a clause that hangs on something: "because there were
     * many".
     */
    private static boolean isClause(String words) {
        var analysis = EnglishAnalyzer.shipped().analyze(words);
        for (int i = 0; i < analysis.tags().length; i++) {
            boolean verb = isFinite(analysis.tags()[i]) || toDo(analysis.tags(), i);
            if (verb && !inSideClause(analysis.heads(), analysis.relations(), i)) {
                return true;
            }
        }
        return false;
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

    private static boolean toDo(byte[] tags, int at) {
        return at > 0 && tags[at - 1] == TO && Penn.isVerb(tags[at]);
    }

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
